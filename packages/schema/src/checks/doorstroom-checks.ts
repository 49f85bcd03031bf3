import { amount, days, defineRowCheck, type RowCheck } from './row-check.js';

const DRAAIBOEK = 'Draaiboek vso-vo';
const TWELVE_WEEKS = 84;
const THREE_MONTHS = 92;
const HALF_YEAR = 184;

export const DOORSTROOM_CHECKS: readonly RowCheck[] = [
  defineRowCheck({
    id: 'voorbereiding_lang',
    level: 'melding',
    kinds: ['doorstroom'],
    column: 'start_doorstroom',
    reads: ['start_voorbereiding', 'start_doorstroom'],
    expected: 'een voorbereiding van hoogstens een half jaar',
    explanation:
      'Tussen het begin van de voorbereiding en de start in het vo zit meer dan een half jaar.',
    action: 'Controleer beide datums. Duurde het echt zo lang, dan hoeft u niets te doen.',
    norm: `${DRAAIBOEK}: een succesplan duurt zes weken tot drie maanden; eigen grens van een half jaar`,
    suspect: ({ start_voorbereiding, start_doorstroom }) =>
      days(start_voorbereiding, start_doorstroom) > HALF_YEAR,
    example: {
      wrong: { start_voorbereiding: '2022-09-05', start_doorstroom: '2023-08-28' },
      right: { start_voorbereiding: '2023-04-03', start_doorstroom: '2023-08-28' },
    },
  }),
  defineRowCheck({
    id: 'doorstroomperiode_lang',
    level: 'melding',
    kinds: ['doorstroom'],
    column: 'volledig_vo',
    reads: ['start_doorstroom', 'volledig_vo'],
    expected: 'volledig in het vo binnen twaalf weken na start_doorstroom',
    explanation: 'Fase 2 duurde langer dan twaalf weken.',
    action: 'Controleer beide datums. Duurde het echt zo lang, dan hoeft u niets te doen.',
    norm: `${DRAAIBOEK}: de eerste twaalf weken zijn beslissend`,
    suspect: ({ start_doorstroom, volledig_vo }) =>
      days(start_doorstroom, volledig_vo) > TWELVE_WEEKS,
    example: {
      wrong: { start_doorstroom: '2024-01-08', volledig_vo: '2024-05-13' },
      right: { start_doorstroom: '2024-01-08', volledig_vo: '2024-04-01' },
    },
  }),
  defineRowCheck({
    id: 'inschrijving_vo_laat',
    level: 'waarschuwing',
    kinds: ['doorstroom'],
    column: 'inschrijving_vo',
    reads: ['start_doorstroom', 'inschrijving_vo'],
    expected: 'een inschrijving_vo binnen drie maanden na start_doorstroom',
    explanation:
      'De leerling is later dan drie maanden na de start ingeschreven. Een proefplaatsing duurt hoogstens drie maanden.',
    action: 'Controleer beide datums.',
    norm: `${DRAAIBOEK}, Wijze van inschrijven: hoogstens drie maanden`,
    suspect: ({ start_doorstroom, inschrijving_vo }) =>
      days(start_doorstroom, inschrijving_vo) > THREE_MONTHS,
    example: {
      wrong: { start_doorstroom: '2023-08-28', inschrijving_vo: '2024-01-15' },
      right: { start_doorstroom: '2023-08-28', inschrijving_vo: '2023-11-28' },
    },
  }),
  defineRowCheck({
    id: 'doorstroom_zonder_inschrijving',
    level: 'waarschuwing',
    kinds: ['doorstroom'],
    column: 'inschrijving_vo',
    reads: ['start_doorstroom', 'symbiose_van', 'inschrijving_vo', 'uitkomst'],
    expected: 'een inschrijving_vo als de start meer dan drie maanden geleden is',
    explanation:
      'De leerling begon meer dan drie maanden geleden in het vo, het traject loopt, en er is geen inschrijving.',
    action: 'Vul inschrijving_vo in, of de uitkomst als de leerling terug is in het vso.',
    norm: `${DRAAIBOEK}: inschrijving binnen drie maanden; bij symbiose niet`,
    suspect: ({ start_doorstroom, symbiose_van, inschrijving_vo, uitkomst }, { today }) =>
      uitkomst === 'lopend' &&
      inschrijving_vo === null &&
      symbiose_van === null &&
      days(start_doorstroom, today) > THREE_MONTHS,
    example: {
      wrong: { start_doorstroom: '2024-01-08', uitkomst: 'lopend' },
      right: { start_doorstroom: '2024-08-26', uitkomst: 'lopend' },
    },
  }),
  defineRowCheck({
    id: 'symbiose_lang',
    level: 'waarschuwing',
    kinds: ['doorstroom'],
    column: 'symbiose_tot',
    reads: ['symbiose_van', 'symbiose_tot'],
    expected: 'een symbiose van hoogstens een half jaar',
    explanation: 'De leerling zat langer dan een half jaar deels in het vso en deels in het vo.',
    action: 'Controleer beide datums.',
    norm: `${DRAAIBOEK}: symbiose hoogstens een half jaar`,
    suspect: ({ symbiose_van, symbiose_tot }) => days(symbiose_van, symbiose_tot) > HALF_YEAR,
    example: {
      wrong: { symbiose_van: '2023-08-28', symbiose_tot: '2024-07-05' },
      right: { symbiose_van: '2023-08-28', symbiose_tot: '2024-02-16' },
    },
  }),
  defineRowCheck({
    id: 'symbiose_zonder_begin',
    level: 'waarschuwing',
    kinds: ['doorstroom'],
    column: 'symbiose_van',
    reads: ['symbiose_van', 'symbiose_tot'],
    expected: 'een symbiose_van bij elke symbiose_tot',
    explanation: 'Er is een laatste dag van de symbiose en geen eerste.',
    action: 'Vul symbiose_van in.',
    norm: 'wat eindigt, is begonnen',
    suspect: ({ symbiose_van, symbiose_tot }) => symbiose_van === null && symbiose_tot !== null,
    example: {
      wrong: { symbiose_tot: '2024-02-16' },
      right: { symbiose_van: '2023-08-28', symbiose_tot: '2024-02-16' },
    },
  }),
  defineRowCheck({
    id: 'cvb_besluit_onvolledig',
    level: 'melding',
    kinds: ['doorstroom'],
    column: 'cvb_besluit',
    reads: ['cvb_besluit', 'cvb_besluitdatum'],
    expected: 'cvb_besluit en cvb_besluitdatum samen, of geen van beide',
    explanation: 'Van het besluit van de Commissie voor Begeleiding is maar de helft bekend.',
    action: 'Vul besluit en datum allebei in.',
    norm: `${DRAAIBOEK}: de commissie besluit op een dag`,
    suspect: ({ cvb_besluit, cvb_besluitdatum }) =>
      (cvb_besluit === null) !== (cvb_besluitdatum === null),
    example: {
      wrong: { cvb_besluit: 'doorplaatsen' },
      right: { cvb_besluit: 'doorplaatsen', cvb_besluitdatum: '2024-03-04' },
    },
  }),
  defineRowCheck({
    id: 'doorstroom_tegen_besluit',
    level: 'waarschuwing',
    kinds: ['doorstroom'],
    column: 'start_doorstroom',
    reads: ['cvb_besluit', 'start_doorstroom'],
    expected: 'geen start_doorstroom als het besluit langdurig_vso is',
    explanation: 'De commissie besloot tot langdurig vso, en toch begon de doorstroom.',
    action: 'Controleer het besluit.',
    norm: `${DRAAIBOEK}: alleen doorplaatsen leidt naar fase 2`,
    suspect: ({ cvb_besluit, start_doorstroom }) =>
      cvb_besluit === 'langdurig_vso' && start_doorstroom !== null,
    example: {
      wrong: { cvb_besluit: 'langdurig_vso', start_doorstroom: '2024-08-26' },
      right: { cvb_besluit: 'doorplaatsen', start_doorstroom: '2024-08-26' },
    },
  }),
  defineRowCheck({
    id: 'geslaagd_zonder_inschrijving',
    level: 'waarschuwing',
    kinds: ['doorstroom'],
    column: 'uitkomst',
    reads: ['uitkomst', 'inschrijving_vo'],
    expected: 'een inschrijving_vo bij uitkomst geslaagd',
    explanation: 'Het traject is geslaagd, maar er is geen inschrijving in het vo bekend.',
    action: 'Vul inschrijving_vo in, of controleer de uitkomst.',
    norm: `${DRAAIBOEK}: volledig in het vo is ingeschreven in het vo`,
    suspect: ({ uitkomst, inschrijving_vo }) => uitkomst === 'geslaagd' && inschrijving_vo === null,
    example: {
      wrong: { uitkomst: 'geslaagd' },
      right: { uitkomst: 'geslaagd', inschrijving_vo: '2024-04-01' },
    },
  }),
  defineRowCheck({
    id: 'instroommoment_past_niet',
    level: 'melding',
    kinds: ['doorstroom'],
    column: 'instroommoment',
    reads: ['instroommoment', 'start_doorstroom'],
    expected: 'bij kerst een start van december t/m februari, bij zomer van juli t/m oktober',
    explanation: 'De maand van de start past niet bij het moment van instroom.',
    action: 'Controleer beide, of kies afwijkend.',
    norm: `${DRAAIBOEK}: na kerst of na de zomer; eigen grens voor de maanden`,
    suspect: ({ instroommoment, start_doorstroom }) => {
      if (typeof start_doorstroom !== 'string') return false;
      const month = Number(start_doorstroom.slice(5, 7));
      if (instroommoment === 'kerst') return month > 2 && month < 12;
      return instroommoment === 'zomer' && (month < 7 || month > 10);
    },
    example: {
      wrong: { instroommoment: 'kerst', start_doorstroom: '2024-05-13' },
      right: { instroommoment: 'kerst', start_doorstroom: '2024-01-08' },
    },
  }),
  defineRowCheck({
    id: 'lopend_met_einde',
    level: 'waarschuwing',
    kinds: ['doorstroom', 'plustrajecten'],
    column: 'uitkomst',
    reads: ['uitkomst', 'einde'],
    expected: 'een andere uitkomst dan lopend als het einde voorbij is',
    explanation: 'Het traject is afgelopen en heeft nog de uitkomst lopend.',
    action: 'Vul de uitkomst in, of haal het einde weg.',
    norm: 'wat loopt, is niet geëindigd',
    suspect: ({ uitkomst, einde }, { today }) =>
      uitkomst === 'lopend' && typeof einde === 'string' && einde < today,
    example: {
      wrong: { uitkomst: 'lopend', einde: '2024-02-01' },
      right: { uitkomst: 'lopend', einde: '2024-12-20' },
    },
  }),
  defineRowCheck({
    id: 'vestiging_naar_zichzelf',
    level: 'waarschuwing',
    kinds: ['doorstroom'],
    column: 'vo_vestiging',
    reads: ['vso_vestiging', 'vo_vestiging'],
    expected: 'een andere vestiging dan vso_vestiging',
    explanation: 'De leerling gaat van een vestiging naar dezelfde vestiging.',
    action: 'Controleer de twee vestigingen.',
    norm: 'doorstroom is van een vso-vestiging naar een vo-vestiging',
    suspect: ({ vso_vestiging, vo_vestiging }) =>
      typeof vo_vestiging === 'string' && vso_vestiging === vo_vestiging,
    example: {
      wrong: { vso_vestiging: '99VA00', vo_vestiging: '99VA00' },
      right: { vso_vestiging: '99VA00', vo_vestiging: '99AA00' },
    },
  }),
  defineRowCheck({
    id: 'traject_lang_lopend',
    level: 'melding',
    kinds: ['doorstroom'],
    column: 'uitkomst',
    reads: ['start_voorbereiding', 'uitkomst'],
    expected: 'een uitkomst bij een traject van meer dan twee jaar geleden',
    explanation: 'Het traject begon meer dan twee jaar geleden en loopt nog.',
    action: 'Vul uitkomst en einde in als het traject klaar is.',
    norm: 'eigen grens: twee jaar',
    suspect: ({ start_voorbereiding, uitkomst }, { today }) =>
      uitkomst === 'lopend' && days(start_voorbereiding, today) > 731,
    example: {
      wrong: { start_voorbereiding: '2022-09-05', uitkomst: 'lopend' },
      right: { start_voorbereiding: '2024-01-08', uitkomst: 'lopend' },
    },
  }),
  defineRowCheck({
    id: 'succesplan_meting_laat',
    level: 'melding',
    kinds: ['succesplannen'],
    column: 'meetdatum',
    reads: ['startdatum', 'meetdatum'],
    expected: 'een meting binnen drie maanden na het begin',
    explanation: 'De meting is van meer dan drie maanden na het begin van het succesplan.',
    action:
      'Controleer beide datums. Is er een nieuw plan begonnen, geef dat dan een eigen nummer.',
    norm: `${DRAAIBOEK}: een succesplan duurt zes weken tot drie maanden`,
    suspect: ({ startdatum, meetdatum }) => days(startdatum, meetdatum) > THREE_MONTHS,
    example: {
      wrong: { startdatum: '2023-09-04', meetdatum: '2024-01-22' },
      right: { startdatum: '2023-09-04', meetdatum: '2023-10-16' },
    },
  }),
  defineRowCheck({
    id: 'succesplan_weken_past_niet',
    level: 'waarschuwing',
    kinds: ['succesplannen'],
    column: 'weken',
    reads: ['startdatum', 'meetdatum', 'weken'],
    expected: 'niet meer weken dan er tussen startdatum en meetdatum zitten',
    explanation: 'Er zijn meer weken gemeten dan het plan al liep.',
    action: 'Controleer weken en beide datums.',
    norm: 'meten kan pas als het plan begonnen is; een week speling',
    suspect: ({ startdatum, meetdatum, weken }) =>
      amount(weken) * 7 > days(startdatum, meetdatum) + 7,
    example: {
      wrong: { startdatum: '2023-09-04', meetdatum: '2023-09-25', weken: 6 },
      right: { startdatum: '2023-09-04', meetdatum: '2023-10-16', weken: 6 },
    },
  }),
  defineRowCheck({
    id: 'succesplan_uren_hoog',
    level: 'waarschuwing',
    kinds: ['succesplannen'],
    column: 'uren_mogelijk',
    reads: ['uren_mogelijk', 'weken'],
    expected: 'hoogstens 40 uren_mogelijk per week',
    explanation: 'Er zijn meer uren dan een leerling in deze weken les kan hebben.',
    action: 'Controleer uren en weken. Lever uren, geen minuten.',
    norm: 'eigen grens: 40 uur per week',
    suspect: ({ uren_mogelijk, weken }) => amount(uren_mogelijk) > 40 * amount(weken),
    example: {
      wrong: { uren_mogelijk: '9000.00', weken: 6 },
      right: { uren_mogelijk: '150.00', weken: 6 },
    },
  }),
];
