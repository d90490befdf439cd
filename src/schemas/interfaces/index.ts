// Generated from the definitions by `npm run docs`; do not edit.

import type { DLT1KYOInput, DLT1KYORecord } from './DLT1KYO';
import type { DLTJSKInput, DLTJSKRecord } from './DLTJSK';
import type { DLTKIHONInput, DLTKIHONRecord } from './DLTKIHON';
import type { DLTPLANInput, DLTPLANRecord } from './DLTPLAN';
import type { DLTYOBOInput, DLTYOBORecord } from './DLTYOBO';
import type { UP1KYOInput, UP1KYORecord } from './UP1KYO';
import type { UP2KYOInput, UP2KYORecord } from './UP2KYO';
import type { UP3KYOInput, UP3KYORecord } from './UP3KYO';
import type { UPHOSOKUInput, UPHOSOKURecord } from './UPHOSOKU';
import type { UPJSKAnyEdition, UPJSKInput, UPJSKRecord, UPJSKRecord202208 } from './UPJSK';
import type { UPKIHONInput, UPKIHONRecord } from './UPKIHON';
import type { UPKIHON_SUB1Input, UPKIHON_SUB1Record } from './UPKIHON_SUB1';
import type { UPKIHON_SUB2Input, UPKIHON_SUB2Record } from './UPKIHON_SUB2';
import type { UPPLANAnyEdition, UPPLANInput, UPPLANRecord, UPPLANRecord202208 } from './UPPLAN';
import type { UPSIKYUAnyEdition, UPSIKYUInput, UPSIKYURecord, UPSIKYURecord202208 } from './UPSIKYU';
import type { UPYOBOInput, UPYOBORecord } from './UPYOBO';
import type { UPYOBO_SUBInput, UPYOBO_SUBRecord } from './UPYOBO_SUB';

export type * from './DLT1KYO';
export type * from './DLTJSK';
export type * from './DLTKIHON';
export type * from './DLTPLAN';
export type * from './DLTYOBO';
export type * from './UP1KYO';
export type * from './UP2KYO';
export type * from './UP3KYO';
export type * from './UPHOSOKU';
export type * from './UPJSK';
export type * from './UPKIHON';
export type * from './UPKIHON_SUB1';
export type * from './UPKIHON_SUB2';
export type * from './UPPLAN';
export type * from './UPSIKYU';
export type * from './UPYOBO';
export type * from './UPYOBO_SUB';

/** The records of each kind by layout. */
export interface RecordsByLayout {
  UPHOSOKU: { '202208': UPHOSOKURecord; '202407': UPHOSOKURecord };
  UP1KYO: { '202208': UP1KYORecord; '202407': UP1KYORecord };
  DLT1KYO: { '202208': DLT1KYORecord; '202407': DLT1KYORecord };
  UP2KYO: { '202208': UP2KYORecord; '202407': UP2KYORecord };
  UP3KYO: { '202208': never; '202407': UP3KYORecord };
  UPPLAN: { '202208': UPPLANRecord202208; '202407': UPPLANRecord };
  UPJSK: { '202208': UPJSKRecord202208; '202407': UPJSKRecord };
  DLTPLAN: { '202208': DLTPLANRecord; '202407': DLTPLANRecord };
  DLTJSK: { '202208': DLTJSKRecord; '202407': DLTJSKRecord };
  UPSIKYU: { '202208': UPSIKYURecord202208; '202407': UPSIKYURecord };
  UPKIHON: { '202208': never; '202407': UPKIHONRecord };
  DLTKIHON: { '202208': never; '202407': DLTKIHONRecord };
  UPKIHON_SUB1: { '202208': never; '202407': UPKIHON_SUB1Record };
  UPKIHON_SUB2: { '202208': never; '202407': UPKIHON_SUB2Record };
  UPYOBO: { '202208': never; '202407': UPYOBORecord };
  DLTYOBO: { '202208': never; '202407': DLTYOBORecord };
  UPYOBO_SUB: { '202208': never; '202407': UPYOBO_SUBRecord };
}

/** The records of each kind, of any edition. */
export interface RecordsOfAnyEdition {
  UPHOSOKU: UPHOSOKURecord;
  UP1KYO: UP1KYORecord;
  DLT1KYO: DLT1KYORecord;
  UP2KYO: UP2KYORecord;
  UP3KYO: UP3KYORecord;
  UPPLAN: UPPLANAnyEdition;
  UPJSK: UPJSKAnyEdition;
  DLTPLAN: DLTPLANRecord;
  DLTJSK: DLTJSKRecord;
  UPSIKYU: UPSIKYUAnyEdition;
  UPKIHON: UPKIHONRecord;
  DLTKIHON: DLTKIHONRecord;
  UPKIHON_SUB1: UPKIHON_SUB1Record;
  UPKIHON_SUB2: UPKIHON_SUB2Record;
  UPYOBO: UPYOBORecord;
  DLTYOBO: DLTYOBORecord;
  UPYOBO_SUB: UPYOBO_SUBRecord;
}

/** The records of each kind, to be written. */
export interface RecordInputs {
  UPHOSOKU: UPHOSOKUInput;
  UP1KYO: UP1KYOInput;
  DLT1KYO: DLT1KYOInput;
  UP2KYO: UP2KYOInput;
  UP3KYO: UP3KYOInput;
  UPPLAN: UPPLANInput;
  UPJSK: UPJSKInput;
  DLTPLAN: DLTPLANInput;
  DLTJSK: DLTJSKInput;
  UPSIKYU: UPSIKYUInput;
  UPKIHON: UPKIHONInput;
  DLTKIHON: DLTKIHONInput;
  UPKIHON_SUB1: UPKIHON_SUB1Input;
  UPKIHON_SUB2: UPKIHON_SUB2Input;
  UPYOBO: UPYOBOInput;
  DLTYOBO: DLTYOBOInput;
  UPYOBO_SUB: UPYOBO_SUBInput;
}
