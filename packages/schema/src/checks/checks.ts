import { FILE_FAULTS } from '../faults.js';
import { ROW_FAULT_DECLARATIONS, type RowFaultCode } from '../row-faults.js';
import type { RowRule, SetRule, Source } from '../source.js';
import { SOURCES } from '../sources/index.js';
import type { Check, WholeCheck } from './check.js';
import { faultsOfColumn } from './column-faults.js';
import { COMPARISON_CHECKS } from './comparison-checks.js';
import { DELIVERY_CHECKS } from './delivery-checks.js';
import { FLAG_CHECKS } from './flag-checks.js';
import { describeRowChecks } from './row-checks.js';

/**
 * Every check of a delivery by its one name, collected from where each is declared: faults of files and rows, rules of
 * the sources, and the checks of this folder. The same code in several kinds is one check.
 */
export const CHECKS: readonly Check[] = [
  ...fileChecks(),
  ...rowFaultChecks(),
  ...ruleChecks(),
  ...describeRowChecks(SOURCES),
  ...FLAG_CHECKS,
  ...DELIVERY_CHECKS.map((check) => wholeCheck(check, 'levering')),
  ...COMPARISON_CHECKS.map((check) => wholeCheck(check, 'vergelijking')),
];

const BY_ID: ReadonlyMap<string, Check> = new Map(CHECKS.map((check) => [check.id, check]));

/** The check that gives findings with this code, or undefined when there is none. */
export function checkOf(code: string): Check | undefined {
  return BY_ID.get(code);
}

function wholeCheck(check: WholeCheck, stage: 'levering' | 'vergelijking'): Check {
  const { id, level, explanation, action, norm, applies } = check;
  return { id, level, stage, explanation, action, norm, kinds: kindsOf(applies) };
}

function fileChecks(): readonly Check[] {
  return Object.entries(FILE_FAULTS).map(([id, { what, action }]) => ({
    id,
    level: 'fout',
    stage: 'bestand',
    explanation: what,
    action,
    kinds: kindsOfFileFault(id),
  }));
}

function kindsOfFileFault(id: string): readonly string[] {
  if (id === 'jaar_ontbreekt') return kindsOf(hasYearInName);
  return id === 'doelen_onjuist' ? kindsOf(({ readFrom }) => readFrom === 'yaml') : [];
}

function hasYearInName(source: Source): boolean {
  return Object.values(source.columns).some(({ fromFileName }) => fromFileName !== undefined);
}

function rowFaultChecks(): readonly Check[] {
  return Object.entries(ROW_FAULT_DECLARATIONS).map(([id, { what, action }]) => ({
    id,
    level: 'fout',
    stage: id === 'dubbele_sleutel' || id === 'verwijzing_onbekend' ? 'rijen' : 'rij',
    explanation: what,
    action,
    kinds: kindsOfRowFault(id as RowFaultCode),
  }));
}

function kindsOfRowFault(code: RowFaultCode): readonly string[] {
  if (code === 'veld_aantal') return [];
  if (code === 'dubbele_sleutel') return kindsOf(({ key }) => key.length > 0);
  if (code === 'datum_volgorde') return kindsOf(({ dateOrders }) => dateOrders.length > 0);
  if (code === 'id_is_leerling') {
    return kindsOf(({ columns }) => {
      const all = Object.values(columns);
      const holdsPupil = all.some(({ type }) => type === 'leerling');
      return all.some(
        (column) =>
          (holdsPupil && column.identifies === true) || faultsOfColumn(column).includes(code),
      );
    });
  }
  return kindsOf(({ columns }) =>
    Object.values(columns).some((column) => faultsOfColumn(column).includes(code)),
  );
}

function kindsOf(isMeant: (source: Source) => boolean | undefined): readonly string[] {
  const kinds = SOURCES.filter(isMeant).map(({ kind }) => kind);
  return kinds.length === SOURCES.length ? [] : kinds;
}

/** A rule of one source. */
interface Ruled {
  readonly kind: string;
  readonly stage: 'rij' | 'rijen';
  readonly code: string;
  readonly expected: string;
  readonly action: string;
}

function ruleChecks(): readonly Check[] {
  const ruled = SOURCES.flatMap(({ kind, rules, setRules }): readonly Ruled[] => [
    ...rules.map((rule) => ({ ...rule, kind, stage: 'rij' as const, action: actionOf(rule) })),
    ...setRules.map((rule) => ({
      kind,
      stage: 'rijen' as const,
      code: rule.code,
      expected: rule.expected,
      action: setActionOf(rule),
    })),
  ]);
  const firsts = ruled.filter(
    ({ code }, at) => ruled.findIndex((rule) => rule.code === code) === at,
  );
  return firsts.map((first) => {
    const group = ruled.filter(({ code }) => code === first.code);
    const expected = [...new Set(group.map((rule) => rule.expected))];
    return {
      id: first.code,
      level: 'fout',
      stage: first.stage,
      explanation:
        expected.length === 1
          ? `De rij past niet bij deze regel: ${first.expected}.`
          : `De rij past niet bij de regel van haar soort. ${group
              .map((rule) => `${rule.kind}: ${rule.expected}.`)
              .join(' ')}`,
      action: [...new Set(group.map(({ action }) => action))].join(' '),
      kinds: [...new Set(group.map(({ kind }) => kind))],
    };
  });
}

function actionOf(rule: RowRule): string {
  return (
    rule.action ?? `Controleer ${rule.column} en de kolommen die erbij horen, en verbeter de rij.`
  );
}

function setActionOf(rule: SetRule): string {
  if (rule.action !== undefined) return rule.action;
  if (rule.rule === 'no_overlap') {
    return `Vergelijk de rijen met dezelfde ${rule.per.join(' en ')}: pas ${rule.from} of ${rule.until} aan, of haal de rij weg die te veel is.`;
  }
  if (rule.rule === 'at_most_one') {
    return `Laat per ${rule.per.join(' en ')} hoogstens één rij met ${rule.where.column} ${rule.where.is} staan.`;
  }
  if (rule.rule === 'no_circle') {
    return `Volg van ${rule.from} naar ${rule.to}: een van de rijen onderweg klopt niet.`;
  }
  return `Controleer ${rule.column} en ${rule.vestiging}; een van beide klopt niet.`;
}
