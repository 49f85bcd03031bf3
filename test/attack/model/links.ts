/** Which number of a figure: the count itself, teller or noemer of a share, or what the noemer leaves. */
export type Part = 'n' | 'teller' | 'noemer' | 'rest';

/** Days of a schooljaar on which stocks are published, as MM-DD. */
export type Peildatum = '10-01' | '12-31' | '02-01' | '07-31';

export interface LinkTerm {
  readonly figure: string;
  readonly part: Part;
  readonly factor: number;
  /** Of a schooljaar: on which day of it. */
  readonly at?: Peildatum;
}

/** What a reader of the definitions knows of figures beside each other: the sum of the terms is 0, or at least 0. */
export interface Link {
  readonly why: string;
  readonly relation: '=' | '>=';
  readonly terms: readonly LinkTerm[];
}

const term = (name: string, factor: number, at?: Peildatum): LinkTerm => {
  const [figure = '', part = 'n'] = name.split(' ');
  return { figure, part: part as Part, factor, ...(at === undefined ? {} : { at }) };
};

const equal = (left: string, right: string, why: string, at?: Peildatum): Link => ({
  why,
  relation: '=',
  terms: [term(left, 1), term(right, -1, at)],
});

const atLeast = (more: string, less: readonly string[], why: string, at?: Peildatum): Link => ({
  why,
  relation: '>=',
  terms: [term(more, 1), ...less.map((one) => term(one, -1, at))],
});

const RULE_SETS = ['', '@koers'];
const PEILDATA: readonly Peildatum[] = ['10-01', '12-31', '02-01', '07-31'];

/** Every relation between totals of one period, by the published definitions alone. */
export const LINKS: readonly Link[] = [
  ...RULE_SETS.flatMap((set) => [
    equal(
      `thuiszitters_duur${set}`,
      `thuiszitters_peildatum${set}`,
      'the stock by duration is the stock',
    ),
    equal(
      `thuiszitters_per_1000${set} teller`,
      `thuiszitters${set}`,
      'per 1000 counts the thuiszitters of the year',
    ),
    ...PEILDATA.map((at) =>
      atLeast(
        `thuiszitters${set}`,
        [`thuiszitters_peildatum${set}`],
        'who sits at home on a day does in the year',
        at,
      ),
    ),
    atLeast(
      `teruggeleid_10_weken${set} noemer`,
      [`teruggeleid${set} noemer`],
      'a melding counts as soon as its weeks are over, and ten weeks are over before twelve',
    ),
    atLeast(
      `teruggeleid${set} teller`,
      [`teruggeleid_10_weken${set} teller`],
      'back in 10 weeks is back in 12',
    ),
  ]),
  equal(
    'doorstroompercentage noemer',
    'deelname_vso teller',
    'both are vso pupils with a tlv on 1 October',
    '10-01',
  ),
  equal(
    'doorstroom_bestendig noemer',
    'doorstroompercentage teller',
    'bestendig follows those who moved on',
  ),
  equal(
    'doorstroom_ingestroomd',
    'evaluatieritme noemer',
    'both count trajecten by start_doorstroom',
  ),
  equal('tlv_doorlooptijd/mediaan noemer', 'tlv_doorlooptijd/p90 noemer', 'of the same besluiten'),
  equal(
    'tlv_doorlooptijd/mediaan noemer',
    'tlv_doorlooptijd/aandeel_42_dagen noemer',
    'of the same besluiten',
  ),
  ...[
    'compleet_kwart1',
    'compleet_kwart3',
    'besluit_mediaan',
    'besluit_kwart1',
    'besluit_kwart3',
  ].map((maat) =>
    equal(
      'tlv_doorlooptijd_delen/compleet_mediaan noemer',
      `tlv_doorlooptijd_delen/${maat} noemer`,
      'of the same besluiten',
    ),
  ),
  atLeast(
    'tlv_doorlooptijd/mediaan noemer',
    ['tlv_doorlooptijd_delen/compleet_mediaan noemer'],
    'those with a compleetdatum are some of all',
  ),
  atLeast(
    'vergoedingen_doorlooptijd noemer',
    ['vergoedingen/aantal'],
    'granted besluiten are some of all',
  ),
  atLeast('vergoedingen/aantal', ['vergoedingen_afwijkend'], 'what breaks the rule was granted'),
  atLeast('zestien_uur', ['zestien_uur/gemeld'], 'who was reported reached 16 hours'),
  atLeast(
    'succesplan_norm noemer',
    ['succesplan_norm teller', 'succesplan_norm/ondergrens'],
    'a meting meets the norm, falls through the floor or neither',
  ),
  equal(
    'plaatsingsoverleg/aandeel_geplaatst noemer',
    'plaatsingsoverleg/aantal',
    'the share is of all casussen',
  ),
  atLeast(
    'plaatsingsoverleg/aantal',
    ['plaatsingsoverleg/minder_dan_twee_scholen'],
    'of the same casussen',
  ),
  atLeast(
    'plaatsingsoverleg/aandeel_geplaatst teller',
    ['plaatsingsoverleg/dagen_mediaan noemer'],
    'days are counted of who was placed',
  ),
  equal(
    'arbeidstoeleiding/aandeel_arbeid_opleiding noemer',
    'arbeidstoeleiding/aantal',
    'the share is of all that ended',
  ),
  atLeast(
    'trajectvoorziening/uren_per_week noemer',
    ['trajectvoorziening/leerlingen'],
    'a pupil has at least one row',
  ),
  atLeast('tlv_lopend', ['deelname_vso teller'], 'who is paid for has a running tlv'),
  atLeast('tlv_lopend', ['grensverkeer/uitgaand'], 'who goes out has a running tlv'),
  {
    why: 'vrij is plaatsen less bezet',
    relation: '=',
    terms: [
      term('dekkend_netwerk/plaatsen', 1),
      term('dekkend_netwerk/bezet', -1),
      term('dekkend_netwerk/vrij', -1),
    ],
  },
];

