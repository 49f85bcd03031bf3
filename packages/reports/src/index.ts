export type { Effects } from './effects.js';
export { writeSection } from './write-section.js';
