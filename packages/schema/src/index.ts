export { isVso } from './code-lists.js';
export {
  Fault,
  type FaultCode,
  FILE_FAULTS,
  type FileFaultCode,
  isFault,
  OTHER_FAULTS,
  ROW_FAULTS,
} from './faults.js';
export {
  type Dimension,
  type Eenheid,
  type Figure,
  figureName,
  type Indicator,
  type Measure,
  type Recipe,
} from './indicator.js';
export { INDICATORS, indicatorOf } from './indicators/index.js';
export { PARAMETERS } from './parameters.js';
export {
  ageOn,
  daysIn,
  isDate,
  nextSchooljaar,
  type PeriodKind,
  periodSpan,
  schooljaarOf,
} from './period.js';
export {
  CELL_STATUS,
  type Cell,
  type CellStatus,
  labelOf,
  PUBLICATION_STATUS,
  type Publication,
  type PublicationHead,
  type PublicationStatus,
  type PublishedDefinition,
  periodsToShow,
  STATUS_WORDS,
} from './publication.js';
export { readSettings, SETTINGS, type Settings } from './settings.js';
export {
  type Column,
  type ColumnType,
  FORBIDDEN_COLUMNS,
  type Row,
  type RowRule,
  type SetRule,
  type Source,
  storedName,
  type Touch,
} from './source.js';
export { TELKOLOMMEN } from './sources/duo-leerlingen-vo.js';
export { PLACE_KINDS, SOURCES, sourceOf } from './sources/index.js';
export { deliveredColumns, idReferences, type StoredColumn, sqlType } from './stored-columns.js';
export { formatCell, formatDate, formatNumber, formatPeriod, formatValue } from './wording.js';
