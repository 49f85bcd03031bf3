import { existsSync } from 'node:fs';
import {
  type Finding,
  openScreeningKey,
  type ScreenContext,
  type Screening,
  screenDelivery,
  writeScreeningWorkbook,
} from '@peildatum/etl';
import { checkOf, Fault, formatNumber } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { ReadProgress } from '../terminal/read-progress.js';
import { today } from '../today.js';
import { deliveredFiles, LEVERANCIER, limitsOf, PERIODE, saidOf } from './delivered-files.js';
import { JSON_OPTION, SWV, swvOf } from './options.js';
import { knownProfiles, PROFILE } from './profiles.js';
import { sayResult } from './result.js';

/** Sorts of findings per level on a terminal, and lines of each; --json and the workbook have all of them. */
const SHOWN_SORTS = 30;
const SHOWN_LINES = 5;

export const controleren: Command = {
  name: 'controleren',
  summary: 'Controleert leveringen zonder ze in te lezen, en vergelijkt ze met de vorige.',
  positionals: ['bestand of map...'],
  options: {
    swv: SWV,
    leverancier: LEVERANCIER,
    periode: PERIODE,
    profiel: PROFILE,
    werkmap: {
      type: 'string',
      value: 'bestand.xlsx',
      help: 'Schrijf de werkmap van de leverancier terug met de foute cellen gemarkeerd; van een CSV een werkmap met de foute rijen. Zij bevat de gegevens van de leverancier.',
    },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum controleren tlv-tac-2024.xlsx --swv VO2708',
    'peildatum controleren tlv-tac-2024.xlsx --swv VO2708 --werkmap terug/tlv-tac-2024.xlsx',
  ],
  run: async (input) => {
    const { files } = deliveredFiles(input);
    const workbook = input.text('werkmap');
    if (files.length === 0) {
      throw new Fault('bestand_ontbreekt', 'Er is niets om te controleren.');
    }
    if (workbook !== undefined && files.length > 1) {
      throw new Fault('gebruik_onjuist', '--werkmap gaat met één bestand tegelijk.');
    }
    if (workbook !== undefined && existsSync(workbook)) {
      throw new Fault('gebruik_onjuist', `${workbook} bestaat al; er wordt niets overschreven.`);
    }
    const context = await screenContext(input);
    const said = saidOf(input);
    const screenings: Screening[] = [];
    for (const file of files) {
      const { screening, opened } = await screenDelivery(file, said, context);
      screenings.push(screening);
      if (workbook !== undefined) {
        const form = await writeScreeningWorkbook(file, workbook, { screening, opened }, context);
        input.terminal.log(`${FORMS[form]}: ${workbook}`);
      }
    }
    sayResult(input, screenings.map(explained), () => screenings.flatMap(screeningLines));
    return exitOf(screenings);
  },
};

const FORMS = {
  eigen_werkmap: 'De werkmap van de leverancier, met bevindingen',
  rijen: 'Werkmap met de rijen die een bevinding hebben',
  samenvatting: 'Werkmap met de samenvatting',
} as const;

async function screenContext(input: CommandInput): Promise<ScreenContext> {
  const { settings, terminal } = input;
  const swv = swvOf(input);
  const pool = (await input.openDatabase()).poolOf('peildatum_etl');
  const progress = new ReadProgress(terminal);
  progress.begin('controleren');
  return {
    swv,
    pool,
    pseudonymiser: await openScreeningKey(settings.dataFolder, swv, pool),
    faultShare: settings.faultShare,
    shiftShare: settings.shiftShare,
    limits: limitsOf(settings),
    profiles: knownProfiles(settings.dataFolder),
    today: today(),
    onProgress: (rows, share) => progress.show(rows, share),
  };
}

/** 3 when a file would be refused, 4 when rows would go to quarantine, else 0. */
function exitOf(screenings: readonly Screening[]): number {
  if (screenings.some(({ verdict }) => verdict === 'geweigerd')) return EXIT.refused;
  return screenings.some(({ quarantined }) => quarantined > 0) ? EXIT.quarantined : EXIT.good;
}

