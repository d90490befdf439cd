import type { Case, PlacedRow } from './cases';
import type { BuildPicture } from './types';

/** The pictures that go with a case. */
export function picturesOf({ person, key, family }: Case): readonly BuildPicture[] {
  if (!family.members.includes('UPKIHON_IMAGE')) return [];
  return (person.pictures ?? []).filter((one) => one.consultationDate === key.consultationDate && isJpeg(one));
}

/**
 * Whether a picture begins as every JPEG does: a PNG under a name that ends in .jpg opens in no reader that goes by the name.
 *
 * @remarks 第4.1版 ファイル一覧: UPKIHON_IMAGE（JPEG）.
 */
export function isJpeg({ bytes }: BuildPicture): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Rows of UPKIHON that name these pictures; more than one are parted by commas, since the standard leaves that open (1行に1画像が原則). */
export function withPictures(rows: readonly PlacedRow[], names: readonly string[]): PlacedRow[] {
  const familyImageFileName = names.length === 0 ? null : names.join(',');
  return rows.map(({ row, place }) => ({ row: { ...row, familyImageFileName }, place }));
}
