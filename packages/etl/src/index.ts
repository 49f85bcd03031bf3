export { benchmarkOf } from './benchmark/benchmark.js';
export { type DeliveryCalendar, parseCalendar } from './calendar/delivery-calendar.js';
export { type Expected, type Lateness, latenessOf } from './calendar/lateness.js';
export { type Comparison, compareWithPrevious } from './check/compare.js';
export { checkDelivery } from './check/delivery-checks.js';
export type { FileRow } from './check/faulty-rows.js';
export { type CheckResult, countLevels, summariseFindings } from './check/finding-summary.js';
export {
  type ScreenContext,
  type ScreenedFile,
  type Screening,
  screenDelivery,
} from './check/screen.js';
export { writeScreeningWorkbook } from './check/screening-workbook.js';
export { type ScreeningSummary, SUMMARY_SHEET, SUMMARY_TITLE } from './check/summary-sheet.js';
export { type WorkbookForm, type WorkbookInput, writeAnnotatedWorkbook } from './check/workbook.js';
export {
  type ContradictingLine,
  type FoundContradiction,
  listContradictions,
} from './contradictions/list-contradictions.js';
export type { Expectation } from './coverage/expected-suppliers.js';
export type { CoverageOfKind } from './coverage/read-coverage.js';
export {
  DELIVERY_STATES,
  type DeliveryHead,
  type DeliveryStanding,
  readDeliveries,
  readDelivery,
} from './delivery/delivery-list.js';
export { fileNameOf } from './delivery/file-name.js';
export { findDeliveries } from './delivery/folder.js';
export { type FindingGroup, readFindingGroups, readFindings } from './delivery/register.js';
export {
  EXAMPLE_SWV,
  type ExampleSize,
  writeExample,
} from './example/index.js';
export {
  comparedFigures,
  type ExactFigures,
  exactFigures,
  exactFiguresAt,
  type FiguresContext,
  figureCoverage,
  protectedFigures,
} from './figures/compute.js';
export type { HeldPeriod } from './figures/earlier-figures.js';
export type { TableReport } from './figures/table-report.js';
export { type Failure, faultOfFailures } from './marts/failures.js';
export { recipeFingerprint } from './marts/recipe-fingerprint.js';
export { kindsReadBy } from './marts/recipe-text.js';
export { isMoment } from './moment.js';
export { type Explanation, explainProfile } from './profile/explain-profile.js';
export { layOutExplanation } from './profile/lay-out-explanation.js';
export type { Profile } from './profile/profile.js';
export { profileFor } from './profile/profile-for.js';
export { builtInProfiles, readProfiles, withBuiltInProfiles } from './profile/read-profiles.js';
export { tryProfile } from './profile/try-profile.js';
export {
  type PseudonymisedFile,
  pseudonymiseDelivery,
} from './pseudonymise/pseudonymise-delivery.js';
export { readSchoolKey, writeSchoolKey } from './pseudonymise/school-key.js';
export { makeDefinitive, type Published, publish, withdraw } from './publish/publish.js';
export { readHead, readHeads, readPublication } from './publish/read.js';
export { type DroppedTable, type Gain, type Trial, tryCube } from './publish/trial.js';
export { listReconciliation } from './reconcile/list-reconciliation.js';
export type { ReconciledLine, ReconciledYear } from './reconcile/read-reconciliation.js';
export type { Finding } from './rows/finding.js';
export { normaliseSwv } from './rows/values.js';
export { openPseudonymiser, openScreeningKey } from './secrets.js';
export { type Withdrawn, withdrawDelivery } from './settle/withdraw.js';
export {
  type Followed,
  type Receipt,
  type TakeInContext,
  type TakeInResult,
  takeIn,
} from './take-in.js';
export { writeTemplates } from './template/write-templates.js';
export type { LinePage, Trace, TracedDelivery, TracedLine } from './trace/trace.js';
export { type AsOf, traceFigure } from './trace/trace-figure.js';
export {
  type ListedVergoeding,
  listVergoedingen,
  type StepBack,
} from './vergoedingen/list-vergoedingen.js';
export type { Report } from './watch/put-away.js';
export { type WatchEvent, WatchedFolder } from './watch/watch-folder.js';
