const zeros = '00'.repeat(15);

/** One grey pixel as a baseline JPEG, part by part; a Huffman table of one code each says "no difference" and "end of block". */
const greyPixel = [
  'ffd8', // start
  'ffe000104a46494600010100000100010000', // JFIF 1.1
  `ffdb004300${'01'.repeat(64)}`, // quantisation
  'ffc0000b080001000101011100', // frame: 1 × 1, one component
  `ffc400140001${zeros}00`, // Huffman, DC
  `ffc400141001${zeros}00`, // Huffman, AC
  'ffda0008010100003f00', // scan
  '3f', // two codes of one bit, filled up with ones
  'ffd9', // end
].join('');

/**
 * Makes a picture: a valid JPEG of one grey pixel.
 *
 * @internal
 */
export function tinyJpeg(): Uint8Array {
  const bytes = new Uint8Array(greyPixel.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(greyPixel.slice(index * 2, index * 2 + 2), 16);
  }
  return bytes;
}
