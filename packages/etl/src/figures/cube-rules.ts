import type { ContributionRule } from '@peildatum/disclosure';
import { type Cell, type ParameterName, periodSpan } from '@peildatum/schema';
import { type ParameterValue, parameterOn } from '../marts/parameters.js';
import type { Pseudonymiser } from '../rows/pseudonym.js';
import type { Protect } from './protect-once.js';

/** What decides a protection besides the figures. */
export interface CubeRules {
  /** Counts of pupils below this are not shown. */
  readonly threshold: number;
  /** The same for special categories of personal data. */
  readonly specialThreshold: number;
  /** When a sum of amounts or hours says too much of one of those who make it up. */
  readonly contributions: ContributionRule;
  /** Figures that everybody knows, whatever is published. */
  readonly external: readonly ExternalFigure[];
  /** Orders what is equally good to hide; a secret of the swv. */
  readonly salt: string;
  /** Protects in a thread of its own. */
  readonly apart?: boolean;
  /** Who protects; nobody said: somebody new, who remembers nothing. */
  readonly protectOne?: Protect;
}

/** A figure that the accounts or a grant list make public, in the periods that begin on some days. */
export interface ExternalFigure {
  /** Name of the figure: `vergoedingen/bedrag`. */
  readonly figure: string;
  /** Names of dimensions joined by `+`; empty: the total. */
  readonly breakdown: string;
  readonly from: string;
  readonly until: string;
}

/** Floors that no setting and no parameter lowers. */
const LEAST = { threshold: 5, specialThreshold: 10, contributors: 3, percentage: 10 };

/**
 * What decides the protection of the figures of an swv at a cut: what it says itself, or what the installation says where
 * that is stricter. `specialThreshold`: none said: the floor.
 */
export function cubeRulesOf(
  {
    threshold,
    specialThreshold = 0,
    pseudonymiser,
    cut,
    apart = false,
  }: {
    readonly threshold: number;
    readonly specialThreshold?: number;
    readonly pseudonymiser: Pseudonymiser;
    readonly cut: string;
    readonly apart?: boolean;
  },
  parameters: readonly ParameterValue[] = [],
  external: readonly ExternalFigure[] = externalFigures(parameters),
): CubeRules {
  const own = (name: ParameterName): number =>
    Number(parameterOn(parameters, 'landelijk', name, cut).value);
  return {
    threshold: Math.max(threshold, own('bescherming_drempel'), LEAST.threshold),
    specialThreshold: Math.max(
      specialThreshold,
      own('bescherming_drempel_bijzonder'),
      LEAST.specialThreshold,
    ),
    contributions: {
      contributors: Math.max(own('bescherming_bijdragers'), LEAST.contributors),
      percentage: Math.max(own('bescherming_overheersing'), LEAST.percentage),
    },
    external,
    salt: pseudonymiser.salt,
    apart,
  };
}

/** The figures that an swv says everybody knows. */
export function externalFigures(parameters: readonly ParameterValue[]): readonly ExternalFigure[] {
  return parameters
    .filter(({ parameter }) => parameter === 'extern_bekend')
    .flatMap(({ value, from, until }) =>
      value.split(' ').map((name): ExternalFigure => {
        const [figure = '', breakdown = ''] = name.split(':');
        return { figure, breakdown, from, until };
      }),
    );
}

/** Does everybody know a cell, whatever is published? */
export function isExternal(
  external: readonly ExternalFigure[],
  { indicator, periode, dimensies }: Pick<Cell, 'indicator' | 'periode' | 'dimensies'>,
): boolean {
  const breakdown = Object.keys(dimensies).join('+');
  const { first } = periodSpan(periode);
  return external.some(
    (one) =>
      one.figure === indicator &&
      one.breakdown === breakdown &&
      one.from <= first &&
      (one.until === 'infinity' || one.until >= first),
  );
}
