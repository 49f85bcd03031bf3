import { PARAMETERS, type Parameter } from '../parameters.js';
import { defineSource } from '../source.js';
import { isLedgerCode } from './grootboek.js';

const NAMES = Object.keys(PARAMETERS);

const isNumber = (value: string) => /^\d+(?:[.,]\d+)?$/.test(value);

/** Does a value fit the type of its parameter? */
const FITS: Readonly<Record<Parameter['type'], (value: string) => boolean>> = {
  getal: isNumber,
  bedrag: isNumber,
  dag: (value) => ['10-01', '02-01'].includes(value),
  tekst: (value) => value.split('+').every(isLedgerCode),
};

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
      longest: 100,
      pattern: {
        matches: /^(?:\d{1,12}(?:[.,]\d{1,2})?|[\p{L}\d._/-]{1,20}(?:\+[\p{L}\d._/-]{1,20})*)$/u,
        expected:
          'een getal als 10000 of 3,5, een dag van het jaar als 02-01, of een kostenplaats als 4400',
      },
      description:
        'Waarde: een getal, bij een teldag MM-DD, en bij een kostenplaats haar code (meer dan één met een + ertussen)',
    },
    van: { type: 'datum', required: true, description: 'Eerste dag waarop de waarde geldt' },
    tot: { type: 'datum', description: 'Laatste dag; leeg zolang de waarde geldt' },
  },
  rules: [
    {
      code: 'parameter_waarde',
      column: 'waarde',
      expected:
        'een getal, behalve bij een teldag (10-01 of 02-01) en bij een kostenplaats (haar code)',
      action:
        'Lever bij een teldag 10-01 of 02-01, bij een kostenplaats de code uit het grootboek, en bij andere parameters een getal.',
      holds: ({ parameter, waarde }) => {
        const declared = Object.entries(PARAMETERS).find(([name]) => name === parameter)?.[1];
        return declared === undefined || typeof waarde !== 'string' || FITS[declared.type](waarde);
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
