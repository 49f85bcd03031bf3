export { findDeliveries } from './delivery/folder.js';
export { openPseudonymiser } from './secrets.js';
export { type Followed, type Receipt, type TakeInResult, takeIn } from './take-in.js';
