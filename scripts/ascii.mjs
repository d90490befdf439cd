/**
 * Characters beyond ASCII as escapes: bundlers leave patterns and comments as they are, and one such character doubles what its file takes to read.
 *
 * @param {string} code The text of a built file.
 */
export function ascii(code) {
  if (/\\[^\0-\x7f]/.test(code))
    throw new Error('a backslash before a character beyond ASCII would be read as another one');
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
