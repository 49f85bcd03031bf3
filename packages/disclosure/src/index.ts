export { audit } from './audit.js';
export type { DisclosureErrorCode } from './disclosure-error.js';
export { DisclosureError } from './disclosure-error.js';
export type { Finding, FindingKind } from './finding.js';
export type { Protection, ProtectionReport } from './protect.js';
export { protect } from './protect.js';
export type {
  Atom,
  Figure,
  FigureStatus,
  Part,
  ProtectedPublication,
  Publication,
  Rules,
} from './publication.js';
