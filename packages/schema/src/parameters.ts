import { formatNumber } from './format-number.js';
import type { RuleSet } from './rule-set.js';

/** Smallest and largest value, and whether it must be whole: what lies outside would break the SQL that it goes into. */
export interface Bounds {
  readonly between: readonly [number, number];
  readonly whole: boolean;
}

export interface Parameter {
  readonly description: string;
  /**
   * `getal` and `bedrag` are numbers with at most two decimals; `dag` is a day of the year, MM-DD; `tekst` is a code of
   * the swv's own administration, or several joined by `+`; `cijfers` are names of figures with spaces between them.
   */
  readonly type: 'getal' | 'bedrag' | 'dag' | 'tekst' | 'cijfers';
  /** In euro, days, months, minutes, percent … */
  readonly unit: string;
  /** Which numbers an swv may give; none said: it is no number. */
  readonly bounds?: Bounds;
  /** Does it decide who or what counts? Then figures made with another value are not comparable. */
  readonly decides: boolean;
  /** From which day which value holds where the swv says nothing, oldest first; none: only the swv itself can know. */
  readonly values: readonly { readonly from: string; readonly value: string }[];
  /** What a rule set says instead. */
  readonly ruleSets?: Readonly<Partial<Record<RuleSet, string>>>;
  readonly source: string;
}

const ALWAYS = '1900-01-01';

/** By unit: whole where SQL takes it as a window, an interval or a number of days, and wider than any rule asks. */
const BOUNDS = {
  euro: { between: [0, 1_000_000_000], whole: false },
  jaren: { between: [0, 30], whole: true },
  maanden: { between: [1, 120], whole: true },
  dagen: { between: [1, 3_660], whole: true },
  minuten: { between: [1, 1_000_000], whole: true },
  uren: { between: [0, 1_000], whole: false },
  keer: { between: [1, 1_000], whole: true },
  punten: { between: [0, 100], whole: true },
  'per week': { between: [0, 100], whole: false },
  procent: { between: [0, 100], whole: false },
  'procent van de grootste': { between: [10, 100], whole: true },
  leerlingen: { between: [5, 100], whole: true },
  'leerlingen van een bijzondere categorie': { between: [10, 100], whole: true },
  bijdragers: { between: [3, 100], whole: true },
} as const satisfies Readonly<Record<string, Bounds>>;

function norm(
  description: string,
  unit: keyof typeof BOUNDS,
  value: string,
  source: string,
  more: Partial<Parameter> = {},
): Parameter {
  const values = [{ from: ALWAYS, value }];
  const bounds = BOUNDS[unit];
  return { description, type: 'getal', unit, bounds, decides: true, values, source, ...more };
}

const DRAAIBOEK = 'Draaiboek doorstroom vso naar vo';
const KAMERBRIEF = 'Kamerbrief 26695-108 van 3 februari 2016';
const JAARVERSLAG = 'Signaleringswaarde bovenmatig eigen vermogen van samenwerkingsverbanden';
/** It changes what is shown, and nothing of what is counted. */
const NOT_COUNTED = { decides: false } as const;
const HANDBOEK = 'Handbook on Statistical Disclosure Control (Hundepool e.a., 2012), hoofdstuk 4';
const AVG = 'AVG art. 9: bijzondere categorieën van persoonsgegevens';
const SCHOOLREGEL = 'Praktijk van scholen: verzuimregels';

/**
 * Amounts, norms, peildata and thresholds, with the days from which they hold. An swv that has others delivers them as
 * `parameters`; every figure says what it was made with.
 */
