import { defineSource } from '../source.js';

export const vestigingKenmerken = defineSource({
  kind: 'vestiging_kenmerken',
  name: 'Kenmerken van vestigingen',
  description:
    'Lijst van uitzonderingen: vestigingen die bij een ander swv horen dan hun postcode zegt, en tussenvoorzieningen.',
  personal: 'none',
  retention: { years: 99, ground: 'register' },
  key: ['vestiging', 'van'],
  columns: {
    vestiging: { type: 'vestiging', required: true, description: 'Vestiging' },
    swv: { type: 'swv', storedAs: 'swv_vestiging', description: 'Swv waar de vestiging bij hoort' },
    tussenvoorziening: { type: 'janee', description: 'Is de vestiging een tussenvoorziening' },
    van: { type: 'datum', required: true, description: 'Eerste dag' },
    tot: { type: 'datum', description: 'Laatste dag; leeg zolang het geldt' },
  },
  dateOrders: [['van', 'tot']],
  setRules: [
    {
      rule: 'no_overlap',
      code: 'kenmerk_overlapt',
      expected: 'per vestiging geen twee kenmerken tegelijk',
      per: ['vestiging'],
      from: 'van',
      until: 'tot',
    },
  ],
  touches: [{ from: 'van', until: 'tot', open: true }],
});
