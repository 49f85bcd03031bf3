export type { ExampleSize } from './size.js';
export { EXAMPLE_SWV, type ExampleFile, writeExample } from './write-example.js';
