/** A count, or an amount, in a period that follows from the period of the relation. */
export interface RelationTerm {
  readonly indicator: string;
  readonly measure: string;
  /**
   * In which of its periods: the same (none said), 1 October of the schooljaar, each (other) peildatum of the schooljaar:
   * a relation for each of them, or the same period a year before.
   */
  readonly when?: 'first_of_october' | 'each_peildatum' | 'year_before';
}

/**
 * What everybody can know who reads the definitions: counts that are the same by definition, or together. `whole` has the
 * records of `parts`, and when `rest` is set others too. Protection counts with it; nothing else does.
 */
export interface MeasureRelation {
  readonly whole: readonly RelationTerm[];
  readonly parts: readonly RelationTerm[];
  readonly rest?: true;
  readonly why: string;
}

const term = (indicator: string, measure: string, when?: RelationTerm['when']): RelationTerm => ({
  indicator,
  measure,
  ...(when === undefined ? {} : { when }),
});

/** Of thuiszitters under one rule set; the counts of one rule set say nothing by definition of those of another. */
function ofThuiszitters(ruleSet: string): readonly MeasureRelation[] {
  return [
    {
      whole: [term(`thuiszitters_peildatum${ruleSet}`, 'aantal')],
      parts: [term(`thuiszitters_duur${ruleSet}`, 'aantal')],
      why: 'De duur wordt gegeven van wie op de peildatum thuiszitter is.',
    },
    {
      whole: [term(`thuiszitters${ruleSet}`, 'aantal')],
      parts: [term(`thuiszitters_per_1000${ruleSet}`, 'teller')],
      why: 'De teller is het aantal thuiszitters van het schooljaar.',
    },
    {
      whole: [term(`thuiszitters${ruleSet}`, 'aantal')],
      parts: [term(`thuiszitters_peildatum${ruleSet}`, 'aantal', 'each_peildatum')],
      rest: true,
      why: 'Wie op een peildatum thuiszitter is, is dat in het schooljaar.',
    },
    {
      whole: [term(`teruggeleid_10_weken${ruleSet}`, 'noemer')],
      parts: [term(`teruggeleid${ruleSet}`, 'noemer')],
      rest: true,
      why: 'Een melding telt zodra haar weken voorbij zijn, en tien weken zijn eerder voorbij dan twaalf.',
    },
    {
      whole: [term(`teruggeleid${ruleSet}`, 'teller')],
      parts: [term(`teruggeleid_10_weken${ruleSet}`, 'teller')],
      rest: true,
      why: 'Wie binnen tien weken terug is, is terug.',
    },
  ];
}

/**
 * Amounts, or hours, that are the same by definition: in total, and for each value of a dimension that all of their indicators
 * have.
 */
export const AMOUNT_RELATIONS: readonly MeasureRelation[] = [
  {
    whole: [term('verzuimuren', 'minuten')],
    parts: [term('verzuimredenen', 'minuten')],
    why: 'Beide zijn alle gemiste minuten van het kwartaal.',
  },
  {
    whole: [
      term('vergoedingen_openstaand', 'bedrag', 'year_before'),
      term('vergoedingen', 'bedrag'),
    ],
    parts: [term('vergoedingen_openstaand', 'bedrag'), term('vergoedingen_uitbetaald', 'bedrag')],
    why: 'Wat openstond en wat erbij kwam, is uitbetaald of staat nog open.',
  },
];

/** Every relation between counts of different indicators, or of one indicator in different periods. */
export const MEASURE_RELATIONS: readonly MeasureRelation[] = [
  ...ofThuiszitters(''),
  ...ofThuiszitters('@koers'),
  {
    whole: [term('doorstroompercentage', 'teller')],
    parts: [term('doorstroom_bestendig', 'noemer')],
    why: 'Van wie doorstroomde wordt twee jaar later gekeken.',
  },
  {
    whole: [term('doorstroompercentage', 'noemer')],
    parts: [term('deelname_vso', 'teller', 'first_of_october')],
    why: 'Beide zijn de leerlingen in het vso op 1 oktober.',
  },
  {
    whole: [term('doorstroom_ingestroomd', 'aantal')],
    parts: [term('evaluatieritme', 'noemer')],
    why: 'Beide zijn de trajecten waarvan fase 2 in het schooljaar begon.',
  },
  {
    whole: [term('doorstroom_ingestroomd', 'aantal')],
    parts: [term('inschrijving_op_tijd', 'noemer')],
    rest: true,
    why: 'Gekeken wordt naar trajecten die zijn ingestroomd.',
  },
  {
    whole: [term('doorstroom_ingestroomd', 'aantal')],
    parts: [term('symbiose_langer_dan_halfjaar', 'noemer')],
    rest: true,
    why: 'Gekeken wordt naar trajecten die zijn ingestroomd.',
  },
  {
    whole: [term('tlv_doorlooptijd', 'aantal')],
    parts: [term('tlv_doorlooptijd_delen', 'aantal')],
    rest: true,
    why: 'De delen worden gegeven van dezelfde aanvragen, als alle datums er zijn.',
  },
  {
    whole: [term('tlv_doorlooptijd', 'aantal')],
    parts: [term('tlv_prognose', 'dit_jaar', 'each_peildatum')],
    rest: true,
    why: 'De prognose telt de toekenningen van het schooljaar tot de peildatum; de doorlooptijd telt alle besluiten.',
  },
  {
    whole: [term('tlv_prognose', 'vorig_jaar_tot_dan')],
    parts: [term('tlv_prognose', 'dit_jaar', 'year_before')],
    why: 'Wat nu "vorig jaar tot dan" is, was een jaar eerder "dit jaar".',
  },
  {
    whole: [term('tlv_prognose', 'vorig_jaar')],
    parts: [term('tlv_prognose', 'vorig_jaar', 'each_peildatum')],
    why: 'Op elke peildatum van een schooljaar is het vorige schooljaar hetzelfde.',
  },
  {
    whole: [term('tlv_aflopend_zonder_plan', 'noemer')],
    parts: [term('tlv_aflopend_zonder_plan', 'noemer', 'each_peildatum')],
    why: 'Op elke peildatum van een schooljaar lopen dezelfde toelaatbaarheidsverklaringen af.',
  },
  {
    whole: [term('vergoedingen_doorlooptijd', 'aantal')],
    parts: [term('vergoedingen', 'aantal')],
    rest: true,
    why: 'De doorlooptijd telt alle besluiten van het jaar, ook die geen vergoeding gaven.',
  },
  {
    whole: [term('vergoedingen', 'aantal')],
    parts: [term('vergoedingen_afwijkend', 'aantal')],
    rest: true,
    why: 'Afwijkend zijn toegekende vergoedingen.',
  },
  {
    whole: [
      term('vergoedingen_openstaand', 'aantal', 'year_before'),
      term('vergoedingen', 'aantal'),
    ],
    parts: [term('vergoedingen_openstaand', 'aantal'), term('vergoedingen_uitbetaald', 'aantal')],
    why: 'Wat openstond en wat erbij kwam, is uitbetaald of staat nog open.',
  },
];