export const PARAMETERS = {
  vergoeding_geslaagd: norm(
    'Vergoeding voor een geslaagde plaatsing, in euro',
    'euro',
    '10000.00',
    DRAAIBOEK,
    { type: 'bedrag' },
  ),
  vergoeding_maximum: norm(
    'Hoogste vergoeding voor een plaatsing die niet passend bleek, in euro',
    'euro',
    '10000.00',
    DRAAIBOEK,
    { type: 'bedrag' },
  ),
  kostenplaats_vergoedingen: {
    description:
      'Kostenplaats van de vergoedingen in het grootboek; meer dan één met een + ertussen',
    type: 'tekst',
    unit: 'kostenplaats',
    decides: false,
    values: [],
    source: 'Eigen administratie van het swv',
  },
  leeftijd_vanaf: norm('Jongste leeftijd van een thuiszitter, in jaren', 'jaren', '5', KAMERBRIEF, {
    ruleSets: { koers: '12' },
  }),
  leeftijd_tot_en_met: norm(
    'Oudste leeftijd van een thuiszitter, in jaren',
    'jaren',
    '17',
    KAMERBRIEF,
    { ruleSets: { koers: '18' } },
  ),
  thuiszitter_dagen: norm(
    'Langdurig relatief verzuim duurt langer dan dit aantal dagen',
    'dagen',
    '28',
    KAMERBRIEF,
  ),
  thuiszitter_lang_maanden: norm(
    'Langer thuis dan dit aantal maanden telt als lang',
    'maanden',
    '3',
    KAMERBRIEF,
  ),
  teruggeleid_dagen: norm(
    'Terug op school binnen dit aantal dagen',
    'dagen',
    '84',
    'Leerplichtwet; Verrassend passend: 12 weken',
  ),
  teruggeleid_kort_dagen: norm(
    'Terug op school binnen dit aantal dagen, volgens de strengere afspraak',
    'dagen',
    '70',
    'Verrassend passend: 10 weken (Rotterdam)',
  ),
  teldatum_vso: {
    description:
      'Dag van het schooljaar waarop vso-leerlingen voor de doorstroom worden geteld (10-01 of 02-01)',
    type: 'dag',
    unit: 'MM-DD',
    decides: true,
    values: [{ from: ALWAYS, value: '10-01' }],
    source: 'Eigen definitie; de bekostiging van het vso telt sinds 2023 op 1 februari',
  },
  inschrijving_maanden: norm(
    'Inschrijving in het vo binnen dit aantal maanden na volledig vo',
    'maanden',
    '3',
    DRAAIBOEK,
  ),
  symbiose_maanden: norm('Symbiose duurt hoogstens dit aantal maanden', 'maanden', '6', DRAAIBOEK),
  evaluatie_dagen: norm(
    'In de doorstroomperiode ligt er hoogstens dit aantal dagen tussen twee evaluaties',
    'dagen',
    '42',
    DRAAIBOEK,
  ),
  succesplan_aanwezigheid: norm(
    'Aanwezigheid die een succesplan vraagt, in procent',
    'procent',
    '80',
    DRAAIBOEK,
  ),
  succesplan_tekortpunten: norm(
    'Hoogste aantal tekortpunten in een succesplan',
    'punten',
    '3',
    DRAAIBOEK,
  ),
  succesplan_uitsturingen: norm(
    'Hoogste aantal uitsturingen per week in een succesplan',
    'per week',
    '1',
    DRAAIBOEK,
  ),
  ondergrens_aanwezigheid: norm(
    'Ondergrens van de aanwezigheid in een succesplan, in procent',
    'procent',
    '50',
    DRAAIBOEK,
  ),
  ondergrens_tekortpunten: norm(
    'Aantal tekortpunten vanaf waar een succesplan onder de ondergrens is',
    'punten',
    '5',
    DRAAIBOEK,
  ),
  ondergrens_uitsturingen: norm(
    'Meer uitsturingen per week dan dit is onder de ondergrens',
    'per week',
    '2',
    DRAAIBOEK,
  ),
  tlv_dagen: norm(
    'Een besluit over een tlv valt binnen dit aantal dagen na de aanvraag',
    'dagen',
    '42',
    'WEC art. 40 lid 7: zes weken',
  ),
  zestien_uur_minuten: norm(
    'Ongeoorloofd verzuim vanaf dit aantal minuten wordt gemeld',
    'minuten',
    '960',
    'Leerplichtwet art. 21a: zestien uur',
  ),
  zestien_uur_dagen: norm(
    'Aantal dagen waarover het ongeoorloofd verzuim wordt opgeteld',
    'dagen',
    '28',
    'Leerplichtwet art. 21a: vier opeenvolgende lesweken',
  ),
  zestien_uur_melden_dagen: norm(
    'Het verzuim wordt gemeld binnen dit aantal dagen nadat het de zestien uur haalt',
    'dagen',
    '28',
    'Eigen definitie; Leerplichtwet art. 21a vraagt de melding zonder termijn',
  ),
  ziek_minuten: norm(
    'Ziekteverzuim in een schooljaar vanaf dit aantal minuten is een signaal',
    'minuten',
    '3600',
    SCHOOLREGEL,
  ),
  te_laat_keren: norm(
    'Zo vaak te laat in een schooljaar is een signaal',
    'keer',
    '12',
    SCHOOLREGEL,
  ),
  opp_dagen: norm(
    'Een opp is er binnen dit aantal dagen na de plaatsing',
    'dagen',
    '42',
    'WEC art. 41a; WVO (oud) art. 26: zes weken',
  ),
  basisondersteuning_uren: norm(
    'Norm van de basisondersteuning: uren per leerling per schooljaar',
    'uren',
    '1',
    'Handreiking audits',
  ),
  signalering_minimum: norm(
    'Laagste norm voor het eigen vermogen van een swv, in euro',
    'euro',
    '250000.00',
    JAARVERSLAG,
    { type: 'bedrag' },
  ),
  signalering_procent: norm(
    'Norm voor het eigen vermogen, in procent van de totale baten',
    'procent',
    '3.5',
    JAARVERSLAG,
  ),
  bescherming_drempel: norm(
    'Kleinste aantal leerlingen dat lezers te zien krijgen; wat al gepubliceerd is blijft bekend, en staan',
    'leerlingen',
    '5',
    HANDBOEK,
    NOT_COUNTED,
  ),
  bescherming_drempel_bijzonder: norm(
    'Kleinste aantal leerlingen van een bijzondere categorie dat lezers te zien krijgen',
    'leerlingen van een bijzondere categorie',
    '10',
    AVG,
    NOT_COUNTED,
  ),
  bescherming_bijdragers: norm(
    'Minste aantal leerlingen of gevallen dat aan een bedrag of aan uren bijdraagt',
    'bijdragers',
    '3',
    HANDBOEK,
    NOT_COUNTED,
  ),
  bescherming_overheersing: norm(
    'Een bedrag of uren vervalt als het op minder dan dit percentage na te schatten is wat één van hen bijdraagt',
    'procent van de grootste',
    '10',
    HANDBOEK,
    NOT_COUNTED,
  ),
  extern_bekend: {
    description:
      'Cijfers die iedereen al kent, uit de jaarrekening of een subsidielijst, in de perioden die in deze dagen beginnen: vergoedingen/bedrag is het totaal, vergoedingen/bedrag:vo_vestiging elk bedrag per vo-vestiging',
    type: 'cijfers',
    unit: 'cijfers',
    decides: false,
    values: [],
    source: 'Eigen administratie van het swv',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof PARAMETERS;

/** The declaration of a parameter by its name. */
export function parameterOf(name: ParameterName): Parameter {
  return PARAMETERS[name];
}

/** What an swv may give for a parameter, in Dutch: `een heel getal van 1 tot en met 3.660 (dagen)`. */
export function sayValues({ type, unit, bounds }: Parameter): string {
  if (type === 'dag') return '10-01 of 02-01';
  if (type === 'cijfers') return 'namen van cijfers, elk met of zonder :uitsplitsing';
  if (bounds === undefined) return 'de code uit het grootboek';
  const [least, most] = bounds.between.map((one) => formatNumber(one, 0));
  const kind = bounds.whole ? 'een heel getal' : 'een getal';
  return `${kind} van ${least} tot en met ${most} (${unit})`;
}
