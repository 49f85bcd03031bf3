import { defineSource } from '../source.js';

export const vestigingOpvolging = defineSource({
  kind: 'vestiging_opvolging',
  name: 'Opvolging van vestigingen',
  description:
    'Lijst van vestigingen die zijn opgegaan in een andere, of een nieuw nummer kregen: hun cijfers staan onder de opvolger.',
  personal: 'none',
  retention: { years: 99, ground: 'register' },
  // one successor each: figures that stood together cannot be told apart again
  key: ['vestiging'],
  columns: {
    vestiging: { type: 'vestiging', required: true, description: 'Vestiging, met het oude nummer' },
    opvolger: {
      type: 'vestiging',
      required: true,
      refersTo: 'vestiging',
      description: 'Vestiging waar zij in opging, of haar nieuwe nummer',
    },
    per: {
      type: 'datum',
      required: true,
      description: 'Eerste dag onder de opvolger; cijfers tot en met een eerdere dag blijven apart',
    },
    reden: { type: 'code', codes: ['fusie', 'nieuw_nummer'], description: 'Waarom' },
  },
  setRules: [
    {
      rule: 'no_circle',
      code: 'opvolging_in_kring',
      expected: 'een opvolger van wie de opvolgers niet terugkomen bij de vestiging zelf',
      from: 'vestiging',
      to: 'opvolger',
    },
  ],
});
