import { DLT1KYO } from './DLT1KYO';
import { DLTJSK } from './DLTJSK';
import { DLTKIHON } from './DLTKIHON';
import { DLTPLAN } from './DLTPLAN';
import { DLTYOBO } from './DLTYOBO';
import { UP1KYO } from './UP1KYO';
import { UP2KYO } from './UP2KYO';
import { UP3KYO } from './UP3KYO';
import { UPHOSOKU } from './UPHOSOKU';
import { UPJSK } from './UPJSK';
import { UPKIHON } from './UPKIHON';
import { UPKIHON_SUB1 } from './UPKIHON_SUB1';
import { UPKIHON_SUB2 } from './UPKIHON_SUB2';
import { UPPLAN } from './UPPLAN';
import { UPSIKYU } from './UPSIKYU';
import { UPYOBO } from './UPYOBO';
import { UPYOBO_SUB } from './UPYOBO_SUB';

/**
 * Every record kind's definition. To add a kind: its own file, a line here, an entry in kinds.ts.
 *
 * @internal
 */
export const definitions = {
  UPHOSOKU,
  UP1KYO,
  DLT1KYO,
  UP2KYO,
  UP3KYO,
  UPPLAN,
  UPJSK,
  DLTPLAN,
  DLTJSK,
  UPSIKYU,
  UPKIHON,
  DLTKIHON,
  UPKIHON_SUB1,
  UPKIHON_SUB2,
  UPYOBO,
  DLTYOBO,
  UPYOBO_SUB,
} as const;
