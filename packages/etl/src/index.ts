export { findDeliveries } from './delivery/folder.js';
export {
  EXAMPLE_SWV,
  type ExampleSize,
  writeExample,
} from './example/index.js';
export { exactFigures, type FiguresContext, protectedFigures } from './figures/compute.js';
export { makeDefinitive, type Published, publish, withdraw } from './publish/publish.js';
export { readHead, readHeads, readPublication } from './publish/read.js';
export { normaliseSwv } from './rows/values.js';
export { openPseudonymiser } from './secrets.js';
export {
  type Followed,
  type Receipt,
  type TakeInContext,
  type TakeInResult,
  takeIn,
} from './take-in.js';