/** A screening with, for every check that found something, what it means and what to do. */
function explained(screening: Screening) {
  const codes = new Set(screening.findings.map(({ code }) => code));
  const checks = [...codes].flatMap((code) => {
    const check = checkOf(code);
    if (check === undefined) return [];
    const { id, level, explanation, action } = check;
    return [{ id, level, explanation, action }];
  });
  return { ...screening, checks };
}

function screeningLines(screening: Screening): readonly string[] {
  const { file, kind, supplier, period, refusal, rows } = screening;
  const count = (value: number) => formatNumber(value, 0);
  const what = kind === null ? '' : ` (${kind}, ${supplier}, ${period ?? 'zonder periode'})`;
  const lines = [`${file}${what}`];
  if (refusal !== null) {
    lines.push(`  Zou worden geweigerd (${refusal.code}): ${refusal.message}`);
  } else {
    lines.push(
      `  ${count(rows)} rijen: ${count(screening.loadable)} zouden worden geladen, ${count(screening.quarantined)} gaan in quarantaine.`,
    );
  }
  if (screening.alreadyTakenIn !== null) {
    lines.push(`  Deze inhoud is al ingelezen, als levering ${screening.alreadyTakenIn}.`);
  }
  if (screening.replaces !== null) {
    const { id, rows: before } = screening.replaces;
    lines.push(`  Zou levering ${id} vervangen (${count(before)} rijen werd ${count(rows)}).`);
  }
  for (const { delivery, rows: waiting } of screening.orphans) {
    lines.push(`  Van levering ${delivery} zouden ${count(waiting)} rijen weer moeten wachten.`);
  }
  lines.push(...comparisonLines(screening), ...findingLines(screening.findings), '');
  return lines;
}

function comparisonLines({ comparison }: Screening): readonly string[] {
  if (comparison === null) return ['  Er is geen eerdere levering om mee te vergelijken.'];
  const { previous, rows, keys } = comparison;
  const count = (value: number) => formatNumber(value, 0);
  const moved = keys === null ? '' : `; ${count(keys.gone)} verdwenen, ${count(keys.added)} nieuw`;
  return [
    `  Vergeleken met levering ${previous.delivery} (${previous.period}): ${count(rows.before)} rijen werd ${count(rows.now)}${moved}.`,
  ];
}

function findingLines(findings: readonly Finding[]): readonly string[] {
  const sorts = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sort = [finding.level, finding.code, finding.column, finding.expected].join(' ');
    const same = sorts.get(sort);
    if (same === undefined) sorts.set(sort, [finding]);
    else same.push(finding);
  }
  if (sorts.size === 0) return ['  Geen bevindingen.'];
  const lines: string[] = [];
  for (const level of ['fout', 'wacht', 'waarschuwing', 'melding'] as const) {
    const here = [...sorts.values()].filter(([first]) => first?.level === level);
    if (here.length === 0) continue;
    const all = here.reduce((total, same) => total + same.length, 0);
    lines.push(`  ${TITLES[level]}: ${formatNumber(all, 0)}`);
    lines.push(...here.slice(0, SHOWN_SORTS).flatMap(sortLines));
    const more = here.length - SHOWN_SORTS;
    if (more > 0) lines.push(`    en nog ${more} soorten; alle staan in --json en in de werkmap`);
  }
  return lines;
}

const TITLES = {
  fout: 'Fouten, deze rijen gaan in quarantaine',
  wacht: 'Wacht op iets dat nog niet geleverd is',
  waarschuwing: 'Waarschuwingen, deze rijen worden geladen',
  melding: 'Meldingen, deze rijen worden geladen',
} as const;

function sortLines(same: readonly Finding[]): readonly string[] {
  const [first] = same;
  if (first === undefined) return [];
  const at = same.filter(({ line }) => line > 0).map(({ line }) => line);
  const where =
    at.length === 0
      ? 'hele levering'
      : `regel ${at.slice(0, SHOWN_LINES).join(', ')}${at.length > SHOWN_LINES ? ` en nog ${formatNumber(at.length - SHOWN_LINES, 0)}` : ''}`;
  const column = first.column === null ? '' : `, ${first.column}`;
  const found = first.found === null ? '' : `; gevonden: ${first.found}`;
  const action = checkOf(first.code)?.action;
  return [
    `    ${first.code} (${where}${column}): verwacht ${first.expected}${found}`,
    ...(action === undefined ? [] : [`      → ${action}`]),
  ];
}
