import { isPicture } from '../../../schemas/kinds';
import type { TransmissionMember } from '../../rule';

/** The pictures of a transmission: the name as it is compared → the name as given. */
export function picturesOf(members: readonly TransmissionMember[]): Map<string, string> {
  const pictures = members.filter(({ kind }) => isPicture(kind));
  return new Map(pictures.map((member) => [comparable(member.name), member.name]));
}

/**
 * The ways to read a cell that names pictures: as one name, or as several (the standard wants one a row only as a rule, 1行に1画像が原則).
 */
export function namesPicture(text: string): readonly (readonly string[])[] {
  const several = text
    .split(/[\s,;、，；]+/u)
    .filter((name) => name !== '')
    .map(comparable);
  return [[comparable(text.trim())], several];
}

/** Whether all pictures that a cell names are among these, one way to read it or the other. */
export function areThere(text: string, pictures: { has(name: string): boolean }): boolean {
  return namesPicture(text).some((names) => names.every((name) => pictures.has(name)));
}

/** The last segment of a path; the extension in lower case (the rule writes .jpg, the examples .JPG). */
function comparable(name: string): string {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const dot = base.lastIndexOf('.');
  return dot < 0 ? base : base.slice(0, dot) + base.slice(dot).toLowerCase();
}
