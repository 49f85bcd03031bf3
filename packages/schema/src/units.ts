import type { Eenheid } from './indicator.js';

/** What figures are expressed in: the head of a column of them, and an explanation in one sentence. */
export const UNITS: Readonly<Record<Eenheid, { readonly head: string; readonly says: string }>> = {
  leerlingen: { head: 'Aantal leerlingen', says: 'Een aantal leerlingen.' },
  procent: { head: 'Percentage', says: 'Een percentage.' },
  per_1000: { head: 'Per 1.000 leerlingen', says: 'Een aantal op elke duizend leerlingen.' },
  aantal: { head: 'Aantal', says: 'Een aantal van iets anders dan leerlingen.' },
  euro: { head: 'Bedrag', says: 'Een bedrag in euro.' },
  dagen: { head: 'Dagen', says: 'Een aantal kalenderdagen.' },
  uren: { head: 'Uren', says: 'Een aantal uren.' },
  fte: { head: 'Fte', says: 'Voltijdbanen.' },
  wisselend: {
    head: 'Waarde',
    says: 'Verschilt per doel: de eenheid van het cijfer waar het doel over gaat.',
  },
  verhouding: { head: 'Verhouding', says: 'Een getal dat twee bedragen vergelijkt.' },
};
