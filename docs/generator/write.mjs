// Writes every generated page, and removes the page of a declaration that is gone.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATED_FOLDERS, renderDocuments } from './render-documents.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = renderDocuments();
for (const [path, text] of documents) {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
for (const folder of GENERATED_FOLDERS) {
  for (const name of readdirSync(join(root, folder))) {
    if (!documents.has(`${folder}/${name}`)) rmSync(join(root, folder, name));
  }
}
