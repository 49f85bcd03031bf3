import {
  fileNameOf,
  openPseudonymiser,
  type Receipt,
  type TakeInResult,
  takeIn,
} from '@peildatum/etl';
import { Fault, formatNumber } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { layOut } from '../terminal/table.js';
import { deliveredFiles, LEVERANCIER, PERIODE, saidOf } from './delivered-files.js';
import { JSON_OPTION, SWV, swvOf } from './options.js';
import { PROFILE } from './profiles.js';
import { sayResult } from './result.js';
import { takeInContext } from './take-in-context.js';

/** Lines of findings per file on a terminal; --json has every sort of finding with its number, the database every finding. */
const SHOWN_FINDINGS = 20;
/** Findings one by one per file in --json: a file of which every row is faulty would make a text longer than there can be. */
const JSON_FINDINGS = 100_000;

export const inlezen: Command = {
  name: 'inlezen',
  summary: 'Leest leveringen in: een bestand, of alle bestanden van een map.',
  positionals: ['bestand of map...'],
  options: {
    swv: SWV,
    leverancier: LEVERANCIER,
    periode: PERIODE,
    opnieuw: {
      type: 'boolean',
      help: 'Lees ook in wat al eens is vervangen: zo komt een eerdere levering terug.',
    },
    profiel: PROFILE,
    json: JSON_OPTION,
  },
  examples: [
    'peildatum inlezen leveringen/ --swv VO2708',
    'peildatum inlezen tlv-tac-2024.csv --swv VO2708 --json',
  ],
  run: async (input) => {
    const swv = swvOf(input);
    const { files, passedOver } = deliveredFiles(input);
    const result = await takeInFiles(input, swv, files);
    const names = passedOver.map(fileNameOf);
    sayResult(input, { swv, ...result, passedOver: names }, () => [
      ...receiptLines(result.receipts),
      ...aftermathLines(result),
      ...names.map((name) => `Overgeslagen, geen leveringsbestand: ${name}`),
    ]);
    return exitOf(result.receipts);
  },
};

/** Takes files in with progress on the terminal. */
export async function takeInFiles(input: CommandInput, swv: string, files: readonly string[]) {
  if (files.length === 0) throw new Fault('bestand_ontbreekt', 'Er is niets om in te lezen.');
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const pseudonymiser = await openPseudonymiser(input.settings.dataFolder, swv, pool, true);
  const limit = input.flag('json') ? JSON_FINDINGS : SHOWN_FINDINGS;
  const context = takeInContext(input, { swv, pool, pseudonymiser }, limit);
  return await takeIn(files, saidOf(input), { ...context, again: input.flag('opnieuw') });
}

/** 3 when a file was refused, else 4 when a row went to quarantine, else 0. */
export function exitOf(receipts: readonly Receipt[]): number {
  if (receipts.some((receipt) => receipt.state === 'geweigerd')) return EXIT.refused;
  const quarantined = receipts.some((receipt) => receipt.quarantined > 0);
  return quarantined ? EXIT.quarantined : EXIT.good;
}

/** What the files did to deliveries of before. */
export function aftermathLines({ followed, orphans }: TakeInResult): readonly string[] {
  return [
    ...followed.map(
      ({ delivery, loaded }) =>
        `Levering ${delivery}, eerder ontvangen: ${loaded} rijen zijn nu geladen.`,
    ),
    ...orphans.map(
      ({ delivery, rows }) =>
        `Levering ${delivery}: ${rows} rijen wachten weer, want een correctie nam weg waar zij naar verwijzen.`,
    ),
  ];
}

