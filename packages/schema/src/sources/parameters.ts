import { PARAMETERS } from '../parameters.js';
import { defineSource } from '../source.js';

const NAMES = Object.keys(PARAMETERS);

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
      longest: 20,
      pattern: {
        matches: /^(?:\d{1,12}(?:[.,]\d{1,2})?|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/,
        expected: 'een getal als 10000 of 3,5, of een dag van het jaar als 02-01',
      },
      description: 'Waarde: een getal, of bij een teldag MM-DD',
    },
    van: { type: 'datum', required: true, description: 'Eerste dag waarop de waarde geldt' },
    tot: { type: 'datum', description: 'Laatste dag; leeg zolang de waarde geldt' },
  },
  rules: [
    {
      code: 'parameter_waarde',
      column: 'waarde',
      expected: 'een getal, behalve bij een teldag: daar 10-01 of 02-01',
      action: 'Lever bij een teldag 10-01 of 02-01, en bij andere parameters een getal.',
      holds: ({ parameter, waarde }) => {
        const declared = Object.entries(PARAMETERS).find(([name]) => name === parameter)?.[1];
        if (declared === undefined || typeof waarde !== 'string') return true;
        return declared.type === 'dag'
          ? ['10-01', '02-01'].includes(waarde)
          : /^\d+(?:[.,]\d+)?$/.test(waarde);
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
