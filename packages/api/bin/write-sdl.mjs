// Writes the schema definition of the built api to schema.graphql, which is committed and reviewed.
import { writeFileSync } from 'node:fs';
import { printSdl } from '../dist/index.js';

const target = new URL('../schema.graphql', import.meta.url);
writeFileSync(target, printSdl());
