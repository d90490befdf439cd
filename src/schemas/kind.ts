/** A kind of file: the 17 record kinds and the picture. */
export type FileKind =
  | 'UPHOSOKU'
  | 'UP1KYO'
  | 'DLT1KYO'
  | 'UP2KYO'
  | 'UP3KYO'
  | 'UPPLAN'
  | 'UPJSK'
  | 'DLTPLAN'
  | 'DLTJSK'
  | 'UPSIKYU'
  | 'UPKIHON'
  | 'DLTKIHON'
  | 'UPKIHON_SUB1'
  | 'UPKIHON_SUB2'
  | 'UPKIHON_IMAGE'
  | 'UPYOBO'
  | 'DLTYOBO'
  | 'UPYOBO_SUB';

/** A kind of file that is a picture beside the CSVs. */
export type PictureKind = 'UPKIHON_IMAGE';

/** A kind of CSV file, which has records. */
export type Kind = Exclude<FileKind, PictureKind>;
