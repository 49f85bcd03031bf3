export type { ExampleSize } from './size.js';
export { EXAMPLE_SWV, writeExample } from './write-example.js';
