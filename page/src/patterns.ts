import type { ExchangePattern } from '../../src/synthetic/sets';

export type { ExchangePattern } from '../../src/synthetic/sets';

/** The exchange patterns by name. The page itself loads nothing of the library: the types hold the two lists together. */
export const exchangePatterns: { readonly [P in ExchangePattern]: string } = {
  D1: '居宅サービス計画書',
  D2: 'サービス利用票（予定）',
  D3: 'サービス利用票（実績）',
  D4: '利用者基本情報',
  D5: '介護予防サービス・支援計画書',
  D6: 'サービス利用票（予定・予防）',
  D7: 'サービス利用票（実績・予防）',
};