/** One line per file, its findings below it, and the sum at the end. */
export function receiptLines(receipts: readonly Receipt[]): readonly string[] {
  const count = (value: number) => formatNumber(value, 0);
  const table = layOut(
    ['bestand', 'rijen', 'geladen', 'quarantaine', 'seconden', 'uitkomst'],
    receipts.map((receipt) => [
      receipt.file,
      count(receipt.rows),
      count(receipt.loaded),
      count(receipt.quarantined),
      formatNumber(receipt.seconds, 2),
      outcomeOf(receipt),
    ]),
    [1, 2, 3, 4],
  );
  const lines = [table[0] ?? ''];
  receipts.forEach((receipt, at) => {
    lines.push(table[at + 1] ?? '');
    for (const { name, value } of receipt.controlTotals) {
      lines.push(`    controletotaal ${name}: ${count(value)}`);
    }
    lines.push(...findingLines(receipt).map((line) => `    ${line}`));
  });
  const loaded = receipts.filter((receipt) => receipt.state === 'geladen');
  const files = (state: Receipt['state']) => {
    const number = receipts.filter((receipt) => receipt.state === state).length;
    return number === 1 ? '1 bestand' : `${number} bestanden`;
  };
  const sum = (pick: (receipt: Receipt) => number) =>
    count(loaded.reduce((total, receipt) => total + pick(receipt), 0));
  lines.push(
    `Samen: ${sum((receipt) => receipt.rows)} rijen gelezen, ${sum((receipt) => receipt.loaded)} geladen, ${sum((receipt) => receipt.quarantined)} in quarantaine; ` +
      `${files('geweigerd')} geweigerd, ${files('al_bekend')} al bekend.`,
  );
  return lines;
}

/** A few findings each by itself; many as one line per sort, with their number and first lines. */
function findingLines({ findings, findingGroups }: Receipt): readonly string[] {
  const all = findingGroups.reduce((total, { count }) => total + count, 0);
  const sorts =
    all > SHOWN_FINDINGS
      ? findingGroups
      : findings.map((finding) => ({ ...finding, count: 1, lines: [finding.line] }));
  const lines = sorts.slice(0, SHOWN_FINDINGS).map((sort) => {
    const where = sort.column === null ? '' : `, ${sort.column}`;
    const found = sort.found === null ? '' : `; gevonden in de vorm ${sort.found}`;
    const which =
      sort.count === 1
        ? `regel ${sort.lines[0]}`
        : `${formatNumber(sort.count, 0)} rijen (regel ${sort.lines.join(', ')}${sort.count > 5 ? ', …' : ''})`;
    const flag = sort.level === 'fout' || sort.level === 'wacht' ? '' : `${sort.level}, geladen: `;
    return `${flag}${which}${where}: ${sort.code}. Verwacht: ${sort.expected}${found}`;
  });
  // letters and digits of a value are never said: what a form means must be
  if (lines.some((line) => line.includes('in de vorm'))) {
    lines.push('(in een vorm is 9 een cijfer en a een letter)');
  }
  const more = sorts.length - SHOWN_FINDINGS;
  return more > 0 ? [...lines, `en nog ${more} soorten bevindingen; alle staan in --json`] : lines;
}

/** What became of a file, in a few words. */
export function outcomeOf(receipt: Receipt): string {
  if (receipt.refusal !== null) {
    return `geweigerd (${receipt.refusal.code}): ${receipt.refusal.message}`;
  }
  const waits =
    receipt.quarantined === 0 ? '' : `; ${formatNumber(receipt.quarantined, 0)} in quarantaine`;
  if (receipt.state === 'al_bekend') {
    const since =
      receipt.replacedBy === null
        ? ''
        : ` en vervangen door levering ${receipt.replacedBy}; met --opnieuw komt deze inhoud terug`;
    return `niets veranderd: al ingelezen als levering ${receipt.delivery}${since}${waits}`;
  }
  const { replaced } = receipt;
  const instead =
    replaced === null
      ? ''
      : `; vervangt levering ${replaced.id} (${formatNumber(replaced.rows, 0)} rijen werd ${formatNumber(receipt.rows, 0)})`;
  const loaded = receipt.loaded === 0 && receipt.rows > 0 ? 'nog niets geladen' : 'geladen';
  return `${loaded} als levering ${receipt.delivery} (${receipt.kind}, ${receipt.supplier}, ${receipt.period})${instead}${waits}`;
}
