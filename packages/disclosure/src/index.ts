export type { AmountCertificate, AmountSystem, CertifiedAmount } from './amount-certificate.js';
export { audit } from './audit.js';
export type { Certificate, CertifiedCell, SystemCertificate } from './certificate.js';
export type { DisclosureDetails, DisclosureErrorCode } from './disclosure-error.js';
export { DisclosureError } from './disclosure-error.js';
export type { Elimination, EliminationProblem, Singletons } from './elimination/eliminate.js';
export { eliminate } from './elimination/eliminate.js';
export type { Finding, FindingKind } from './finding.js';
export type { Interval } from './interval.js';
export { intervals } from './intervals.js';
export type { Memo } from './memo.js';
export type { Move } from './move.js';
export type { ContributedTotal, ContributionRule } from './primary/contribution-rule.js';
export { hasFewContributors, isDominated, isTotalDominated } from './primary/contribution-rule.js';
export type { FrequencyRule } from './primary/frequency-rule.js';
export { isSmallCount } from './primary/frequency-rule.js';
export type { CountedCell, GroupDisclosure } from './primary/group-disclosure.js';
export { groupDisclosures } from './primary/group-disclosure.js';
export type { Protection, ProtectionReport, ProtectOptions } from './protect.js';
export { protect } from './protect.js';
export type {
  Atom,
  Figure,
  FigureStatus,
  Part,
  ProtectedPublication,
  Publication,
  Relation,
  Rules,
  WeightedSum,
} from './publication.js';
export type { RuleAwareness, RuleAwareOptions } from './rule-aware.js';
export { ruleAware } from './rule-aware.js';
export type { Objection, Proof } from './verify.js';
export { VERIFIER_VERSION, verify } from './verify.js';
export { type AmountObjection, verifyAmounts } from './verify-amounts.js';
export { witnessOf } from './witness.js';
