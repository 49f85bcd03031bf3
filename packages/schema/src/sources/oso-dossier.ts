import { defineSource } from '../source.js';
import { recordColumns } from './record-columns.js';
import { ONDERSTEUNING } from './retention.js';

export const osoDossier = defineSource({
  kind: 'oso_dossier',
  name: 'OSO-dossiers',
  description:
    'Overstapdossiers aan het swv (OSO, swv-dossier 2019.1): per onderdeel van het dossier een rij, zonder namen, diagnoses, vrije tekst en documenten.',
  format: 'own',
  readFrom: 'xml',
  personal: 'special',
  retention: ONDERSTEUNING,
  // a dossier says what holds on its own date: the next one of the same pupil stands beside it
  key: ['leerling_id', 'dossierdatum', 'onderdeel', 'volgnummer'],
  keyWithin: 'supplier',
  // one file is one pupil: without the pupil two dossiers of a day would be each other's correction
  toldBy: { supplier: 'vestiging', period: ['dossierdatum', 'leerling_id'] },
  columns: recordColumns({
    onderdeel: {
      type: 'code',
      required: true,
      codes: ['inschrijving', 'schoolloopbaan', 'tlv', 'lwoo', 'opp', 'arrangement', 'verzuim'],
      description: 'Onderdeel van het dossier; elk dossier heeft één inschrijving',
    },
    volgnummer: {
      type: 'getal',
      required: true,
      between: [1, 1000],
      description: 'Hoeveelste van dit onderdeel in het dossier',
    },
    leerling_id: {
      type: 'leerling',
      required: true,
      description: 'BSN of onderwijsnummer, of anders het eigen nummer van de school',
    },
    geboortedatum: {
      type: 'geboortedatum',
      description: 'Geboortedatum, alleen bij de inschrijving',
    },
    dossierdatum: {
      type: 'datum',
      required: true,
      description: 'Dag waarop het dossier is gemaakt',
    },
    // no reference: a dossier tells of schools abroad, of closed ones and of schools for po
    vestiging: {
      type: 'vestiging',
      description: 'School die het dossier geeft; bij schoolloopbaan de school van toen',
    },
    schooljaar: { type: 'schooljaar', description: 'Schooljaar van de schoolloopbaan' },
    jaargroep: {
      type: 'getal',
      between: [0, 99],
      description: 'Jaargroep in OSO: 1 tot en met 8 in het po, vanaf 11 in het vo',
    },
    schoolsoort: {
      type: 'tekst',
      longest: 20,
      description: 'Schoolsoort in OSO, bijvoorbeeld VSO',
    },
    schooltype: {
      type: 'tekst',
      longest: 20,
      description: 'Schooltype in OSO, bijvoorbeeld LWOO of REC3',
    },
    elementcode: {
      type: 'tekst',
      pattern: { matches: /^\d{4}$/, expected: 'een elementcode van vier cijfers' },
      description: 'Elementcode van de opleiding in het vo',
    },
    van: { type: 'datum', description: 'Eerste dag' },
    tot: { type: 'datum', description: 'Laatste dag; leeg zolang het geldt' },
    swv_beschikking: {
      type: 'tekst',
      longest: 40,
      description:
        'Nummer van het swv dat de beschikking gaf, zoals de school het schrijft; bij een leerling uit het po is dat een swv po',
    },
    categorie: {
      type: 'code',
      codes: ['L', 'M', 'H', 'Nvt'],
      description: 'Bekostigingscategorie van de tlv',
    },
    beschikkingsnummer: {
      type: 'tekst',
      identifies: true,
      longest: 40,
      description:
        'Nummer van de beschikking; leeg wanneer het in het dossier vrije tekst is (OSO kent geen vast formaat)',
    },
    uren_geoorloofd: {
      type: 'bedrag',
      description: 'Geoorloofd verzuim in de laatste twaalf maanden, in uren',
    },
    uren_ongeoorloofd: {
      type: 'bedrag',
      description: 'Ongeoorloofd verzuim in de laatste twaalf maanden, in uren',
    },
    dagdelen_geoorloofd: {
      type: 'bedrag',
      description: 'Geoorloofd verzuim in de laatste twaalf maanden, in dagdelen (po, so)',
    },
    dagdelen_ongeoorloofd: {
      type: 'bedrag',
      description: 'Ongeoorloofd verzuim in de laatste twaalf maanden, in dagdelen (po, so)',
    },
    meer_dan_25_procent: {
      type: 'janee',
      description: 'Was de leerling meer dan een kwart van de tijd afwezig',
    },
    frequentie: { type: 'getal', description: 'Frequentie van het verzuim' },
    leerplicht_contact: {
      type: 'janee',
      description: 'Was er contact met leerplicht',
    },
    rmc_melding: { type: 'janee', description: 'Is er gemeld bij het rmc' },
  }),
  dateOrders: [['van', 'tot']],
  touches: [{ on: 'dossierdatum' }],
});
