/**
 * What a lead byte asks for: `more` continuation bytes, the first of them within `low`-`high` (which keeps out overlong forms,
 * surrogates and what lies beyond U+10FFFF); `undefined` where the byte starts no sequence.
 */
export function sequenceAfter(
  lead: number,
): { readonly more: number; readonly low: number; readonly high: number } | undefined {
  if (lead >= 0xc2 && lead <= 0xdf) return { more: 1, low: 0x80, high: 0xbf };
  if (lead >= 0xe0 && lead <= 0xef) {
    return { more: 2, low: lead === 0xe0 ? 0xa0 : 0x80, high: lead === 0xed ? 0x9f : 0xbf };
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    return { more: 3, low: lead === 0xf0 ? 0x90 : 0x80, high: lead === 0xf4 ? 0x8f : 0xbf };
  }
  return undefined;
}
