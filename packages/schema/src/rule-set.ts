/** Ways of counting that practice knows side by side. Every figure says which one it was made with. */
export const RULE_SETS = {
  landelijk: 'de landelijke telregels',
  koers: 'de telregels van Koers VO: 12 tot en met 18 jaar',
} as const;
export type RuleSet = keyof typeof RULE_SETS;
