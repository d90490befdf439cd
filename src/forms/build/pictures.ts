import type { Case, PlacedRow } from './cases';
import type { BuildPicture } from './types';

/** The pictures that go with a case. */
export function picturesOf({ person, key, family }: Case): readonly BuildPicture[] {
  if (!family.members.includes('UPKIHON_IMAGE')) return [];
  return (person.pictures ?? []).filter(({ consultationDate }) => consultationDate === key.consultationDate);
}

/** Rows of UPKIHON that name these pictures; more than one are parted by commas, since the standard leaves that open (1行に1画像が原則). */
export function withPictures(rows: readonly PlacedRow[], names: readonly string[]): PlacedRow[] {
  const familyImageFileName = names.length === 0 ? null : names.join(',');
  return rows.map(({ row, place }) => ({ row: { ...row, familyImageFileName }, place }));
}
