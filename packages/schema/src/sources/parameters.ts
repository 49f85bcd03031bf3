import { isExternalFigure, sayExternalFigures } from '../external-figure.js';
import { PARAMETERS, type Parameter, sayValues } from '../parameters.js';
import { defineSource } from '../source.js';
import { isLedgerCode } from './grootboek.js';

const NAMES = Object.keys(PARAMETERS);

/** Numbers as the supplier typed them: with a point or a comma, and at most two decimals. */
function isWithin(value: string, { bounds }: Parameter): boolean {
  if (!/^\d+(?:[.,]\d+)?$/.test(value)) return false;
  if (bounds === undefined) return true;
  const number = Number(value.replace(',', '.'));
  const [least, most] = bounds.between;
  return number >= least && number <= most && (!bounds.whole || Number.isInteger(number));
}

/** Does a value fit the type of its parameter? */
const FITS: Readonly<Record<Parameter['type'], (value: string, parameter: Parameter) => boolean>> =
  {
    getal: isWithin,
    bedrag: isWithin,
    dag: (value) => ['10-01', '02-01'].includes(value),
    tekst: (value) => value.split('+').every(isLedgerCode),
    cijfers: (value) => value.split(' ').every(isExternalFigure),
  };

/** The declaration of what a row names; a name that is unknown is a fault of its column. */
function declarationOf(parameter: unknown): Parameter | undefined {
  return Object.entries(PARAMETERS).find(([name]) => name === parameter)?.[1];
}

export const parameters = defineSource({
  kind: 'parameters',
  name: 'Parameters van het swv',
  description:
    'Bedragen, normen en teldagen van het swv zelf, met de dagen waarop zij gelden. Wat hier niet staat, heeft de waarde van het product.',
  personal: 'none',
  retention: { years: 99, ground: 'cijfers blijven herleidbaar tot de normen van toen' },
  key: ['parameter', 'van'],
  columns: {
    parameter: { type: 'code', required: true, codes: NAMES, description: 'Welke parameter' },
    waarde: {
      type: 'tekst',
      required: true,
      longest: 500,
      example: '10000',
      pattern: {
        matches:
          /^(?:\d{1,12}(?:[.,]\d{1,2})?|[\p{L}\d._/-]{1,20}(?:\+[\p{L}\d._/-]{1,20})*|[a-z\d_]+(?:[/@][a-z\d_]+)*(?::[a-z\d_+]+)?(?: [a-z\d_]+(?:[/@][a-z\d_]+)*(?::[a-z\d_+]+)?)*)$/u,
        expected:
          'een getal als 10000 of 3,5, een dag van het jaar als 02-01, een kostenplaats als 4400, of cijfers als vergoedingen/bedrag',
      },
      description:
        'Waarde: een getal, bij een teldag MM-DD, bij een kostenplaats haar code (meer dan één met een + ertussen), en bij extern_bekend namen van cijfers met een spatie ertussen',
    },
    van: { type: 'datum', required: true, description: 'Eerste dag waarop de waarde geldt' },
    tot: { type: 'datum', description: 'Laatste dag; leeg zolang de waarde geldt' },
  },
  rules: [
    {
      code: 'parameter_waarde',
      column: 'waarde',
      expected:
        'een waarde die bij de parameter past: een getal binnen zijn grenzen, bij een teldag 10-01 of 02-01, bij een kostenplaats de code uit het grootboek, bij extern_bekend namen van cijfers',
      action:
        'Lever een waarde die bij de parameter past; docs/bronnen/parameters.md noemt van elke parameter de grenzen.',
      holds: ({ parameter, waarde }) => {
        const declared = declarationOf(parameter);
        if (declared === undefined || typeof waarde !== 'string') return true;
        return FITS[declared.type](waarde, declared);
      },
      sayExpected: ({ parameter, waarde }) => {
        const declared = declarationOf(parameter);
        if (declared === undefined) return 'een parameter die er is';
        const isNames = declared.type === 'cijfers' && typeof waarde === 'string';
        return `bij ${parameter} ${isNames ? sayExternalFigures(waarde) : sayValues(declared)}`;
      },
    },
  ],
  dateOrders: [['van', 'tot']],
  setRules: [
    {
      rule: 'no_overlap',
      code: 'parameter_overlapt',
      expected: 'per parameter één waarde tegelijk',
      per: ['parameter'],
      from: 'van',
      until: 'tot',
    },
  ],
});
