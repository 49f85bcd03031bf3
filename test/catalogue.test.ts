import { dimensionsOf, figureName, INDICATORS } from '@peildatum/schema';
import { describe, expect, it } from 'vitest';

/** The names of figures and their breakdowns, as the domain lists them; a name before @koers has that rule set too. */
const NAMES = `
aanleverstatus/geladen: levering
aanleverstatus/gelezen: levering
aanleverstatus/quarantaine: levering
arbeidstoeleiding/aandeel_arbeid_opleiding
arbeidstoeleiding/aantal
arrangementen/aantal: besluit, soort
arrangementen/bedrag: besluit, soort
audits: soort, thema
basisondersteuning/aandeel_norm
basisondersteuning/uren_per_leerling: vestiging
continuiteit/bedrag: jaar+post
continuiteit/fte: functie+jaar
continuiteit/leerlingen: jaar
deelname_pro
deelname_vso
dekkend_netwerk/bedrag: arrangement, vestiging
dekkend_netwerk/bezet: arrangement, vestiging
dekkend_netwerk/plaatsen: arrangement, vestiging
dekkend_netwerk/vrij: arrangement, vestiging
doelen: doel
doorstroom_bestendig
doorstroom_fase: fase
doorstroom_geslaagd: instroommoment, uitkomst, vo_vestiging, vso_vestiging
doorstroom_ingestroomd: instroommoment, vo_vestiging
doorstroompercentage: bestemming, gemeente, leerjaar, onderwijssoort, vo_vestiging, vso_vestiging
evaluatieritme
grensverkeer/inkomend
grensverkeer/uitgaand
herbestedingsverplichting/basis: bevoegd_gezag
herbestedingsverplichting/gerealiseerd: bevoegd_gezag
herbestedingsverplichting/netto: bevoegd_gezag
herbestedingsverplichting/percentage: bevoegd_gezag
herbestedingsverplichting/verminderingen: bevoegd_gezag
herbestedingsverplichting/verschil: bevoegd_gezag
inschrijving_op_tijd
kengetallen/liquiditeit
kengetallen/rentabiliteit
kengetallen/solvabiliteit_1
kengetallen/solvabiliteit_2
kengetallen/weerstandsvermogen
leerlingen: geslacht, leerjaar, onderwijssoort, vestiging
opp_op_tijd
opr_onderwerpen: beleid, besluit, rol
plaatsingsoverleg/aandeel_geplaatst
plaatsingsoverleg/aantal: groep, uitkomst
plaatsingsoverleg/dagen_mediaan
plaatsingsoverleg/minder_dan_twee_scholen
plustrajecten/aandeel_behouden_vo
plustrajecten/aantal
povo: programma, uitkomst
programma_realisatie/begroot: programma
programma_realisatie/gerealiseerd: programma
programma_realisatie/percentage: programma
programma_realisatie/verschil: programma
schoolbesteding/aandeel_ingeleverd
schoolbesteding/besteed: programma, vestiging
schoolbesteding/ontvangen: programma, vestiging
signaleringswaarde/boven
signaleringswaarde/eigen_vermogen
signaleringswaarde/norm
succesplan_norm
succesplan_norm/ondergrens
symbiose_langer_dan_halfjaar
teruggeleid
teruggeleid@koers
teruggeleid_10_weken
teruggeleid_10_weken@koers
thuiszitters: gemeente, leeftijdsklasse, onderwijssoort, soort, vestiging
thuiszitters@koers: gemeente, leeftijdsklasse, onderwijssoort, soort, vestiging
thuiszitters_duur: duur
thuiszitters_duur@koers: duur
thuiszitters_leeftijd_onbekend
thuiszitters_peildatum: gemeente, leeftijdsklasse, onderwijssoort, soort, vestiging
thuiszitters_peildatum@koers: gemeente, leeftijdsklasse, onderwijssoort, soort, vestiging
thuiszitters_per_1000
thuiszitters_per_1000@koers
tlv_aanvragen: besluit, categorie, route, verlenging
tlv_aflopend_zonder_plan
tlv_doorlooptijd/aandeel_42_dagen
tlv_doorlooptijd/mediaan
tlv_doorlooptijd/p90
tlv_doorlooptijd_delen/besluit_kwart1
tlv_doorlooptijd_delen/besluit_kwart3
tlv_doorlooptijd_delen/besluit_mediaan
tlv_doorlooptijd_delen/compleet_kwart1
tlv_doorlooptijd_delen/compleet_kwart3
tlv_doorlooptijd_delen/compleet_mediaan
tlv_kortst_mogelijk
tlv_lopend: categorie, vso_vestiging
tlv_prognose
toewijzing/aandeel_contract: model
toewijzing/aandeel_verantwoord: model
toewijzing/bedrag: model
trajectvoorziening/leerlingen: herkomst
trajectvoorziening/uren_per_week
twaalf_te_laat
vergoedingen/aantal: grond, vo_vestiging
vergoedingen/bedrag: grond, vo_vestiging
vergoedingen_afwijkend
vergoedingen_doorlooptijd
vergoedingen_openstaand/aantal
vergoedingen_openstaand/bedrag
vergoedingen_uitbetaald/aantal
vergoedingen_uitbetaald/bedrag
verplichtingen_overig/basis: bevoegd_gezag, soort
verplichtingen_overig/gerealiseerd: bevoegd_gezag, soort
verplichtingen_overig/netto: bevoegd_gezag, soort
verplichtingen_overig/percentage: bevoegd_gezag, soort
verplichtingen_overig/verminderingen: bevoegd_gezag, soort
verplichtingen_overig/verschil: bevoegd_gezag, soort
verzuimredenen: geoorloofd+reden
verzuimuren: geoorloofd, geoorloofd+leerjaar, geoorloofd+onderwijssoort
vrijgesteld_5a
vsv: vestiging
zestien_uur
zestien_uur/gemeld
zestig_uur_ziek
`;

/** Figures that the product has beside those: counts of deliveries by supplier. */
const OWN = [
  'aanleverstatus/aandeel_quarantaine',
  'aanleverstatus/geweigerd',
  'aanleverstatus/ontvangen',
];

const listed = NAMES.trim()
  .split('\n')
  .map((line) => {
    const [name = '', breakdowns = ''] = line.split(': ');
    return { name, breakdowns: breakdowns === '' ? [] : breakdowns.split(', ') };
  });

/** Breakdowns whatever the order in which names stand. */
const sorted = (breakdowns: readonly string[]) =>
  breakdowns.map((breakdown) => [...dimensionsOf(breakdown)].sort().join('+')).sort();

describe('the catalogue', () => {
  const declared = new Map(
    INDICATORS.flatMap((indicator) =>
      indicator.figures.map((figure) => [figureName(indicator, figure), figure] as const),
    ),
  );

  it.each(listed)('has $name by its breakdowns', ({ name, breakdowns }) => {
    expect(sorted(declared.get(name)?.dimensions ?? ['is er niet'])).toEqual(sorted(breakdowns));
  });

  it('has no figure that the domain does not list, but for counts of deliveries', () => {
    const names = new Set([...listed.map(({ name }) => name), ...OWN]);
    expect([...declared.keys()].filter((name) => !names.has(name))).toEqual([]);
  });
});