/** Amounts that stand for persons, and the count that they are paid for. */
export const MONEY: readonly { readonly amount: string; readonly count: string }[] = [
  { amount: 'vergoedingen/bedrag', count: 'vergoedingen/aantal' },
  { amount: 'vergoedingen_uitbetaald/bedrag', count: 'vergoedingen_uitbetaald/aantal' },
  { amount: 'vergoedingen_openstaand/bedrag', count: 'vergoedingen_openstaand/aantal' },
  { amount: 'arrangementen/bedrag', count: 'arrangementen/aantal' },
];

/** Breakdowns of which the values need not add up to the total, by the definitions. */
export const NO_PARTITION: ReadonlySet<string> = new Set([
  'verzuimuren',
  'verzuimredenen',
  'doelen',
  'aanleverstatus/gelezen',
]);

/** The day of a schooljaar. */
export function dayOf(schooljaar: string, at: Peildatum): string {
  return `${schooljaar.slice(at > '08' ? 0 : 5).slice(0, 4)}-${at}`;
}

/**
 * Prices that the parameters of the definitions name. They bind only while the figure `unless` is printed as 0 for the
 * year: how many of the amounts broke the rule.
 */
export interface Price {
  readonly amount: string;
  readonly count: string;
  readonly value: string;
  readonly parameter: string;
  readonly relation: '=' | '<=';
  readonly unless: string;
}

export const PRICES: readonly Price[] = [
  {
    amount: 'vergoedingen/bedrag',
    count: 'vergoedingen/aantal',
    value: 'grond=geslaagd',
    parameter: 'vergoeding_geslaagd',
    relation: '=',
    unless: 'vergoedingen_afwijkend',
  },
  {
    amount: 'vergoedingen/bedrag',
    count: 'vergoedingen/aantal',
    value: 'grond=niet_passend',
    parameter: 'vergoeding_maximum',
    relation: '<=',
    unless: 'vergoedingen_afwijkend',
  },
];
