import { Fault } from './faults.js';

interface SettingDeclaration {
  readonly name: string;
  readonly help: string;
  readonly fallback: string;
  /** What is wrong with the text, or undefined when it is right. */
  readonly fault: (text: string) => string | undefined;
}

function wholeNumber(min: number, max: number): SettingDeclaration['fault'] {
  return (text) =>
    /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max
      ? undefined
      : `moet een geheel getal van ${min} tot en met ${max} zijn`;
}

function percentage(text: string): string | undefined {
  return /^\d{1,3}([.,]\d+)?$/.test(text) && Number(text.replace(',', '.')) <= 100
    ? undefined
    : 'moet een percentage van 0 tot en met 100 zijn';
}

function databaseAddress(text: string): string | undefined {
  return text === '' || /^postgres(ql)?:\/\/\S+$/.test(text)
    ? undefined
    : 'moet beginnen met postgres:// of postgresql://';
}

/** Every setting, with its help and its default; docs/instellingen.md is made from this list. */
export const SETTINGS = [
  {
    name: 'DATABASE_URL',
    help: 'Adres van een PostgreSQL 15 of nieuwer. Leeg: de ingebouwde PostgreSQL in PEILDATUM_DATA.',
    fallback: '',
    fault: databaseAddress,
  },
  {
    name: 'PEILDATUM_LEZER_URL',
    help: 'Adres van dezelfde PostgreSQL met een login die alleen leest wat gepubliceerd is (docs/eigen-postgresql.md); de API en de pagina melden zich daarmee aan. Leeg: met die van DATABASE_URL. Alleen samen met DATABASE_URL.',
    fallback: '',
    fault: databaseAddress,
  },
  {
    name: 'PEILDATUM_DATA',
    help: 'Map voor de ingebouwde database en de sleutels. Twee mappen zijn twee installaties.',
    fallback: '.peildatum',
    fault: (text) => (text.includes('\0') ? 'moet een pad zijn' : undefined),
  },
  {
    name: 'PEILDATUM_POORT',
    help: 'Poort van de API en de pagina.',
    fallback: '4000',
    fault: wholeNumber(0, 65535),
  },
  {
    name: 'PEILDATUM_ADRES',
    help: 'Netwerkadres waarop de API luistert.',
    fallback: '127.0.0.1',
    fault: (text) => (/^[\w.:-]+$/.test(text) ? undefined : 'moet een adres of hostnaam zijn'),
  },
  {
    name: 'PEILDATUM_FOUTDEEL',
    help: 'Deel van de rijen, in procent, dat fout mag zijn voordat een bestand wordt geweigerd.',
    fallback: '5',
    fault: percentage,
  },
  {
    name: 'PEILDATUM_VERSCHUIVING',
    help: 'Verschil met de vorige levering, in procent, vanaf waar de controle het meldt.',
    fallback: '20',
    fault: percentage,
  },
  {
    name: 'PEILDATUM_REGELLENGTE',
    help: 'Langste regel van een levering, in tekens.',
    fallback: '100000',
    fault: wholeNumber(1000, 100_000_000),
  },
  {
    name: 'PEILDATUM_UITGEPAKT',
    help: 'Grootste inhoud van een ingepakt bestand (.gz, .xlsx), in MB.',
    fallback: '4000',
    fault: wholeNumber(1, 1_000_000),
  },
  {
    name: 'PEILDATUM_DREMPEL',
    help: 'Kleinste aantal leerlingen dat getoond wordt. De ondergrens is 5.',
    fallback: '5',
    fault: wholeNumber(5, 100),
  },
  {
    name: 'PEILDATUM_RUST',
    help: 'Hoeveel seconden een bestand in een bewaakte map niet mag veranderen voordat het wordt ingelezen.',
    fallback: '5',
    fault: wholeNumber(1, 3600),
  },
  {
    name: 'PEILDATUM_LOG',
    help: 'Hoeveel het logboek van de server zegt: fout, waarschuwing, melding of alles.',
    fallback: 'melding',
    fault: (text) =>
      ['fout', 'waarschuwing', 'melding', 'alles'].includes(text)
        ? undefined
        : 'moet fout, waarschuwing, melding of alles zijn',
  },
] as const satisfies readonly SettingDeclaration[];

export interface Settings {
  /** Undefined: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined;
  /** Of a login that only reads what is published. Undefined: readers are served by the login of databaseUrl, or of the embedded PostgreSQL. */
  readonly readerUrl: string | undefined;
  readonly dataFolder: string;
  readonly port: number;
  readonly address: string;
  /** Largest share of faulty rows in a file, 0 to 1. */
  readonly faultShare: number;
  /** Difference with the delivery before, 0 to 1, above which a screening says so. */
  readonly shiftShare: number;
  /** In bytes. */
  readonly lineLength: number;
  /** Most bytes that a packed file may unpack to. */
  readonly unpackedBytes: number;
  readonly threshold: number;
  /** Seconds that a file in a watched folder must stay the same. */
  readonly restSeconds: number;
  readonly log: 'fout' | 'waarschuwing' | 'melding' | 'alles';
}

/** Reads the settings from an environment; one fault lists everything that is wrong. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const faults: string[] = [];
  const text = (name: (typeof SETTINGS)[number]['name']): string => {
    const declared = SETTINGS.find((setting) => setting.name === name);
    const given = env[name]?.trim();
    return given === undefined || given === '' ? (declared?.fallback ?? '') : given;
  };
  for (const setting of SETTINGS) {
    const fault = setting.fault(text(setting.name));
    // The value itself is not repeated: an address may hold a password.
    if (fault !== undefined) faults.push(`${setting.name} ${fault}.`);
  }
  if (text('PEILDATUM_LEZER_URL') !== '' && text('DATABASE_URL') === '') {
    faults.push(
      'PEILDATUM_LEZER_URL hoort bij DATABASE_URL; de ingebouwde PostgreSQL heeft al een eigen login voor lezers.',
    );
  }
  const known = new Set<string>(SETTINGS.map((setting) => setting.name));
  for (const name of Object.keys(env).sort()) {
    if (name.startsWith('PEILDATUM_') && !known.has(name)) {
      faults.push(`${name} is geen instelling van Peildatum.`);
    }
  }
  if (faults.length > 0) throw new Fault('instelling_onjuist', faults.join(' '));
  return {
    databaseUrl: text('DATABASE_URL') === '' ? undefined : text('DATABASE_URL'),
    readerUrl: text('PEILDATUM_LEZER_URL') === '' ? undefined : text('PEILDATUM_LEZER_URL'),
    dataFolder: text('PEILDATUM_DATA'),
    port: Number(text('PEILDATUM_POORT')),
    address: text('PEILDATUM_ADRES'),
    faultShare: Number(text('PEILDATUM_FOUTDEEL').replace(',', '.')) / 100,
    shiftShare: Number(text('PEILDATUM_VERSCHUIVING').replace(',', '.')) / 100,
    lineLength: Number(text('PEILDATUM_REGELLENGTE')),
    unpackedBytes: Number(text('PEILDATUM_UITGEPAKT')) * 1_000_000,
    threshold: Number(text('PEILDATUM_DREMPEL')),
    restSeconds: Number(text('PEILDATUM_RUST')),
    log: text('PEILDATUM_LOG') as Settings['log'],
  };
}
