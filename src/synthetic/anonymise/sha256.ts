/** The fractional parts of the roots of the first primes: square roots for the start, cube roots for the rounds. */
function rootsOfPrimes(count: number, power: number): Uint32Array {
  const roots = new Uint32Array(count);
  let found = 0;
  for (let number = 2; found < count; number += 1) {
    let prime = true;
    for (let factor = 2; factor * factor <= number; factor += 1) if (number % factor === 0) prime = false;
    if (!prime) continue;
    const root = number ** power;
    roots[found] = Math.floor((root - Math.floor(root)) * 2 ** 32);
    found += 1;
  }
  return roots;
}

const start = /* @__PURE__ */ rootsOfPrimes(8, 1 / 2);
const rounds = /* @__PURE__ */ rootsOfPrimes(64, 1 / 3);

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/**
 * The SHA-256 digest of bytes, as eight words; by hand since the platform's own is asynchronous.
 *
 * @internal
 */
export function sha256(bytes: Uint8Array): Uint32Array {
  const state = start.slice();
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 4, bytes.length * 8);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + index * 4);
    mix(state, words);
  }
  return state;
}

function mix(state: Uint32Array, words: Uint32Array): void {
  for (let index = 16; index < 64; index += 1) {
    const before = words[index - 15] as number;
    const near = words[index - 2] as number;
    const low = turn(before, 7) ^ turn(before, 18) ^ (before >>> 3);
    const high = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10);
    words[index] = (words[index - 16] as number) + low + (words[index - 7] as number) + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + one + choice + (rounds[index] as number) + (words[index] as number)) | 0;
    const zero = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const most = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + zero + most) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] as number) + word;
}
