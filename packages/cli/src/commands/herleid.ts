import { openPseudonymiser, traceFigure } from '@peildatum/etl';
import { Fault, parseCellId } from '@peildatum/schema';
import { type Command, type CommandInput, EXIT } from '../command.js';
import { cutOf, JSON_OPTION, knownAtOf, swvOf } from './options.js';
import { sayResult } from './result.js';
import { traceLines } from './trace-lines.js';

const MOST_LINES = 100_000;

export const herleid: Command = {
  name: 'herleid',
  summary:
    'Herleidt een cijfer tot de regels waaruit het is geteld: definitie, teller en noemer, leveringen en regelnummers. Alleen voor medewerkers.',
  positionals: ['cijfer'],
  options: {
    swv: { type: 'string', value: 'code', help: 'Zoek alleen bij dit samenwerkingsverband.' },
    tot: {
      type: 'string',
      value: 'JJJJ-MM-DD',
      help: 'Zoek alleen bij cijfers tot en met deze dag.',
    },
    publicatie: {
      type: 'string',
      value: 'code',
      help: 'Herleid het cijfer zoals deze publicatie het zag, ook als er daarna is geleverd.',
    },
    'bekend-op': {
      type: 'string',
      value: 'moment',
      help: 'Herleid het cijfer zoals het op dit moment bekend was (JJJJ-MM-DD of JJJJ-MM-DDTUU:MM).',
    },
    vanaf: { type: 'string', value: 'getal', help: 'Sla zoveel regels over; 0 als u niets zegt.' },
    regels: {
      type: 'string',
      value: 'getal',
      help: 'Toon hoogstens zoveel regelnummers; 20 als u niets zegt.',
    },
    json: JSON_OPTION,
  },
  examples: [
    'peildatum herleid k7q29-xmd4t',
    'peildatum herleid k7q29-xmd4t --publicatie VO2708-2024-12-31-1 --regels 100 --json',
  ],
  run: async (input) => {
    const id = idOf(input);
    const asOf = stateOf(input);
    const where = {
      swv: input.text('swv') === undefined ? undefined : swvOf(input),
      cut: input.text('tot') === undefined ? undefined : cutOf(input),
    };
    const page = { from: numberOf(input, 'vanaf', 0), count: numberOf(input, 'regels', 20) };
    const pool = (await input.openDatabase()).poolOf('peildatum_etl');
    const pseudonymiserOf = async (swv: string) =>
      await openPseudonymiser(input.settings.dataFolder, swv, pool);
    const trace = await traceFigure({ pool, pseudonymiserOf }, id, where, asOf, page);
    if (!input.flag('json')) {
      input.terminal.log('Exacte cijfers, zonder bescherming: alleen voor medewerkers.');
    }
    sayResult(input, trace, () => traceLines(trace));
    return EXIT.good;
  },
};

function idOf(input: CommandInput): string {
  const [text = ''] = input.positionals;
  const id = parseCellId(text);
  if (id === undefined) {
    throw new Fault(
      'gebruik_onjuist',
      `${text === '' ? 'Er is geen cijfer genoemd' : `${text} is geen naam van een cijfer`}: die heeft tien tekens, als k7q29-xmd4t, en staat bij elk cijfer van peildatum cijfers.`,
    );
  }
  return id;
}

/** As of which moment, or as of which publication, the figure is traced; neither: as of now. */
function stateOf(input: CommandInput) {
  const publication = input.text('publicatie');
  if (publication !== undefined && input.text('bekend-op') !== undefined) {
    throw new Fault('gebruik_onjuist', '--publicatie en --bekend-op gaan niet samen.');
  }
  return { moment: knownAtOf(input), publication };
}

function numberOf(input: CommandInput, option: string, standard: number): number {
  const text = input.text(option);
  if (text === undefined) return standard;
  if (!/^\d{1,9}$/.test(text)) {
    throw new Fault('gebruik_onjuist', `--${option} ${text} is geen geheel getal.`);
  }
  if (option === 'regels' && Number(text) > MOST_LINES) {
    throw new Fault('gebruik_onjuist', `--regels is hoogstens ${MOST_LINES}; blader met --vanaf.`);
  }
  return Number(text);
}
