import { TLV_BESLUIT, TLV_CATEGORIE, TLV_ROUTE } from '../code-lists.js';
import { defineSource } from '../source.js';

export const tlv = defineSource({
  kind: 'tlv',
  name: 'Toelaatbaarheidsverklaringen',
  description: 'Aanvragen en besluiten van de toelaatbaarheidsverklaring (tlv) voor het vso.',
  personal: 'special',
  retention: { years: 3, ground: 'WVO (oud) 17a lid 14: tot drie jaar na het einde' },
  key: ['tlv_nummer'],
  keyWithin: 'supplier',
  columns: {
    tlv_nummer: {
      type: 'tekst',
      identifies: true,
      required: true,
      description: 'Nummer van de tlv',
    },
    leerling_id: {
      type: 'leerling',
      required: true,
      description: 'BSN, onderwijsnummer of eigen vast nummer',
    },
    aanvraagdatum: { type: 'datum', required: true, description: 'Dag van de aanvraag' },
    compleetdatum: { type: 'datum', description: 'Dag waarop het dossier compleet was' },
    besluitdatum: { type: 'datum', description: 'Dag van het besluit' },
    besluit: { type: 'code', required: true, codes: TLV_BESLUIT, description: 'Besluit' },
    route: {
      type: 'code',
      required: true,
      codes: TLV_ROUTE,
      description: 'Route van het TAC-advies',
    },
    intentie_doorstroom: { type: 'janee', description: 'Is terugkeer naar het vo de bedoeling' },
    categorie: { type: 'code', codes: TLV_CATEGORIE, description: 'Bekostigingscategorie' },
    begindatum: { type: 'datum', description: 'Eerste dag van geldigheid' },
    einddatum: { type: 'datum', description: 'Laatste dag van geldigheid, altijd 31 juli' },
    verlenging: { type: 'janee', required: true, description: 'Verlenging van een eerdere tlv' },
    aanvrager: {
      type: 'vestiging',
      refersTo: 'vestiging',
      description: 'School die de tlv aanvraagt',
    },
    vso_vestiging: { type: 'vestiging', refersTo: 'vestiging', description: 'Beoogde vestiging' },
  },
  dateOrders: [
    ['aanvraagdatum', 'compleetdatum', 'besluitdatum'],
    ['begindatum', 'einddatum'],
  ],
  rules: [
    {
      code: 'toegekend_onvolledig',
      column: 'besluit',
      expected: 'bij toegekend ook besluitdatum, categorie, begindatum en einddatum',
      holds: (row) =>
        row.besluit !== 'toegekend' ||
        (row.besluitdatum !== null &&
          row.categorie !== null &&
          row.begindatum !== null &&
          row.einddatum !== null),
    },
    {
      code: 'einddatum_niet_31_juli',
      column: 'einddatum',
      expected: 'een einddatum op 31 juli',
      holds: (row) => row.einddatum === null || String(row.einddatum).slice(5) === '07-31',
    },
    {
      code: 'tlv_te_kort',
      column: 'einddatum',
      expected:
        'begin t/m 1 augustus: eindjaar minstens beginjaar + 1; begin daarna: minstens beginjaar + 2',
      holds: (row) => {
        if (row.begindatum === null || row.einddatum === null) return true;
        return (
          Number(String(row.einddatum).slice(0, 4)) >= shortestTlvEndYear(String(row.begindatum))
        );
      },
    },
  ],
  touches: [
    { on: 'aanvraagdatum' },
    { on: 'besluitdatum' },
    { from: 'begindatum', until: 'einddatum', open: false },
  ],
});

/** The earliest end year that the law allows for a tlv that begins on this date (BRON check 424). */
export function shortestTlvEndYear(begin: string): number {
  return Number(begin.slice(0, 4)) + (begin.slice(5) <= '08-01' ? 1 : 2);
}
