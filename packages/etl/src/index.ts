export { type Comparison, compareWithPrevious } from './check/compare.js';
export { checkDelivery } from './check/delivery-checks.js';
export { findDeliveries } from './delivery/folder.js';
export {
  EXAMPLE_SWV,
  type ExampleSize,
  writeExample,
} from './example/index.js';
export { exactFigures, type FiguresContext, protectedFigures } from './figures/compute.js';
export { type Explanation, explainProfile } from './profile/explain-profile.js';
export { layOutExplanation } from './profile/lay-out-explanation.js';
export type { Profile } from './profile/profile.js';
export { profileFor } from './profile/profile-for.js';
export { builtInProfiles, readProfiles, withBuiltInProfiles } from './profile/read-profiles.js';
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
