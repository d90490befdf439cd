/** The rows of 福祉用具貸与 (17, 67); subtotals of 7表 are none. */
export const equipment = { key: 'serviceCode', pattern: /^(?:17|67)(?!AAAA|EEEE|ZZZZ)/ } as const;
