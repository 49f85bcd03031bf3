import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { VERIFIER_VERSION } from '@peildatum/disclosure';
import {
  AMOUNT_RELATIONS,
  type Cell,
  type Coverage,
  MEASURE_RELATIONS,
  type PublicationHead,
  type PublishedDefinition,
} from '@peildatum/schema';
import type { CubeRules } from '../figures/cube-rules.js';
import type { IndicatorPeriod } from '../figures/mart-rows.js';
import type { Labels } from './labels.js';

export const CODE_VERSION = (
  createRequire(import.meta.url)('../../package.json') as { version: string }
).version;

/** All that readers see of a publication. */
export interface Content {
  readonly definitions: readonly PublishedDefinition[];
  readonly cells: readonly Cell[];
  readonly coverage: readonly Coverage[];
  readonly labels: Labels;
  readonly aansluiting: PublicationHead['aansluiting'];
}

/** Everything that a publication is made from, besides what readers had seen. */
export interface PublicationInput
  extends Pick<Content, 'definitions' | 'coverage' | 'aansluiting'> {
  readonly swv: string;
  readonly cut: string;
  readonly rules: CubeRules;
  readonly parameters: unknown;
  readonly periods: readonly IndicatorPeriod[];
}

/** Hash of all that readers see: 64 hexadecimal digits. */
export function contentHash(swv: string, cut: string, content: Content): string {
  return hashOf({ swv, cut, ...content });
}

/** Hash of what a publication is made from: the same input has been protected and proven already. As secret as the figures. */
export function inputHash({ periods, rules, ...input }: PublicationInput): string {
  const { apart: _apart, protectOne: _protectOne, ...deciding } = rules;
  const exact = periods.map(({ indicator, ...period }) => ({ ...period, indicator: indicator.id }));
  const declared = [...new Set(periods.map(({ indicator }) => indicator))].map(
    ({ id, measures, dimensions, figures, disclosure, heldBack }) => [
      ...[id, measures, dimensions, figures, disclosure, heldBack],
    ],
  );
  return hashOf({
    ...input,
    rules: deciding,
    exact,
    declared,
    relations: [MEASURE_RELATIONS, AMOUNT_RELATIONS],
    code: CODE_VERSION,
    verifier: VERIFIER_VERSION,
  });
}

/** In a form that does not depend on the order in which a program names fields. */
function hashOf(content: unknown): string {
  const sorted = (value: unknown): unknown => {
    if (typeof value === 'bigint') return value.toString();
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)]));
  };
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}
