export { type Benchmark, LEAST_OTHERS } from './benchmark.js';
export { cellId, cellKey, parseCellId } from './cell-id.js';
export { CELL_STATUS, type CellStatus } from './cell-status.js';
export {
  CHECK_LEVELS,
  CHECK_STAGES,
  type Check,
  type CheckLevel,
  type CheckStage,
} from './checks/check.js';
export { CHECKS, checkOf } from './checks/checks.js';
export { faultsOfColumn } from './checks/column-faults.js';
export {
  AMOUNT_TYPES,
  CODE_TYPES,
  COMPARISON_CHECKS,
  type ComparisonCheckId,
  comparedColumns,
  PLACE_TYPES,
} from './checks/comparison-checks.js';
export { DELIVERY_CHECKS, type DeliveryCheckId } from './checks/delivery-checks.js';
export type { CheckContext } from './checks/row-check.js';
export { type RowWarning, rowWarningsOf } from './checks/row-checks.js';
export { isVso } from './code-lists.js';
export { columnWords } from './column-words.js';
export {
  COMPARISONS,
  type Comparison,
  type ComparisonKind,
  type ComparisonStatus,
} from './comparison.js';
export { CONTRADICTIONS, type Contradiction } from './contradictions.js';
export { type Coverage, sayCoverage } from './coverage.js';
export { dayAfter, daysBetween } from './days-between.js';
export type { Example, ExpectedCell } from './example.js';
export { EXAMPLE_REGION } from './example-region.js';
export {
  Fault,
  type FaultCode,
  FILE_FAULTS,
  type FileFaultCode,
  isFault,
  OTHER_FAULTS,
} from './faults.js';
export { formatNumber } from './format-number.js';
export {
  GOAL_VERDICTS,
  type GoalVerdict,
  goalVerdict,
  type Richting,
  VERDICT_WORDS,
} from './goal.js';
export { goalFigureOf } from './goal-figure.js';
export { yearsWithoutTarget } from './goal-period.js';
export {
  type Dimension,
  dimensionsOf,
  type Eenheid,
  type Figure,
  figureName,
  type Indicator,
  isOfGoals,
  type Measure,
  martName,
  type Recipe,
  type Requirement,
  recipeBy,
  recipeName,
  THEMES,
  type Theme,
} from './indicator.js';
export { INDICATORS, indicatorOf } from './indicators/index.js';
export {
  AMOUNT_RELATIONS,
  MEASURE_RELATIONS,
  type MeasureRelation,
  type RelationTerm,
} from './measure-relations.js';
export { figureNamed, type NamedFigure } from './named-figure.js';
export { nearestNames } from './nearest-names.js';
export {
  type Bounds,
  PARAMETERS,
  type Parameter,
  type ParameterName,
  parameterOf,
  sayValues,
} from './parameters.js';
export {
  ageOn,
  daysIn,
  isDate,
  nextSchooljaar,
  type PeriodKind,
  periodBefore,
  periodSpan,
  schooljaarOf,
} from './period.js';
export {
  type Cell,
  labelOf,
  PUBLICATION_STATUS,
  type Publication,
  type PublicationHead,
  type PublicationStatus,
  type PublishedDefinition,
  type PublishedParameter,
  type PublishedProtection,
  periodsToShow,
  STATUS_WORDS,
} from './publication.js';
export {
  RECONCILIATION_STATUS,
  type ReconciliationStatus,
  TIES_OUT,
  type TiesOut,
  tiesOut,
} from './reconciliation.js';
export { ROW_FAULTS, type RowFaultCode } from './row-faults.js';
export { RULE_SETS, type RuleSet } from './rule-set.js';
export { readSettings, SETTINGS, type Settings } from './settings.js';
export {
  type Column,
  type ColumnType,
  FORBIDDEN_COLUMNS,
  mayTellOfPupils,
  type Row,
  type RowRule,
  type SetRule,
  type Source,
  storedName,
  type Touch,
} from './source.js';
export { TELKOLOMMEN } from './sources/duo-leerlingen-vo.js';
export { isLedgerCode } from './sources/grootboek.js';
export { PLACE_KINDS, SOURCES, sourceOf } from './sources/index.js';
export { deliveredColumns, idReferences, type StoredColumn, sqlType } from './stored-columns.js';
export { UNITS } from './units.js';
export {
  ACTORS,
  type Actor,
  countingParts,
  mayBecome,
  type NextStep,
  nextStep,
  VERGOEDING_RULE,
  VERGOEDING_STATES,
  VERGOEDING_TRANSITIONS,
  type VergoedingFacts,
  type VergoedingRulePart,
  type VergoedingState,
  type VergoedingTransition,
  vergoedingState,
  wentBack,
} from './vergoeding-state.js';
export {
  formatCell,
  formatDate,
  formatGoal,
  formatPeriod,
  formatTarget,
  formatValue,
} from './wording.js';
