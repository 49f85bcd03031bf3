import { basename, dirname, join, resolve } from 'node:path';
import {
  type Finding,
  type PseudonymisedFile,
  pseudonymiseDelivery,
  readSchoolKey,
} from '@peildatum/etl';
import { formatNumber, isFault } from '@peildatum/schema';
import { type Command, EXIT } from '../command.js';
import { ReadProgress } from '../terminal/read-progress.js';
import { limitsOf, PERIODE, saidOf } from './delivered-files.js';
import { JSON_OPTION, SWV, swvOf } from './options.js';
import { knownProfiles, PROFILE } from './profiles.js';

/** Beside the delivery that is read: what may leave the school and what may not do not stand together. */
const FOLDER = 'gepseudonimiseerd';

export const pseudonimiseren: Command = {
  name: 'pseudonimiseren',
  summary: 'Maakt op school van een levering een levering zonder nummers en geboortedatums.',
  positionals: ['bestand'],
  options: {
    swv: SWV,
    sleutel: {
      type: 'string',
      value: 'bestand',
      required: true,
      help: 'Sleutelbestand, dat het swv maakt met peildatum sleutel.',
    },
    leverancier: {
      type: 'string',
      help: 'Wie levert, zoals het swv de school noemt; gaat voor op de bestandsnaam.',
    },
    periode: PERIODE,
    profiel: PROFILE,
    uit: {
      type: 'string',
      value: 'map',
      help: `Map voor het nieuwe bestand. Standaard ${FOLDER}, naast het bestand.`,
    },
    'fouten-weglaten': {
      type: 'boolean',
      help: 'Schrijf de goede rijen, en een lijst van de foute; anders wordt er bij een fout niets geschreven.',
    },
    overschrijf: { type: 'boolean', help: 'Vervang een eerder geschreven bestand.' },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum pseudonimiseren inschrijvingen-mijnschool-2023-2024.csv --swv VO2708 --sleutel VO2708.schoolsleutel',
    'peildatum pseudonimiseren export.xlsx --swv VO2708 --sleutel VO2708.schoolsleutel --profiel mijnschool.yaml --leverancier mijnschool',
  ],
  run: async (input) => {
    const { settings, terminal } = input;
    const path = resolve(input.positionals[0] ?? '');
    const { keys, openToOthers } = await readSchoolKey(input.text('sleutel') ?? '', swvOf(input));
    if (openToOthers) {
      terminal.log('Let op: anderen op deze computer kunnen het sleutelbestand lezen (chmod 600).');
    }
    const json = input.flag('json');
    const findings: Finding[] = [];
    const progress = new ReadProgress(terminal);
    progress.begin('pseudonimiseren');
    const sayJson = (outcome: object) =>
      terminal.out(JSON.stringify({ ...outcome, findings }, null, 2));
    const working = pseudonymiseDelivery(path, saidOf(input), {
      keys,
      limits: limitsOf(settings),
      profiles: knownProfiles(settings.dataFolder),
      folder: resolve(input.text('uit') ?? join(dirname(path), FOLDER)),
      overwrite: input.flag('overschrijf'),
      leaveOutFaults: input.flag('fouten-weglaten'),
      faultShare: settings.faultShare,
      // as they come: a file may have more faults than fit in memory
      onFinding: (finding) => (json ? findings.push(finding) : terminal.out(lineOf(finding))),
      onPartial: (discard) => input.onEnd(async () => discard()),
      onProgress: (rows, share) => progress.show(rows, share),
    });
    const result = await working.catch((error: unknown) => {
      if (json && isFault(error))
        sayJson({ refusal: { code: error.code, message: error.message } });
      throw error;
    });
    if (json) sayJson(result);
    else for (const line of resultLines(result)) terminal.out(line);
    return result.leftOut > 0 ? EXIT.quarantined : EXIT.good;
  },
};

/** A finding in a line; of the value only its form is said (9 a digit, a a letter). */
function lineOf({ line, column, code, expected, found }: Finding): string {
  const where = column === null ? '' : `, ${column}`;
  const form = found === null ? '' : `; gevonden in de vorm ${found}`;
  return `regel ${line}${where}: ${code}. Verwacht: ${expected}${form}`;
}

function resultLines(result: PseudonymisedFile): readonly string[] {
  const count = (value: number) => formatNumber(value, 0);
  const { kind, supplier, period, file, faultFile } = result;
  return [
    `${count(result.rows)} rijen gelezen, ${count(result.written)} geschreven, ${count(result.leftOut)} weggelaten.`,
    `Geschreven: ${file} (${kind}, ${supplier}, ${period})`,
    ...(faultFile === null ? [] : [`Weggelaten rijen: ${basename(faultFile)}, in dezelfde map`]),
  ];
}
