/**
 * Everything that one swv delivers, as typed rows: what the oracle counts and what is written as CSV. Amounts are whole
 * cents, dates JJJJ-MM-DD, an empty field is null.
 */
export interface Delivery {
  /** Who delivers. */
  readonly swv: string;
  readonly pc4: readonly Pc4[];
  readonly voAddresses: readonly VoAddress[];
  /** Rows of DUO's afstand file: the only one that names vso vestigingen. */
  readonly poPlaces: readonly PoPlace[];
  readonly tellingen: readonly Telling[];
  readonly kenmerken: readonly Kenmerk[];
  readonly inschrijvingen: readonly Inschrijving[];
  readonly tlvs: readonly Tlv[];
  readonly trajecten: readonly Traject[];
  readonly evaluaties: readonly Evaluatie[];
  readonly metingen: readonly Meting[];
  readonly lessen: readonly Les[];
  readonly vergoedingen: readonly Vergoeding[];
  readonly meldingen: readonly Melding[];
  readonly vrijstellingen: readonly Vrijstelling[];
  readonly verplichtingen: readonly Verplichting[];
  readonly mutaties: readonly Mutatie[];
}

export interface Pc4 {
  readonly postcode4: string;
  readonly gemeentenaam: string;
  readonly swv: string;
}

export interface VoAddress {
  readonly vestiging: string;
  readonly postcode4: string;
}

export interface PoPlace {
  readonly vestiging: string;
  readonly postcode4: string;
  readonly soort: 'Bo' | 'Vso';
}

/** One row of a telling of DUO on 1 October of a year: pupils in leerjaar 1 to 6, men and women by turns. */
export interface Telling {
  readonly jaar: number;
  readonly vestiging: string;
  readonly onderwijstype: string;
  readonly aantallen: readonly number[];
}

export interface Kenmerk {
  readonly vestiging: string;
  readonly swv: string | null;
  readonly tussenvoorziening: 'J' | 'N' | null;
  readonly van: string;
  readonly tot: string | null;
}

/** A row about a pupil: the number as delivered, and by whom. */
export interface OfPupil {
  readonly leverancier: string;
  readonly leerling: string;
}

export interface Inschrijving extends OfPupil {
  readonly vestiging: string;
  readonly onderwijssoort: string;
  readonly leerjaar: number;
  readonly begindatum: string;
  readonly einddatum: string | null;
  readonly geboortedatum: string;
  readonly postcode4: string | null;
}

export interface Tlv extends OfPupil {
  readonly nummer: string;
  readonly aanvraagdatum: string;
  readonly compleetdatum: string | null;
  readonly besluitdatum: string | null;
  readonly besluit: string;
  readonly route: string;
  readonly intentie: 'J' | 'N' | null;
  readonly categorie: string | null;
  readonly begindatum: string | null;
  readonly einddatum: string | null;
  readonly verlenging: 'J' | 'N';
  readonly vsoVestiging: string | null;
}

export interface Traject extends OfPupil {
  readonly id: string;
  readonly vsoVestiging: string;
  readonly voVestiging: string | null;
  readonly startVoorbereiding: string;
  readonly startDoorstroom: string | null;
  readonly instroommoment: string | null;
  readonly symbioseVan: string | null;
  readonly symbioseTot: string | null;
  readonly volledigVo: string | null;
  readonly inschrijvingVo: string | null;
  readonly startNazorg: string | null;
  readonly einde: string | null;
  readonly uitkomst: string;
}

export interface Evaluatie {
  readonly leverancier: string;
  readonly trajectId: string;
  readonly datum: string;
  readonly fase: '1' | '2' | '3';
}

/** A meeting of a succesplan; hours in hundredths. */
export interface Meting extends OfPupil {
  readonly planId: string;
  readonly meetdatum: string;
  readonly urenMogelijk: number;
  readonly urenAfwezig: number;
  readonly tekortpunten: number;
  readonly uitsturingen: number;
  readonly weken: number;
}

/** A lesson that a pupil missed, wholly or partly. */
export interface Les extends OfPupil {
  readonly vestiging: string;
  readonly datum: string;
  readonly lesuur: number | null;
  readonly minuten: number;
  readonly soort: string;
  readonly reden: string;
  readonly geoorloofd: 'J' | 'N';
}

export interface Vergoeding {
  readonly leverancier: string;
  readonly id: string;
  readonly trajectId: string;
  readonly voVestiging: string;
  readonly aanvraagdatum: string;
  readonly grond: string;
  readonly besluit: string;
  readonly besluitdatum: string | null;
  readonly bedrag: number | null;
  readonly betaaldatum: string | null;
}

export interface Melding extends OfPupil {
  readonly id: string;
  readonly vestiging: string | null;
  readonly gemeente: string;
  readonly leeftijd: number | null;
  readonly soort: string;
  readonly begindatum: string;
  readonly einddatum: string | null;
  readonly redenAfgesloten: string | null;
}

export interface Vrijstelling extends OfPupil {
  readonly grond: string;
  readonly van: string;
  readonly tot: string | null;
}

export interface Verplichting {
  readonly leverancier: string;
  readonly id: string;
  readonly soort: string;
  readonly bevoegdGezag: string;
  readonly van: string;
  readonly tot: string;
  readonly basisbedrag: number;
}

export interface Mutatie {
  readonly leverancier: string;
  readonly verplichtingId: string;
  readonly datum: string;
  readonly soort: string;
  readonly bedrag: number;
}

/** Who a row is about: a number of nine digits is one pupil for everybody, any other number is its supplier's own. */
export function pupilOf(row: OfPupil): string {
  return /^\d{9}$/.test(row.leerling) ? row.leerling : `${row.leverancier}/${row.leerling}`;
}
