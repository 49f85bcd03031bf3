import { columnWords, faultsOfColumn } from '@peildatum/schema';
import { code } from './markdown.mjs';

/** The codes of findings that a column can give by itself. */
export function faultsOf(column) {
  return column.fromFileName === undefined ? faultsOfColumn(column) : ['jaar_ontbreekt'];
}

/** What a column takes, in plain words. */
export function sayType(column) {
  return columnWords(column, code);
}
