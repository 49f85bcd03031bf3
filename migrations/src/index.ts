export { sqlType } from './column-types.js';
export { migrate } from './migrate.js';
