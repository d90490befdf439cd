/**
 * The rows of 福祉用具貸与 (17, 67) that lend a piece of equipment: neither additions and subtractions (items 8000 to 9999, and those that begin with a
 * letter) nor the subtotals of 7表.
 */
export const equipment = { key: 'serviceCode', pattern: /^(?:17|67)[0-7]/ } as const;
