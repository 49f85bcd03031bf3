/**
 * What one swv delivers about money, support and accountability. The fields of a row are the columns of leverformaat 1 in
 * camelCase; amounts and hours are whole hundredths, dates JJJJ-MM-DD, an empty field is null.
 */
export interface Records {
  readonly swv: string;
  readonly pc4: readonly Pc4[];
  readonly voAddresses: readonly VoAddress[];
  /** Named by DUO's afstand file, the only one with vso vestigingen. */
  readonly vsoPlaces: readonly string[];
  readonly kenmerken: readonly Kenmerk[];
  readonly tellingen: readonly Telling[];
  readonly vsv: readonly Vsv[];
  readonly ledgers: readonly Ledger[];
  readonly doorstroom: readonly Traject[];
  readonly vergoedingen: readonly Vergoeding[];
  readonly verplichtingen: readonly Verplichting[];
  readonly verplichtingMutaties: readonly Mutatie[];
  readonly begroting: readonly Begroting[];
  readonly programmas: readonly Programma[];
  readonly balans: readonly Balans[];
  readonly personeel: readonly Personeel[];
  readonly leerlingprognose: readonly Leerlingprognose[];
  readonly schoolbesteding: readonly Schoolbesteding[];
  readonly toewijzing: readonly Toewijzing[];
  readonly opp: readonly Opp[];
  readonly arrangementen: readonly Arrangement[];
  readonly basisondersteuning: readonly Basisondersteuning[];
  readonly plustrajecten: readonly Plustraject[];
  readonly trajectvoorziening: readonly Trajectvoorziening[];
  readonly plaatsingsoverleg: readonly Casus[];
  readonly capaciteit: readonly Capaciteit[];
  readonly povo: readonly Povo[];
  readonly arbeidstoeleiding: readonly Arbeidstoeleiding[];
  readonly opr: readonly Opr[];
  readonly audits: readonly Audit[];
}

export interface Pc4 {
  readonly postcode4: string;
  readonly swv: string;
}

export interface VoAddress {
  readonly vestiging: string;
  readonly postcode4: string;
}

export interface Kenmerk {
  readonly vestiging: string;
  readonly swv: string | null;
  readonly van: string;
  readonly tot: string | null;
}

/** A count of DUO; null is shielded: 1 to 4. */
export type DuoCount = number | null;

/** One row of a telling on 1 October: leerjaar 1 to 6, men and women by turns. */
export interface Telling {
  readonly jaar: number;
  readonly vestiging: string;
  readonly onderwijstype: string;
  readonly aantallen: readonly DuoCount[];
}

export interface Vsv {
  /** The schooljaar by the year in which it begins. */
  readonly begint: number;
  readonly swv: string;
  readonly vestiging: string;
  readonly leerlingen: DuoCount;
  readonly verlaters: DuoCount;
}

export interface Ledger {
  readonly boekjaar: string;
  /** An amount that stands on the balance when the book year begins. */
  readonly opening: number | null;
  /** Every two lines are a booking. */
  readonly lines: readonly LedgerLine[];
}

export interface LedgerLine {
  readonly datum: string;
  readonly rekening: string;
  readonly kostenplaats: string | null;
  readonly zijde: 'D' | 'C';
  /** In cents, as written: a correction is negative on its own side. */
  readonly bedrag: number;
}

export interface Delivered {
  readonly leverancier: string;
}

export interface OfPupil extends Delivered {
  readonly leerlingId: string;
}

export interface Traject extends OfPupil {
  readonly trajectId: string;
  readonly vsoVestiging: string;
  readonly startVoorbereiding: string;
  readonly einde: string | null;
  readonly uitkomst: string;
}

export interface Vergoeding extends Delivered {
  readonly vergoedingId: string;
  readonly trajectId: string;
  readonly voVestiging: string;
  readonly aanvraagdatum: string;
  readonly grond: string;
  readonly ingezetteMiddelen: number | null;
  readonly besluit: string;
  readonly besluitdatum: string | null;
  readonly toegekendBedrag: number | null;
  readonly betaaldatum: string | null;
}

export interface Verplichting extends Delivered {
  readonly verplichtingId: string;
  readonly soort: string;
  readonly bevoegdGezag: string;
  readonly van: string;
  readonly tot: string;
  readonly basisbedrag: number;
}

export interface Mutatie extends Delivered {
  readonly verplichtingId: string;
  readonly datum: string;
  readonly soort: string;
  readonly bedrag: number;
}

export interface Begroting extends Delivered {
  readonly jaar: number;
  readonly programma: string;
  readonly bedrag: number;
  readonly versie: string;
}

export interface Programma extends Delivered {
  readonly kostenplaats: string;
  readonly programma: string;
}

export interface Balans extends Delivered {
  readonly jaar: number;
  readonly post: string;
  readonly bedrag: number;
  readonly soort: string;
}

export interface Personeel extends Delivered {
  readonly jaar: number;
  readonly functie: string;
  readonly fte: number;
  readonly soort: string;
}

export interface Leerlingprognose extends Delivered {
  readonly jaar: number;
  readonly aantal: number;
  readonly opgesteldIn: number;
}

export interface Schoolbesteding extends Delivered {
  readonly vestiging: string;
  readonly jaar: number;
  readonly programma: string;
  readonly ontvangen: number;
  readonly besteed: number;
}

export interface Toewijzing extends Delivered {
  readonly vestiging: string;
  readonly jaar: number;
  readonly model: string;
  readonly bedrag: number;
  readonly contract: string;
  readonly verantwoord: string;
}

export interface Opp extends OfPupil {
  readonly vestiging: string;
  readonly plaatsingsdatum: string;
  readonly oppDatum: string | null;
}

export interface Arrangement extends Delivered {
  readonly arrangementId: string;
  readonly leerlingId: string | null;
  readonly vestiging: string;
  readonly soort: string;
  readonly aanvraagdatum: string;
  readonly besluitdatum: string | null;
  readonly besluit: string;
  readonly bedrag: number | null;
  readonly van: string | null;
  readonly tot: string | null;
}

export interface Basisondersteuning extends Delivered {
  readonly vestiging: string;
  readonly schooljaar: string;
  readonly uren: number;
}

export interface Plustraject extends OfPupil {
  readonly trajectId: string;
  readonly vestiging: string;
  readonly start: string;
  readonly einde: string | null;
  readonly uitkomst: string;
}

export interface Trajectvoorziening extends OfPupil {
  readonly vestiging: string;
  readonly van: string;
  readonly tot: string | null;
  readonly urenPerWeek: number | null;
  readonly herkomst: string;
}

export interface Casus extends OfPupil {
  readonly casusId: string;
  readonly datum: string;
  readonly groep: string;
  readonly benaderdeScholen: number;
  readonly uitkomst: string;
  readonly plaatsingsdatum: string | null;
}

export interface Capaciteit extends Delivered {
  readonly vestiging: string;
  readonly schooljaar: string;
  readonly arrangement: string;
  readonly plaatsen: number;
  readonly bezet: number;
  readonly tarief: number | null;
}

export interface Povo extends OfPupil {
  readonly trajectId: string;
  readonly programma: string;
  readonly start: string;
  readonly einde: string | null;
  readonly uitkomst: string | null;
}

export interface Arbeidstoeleiding extends OfPupil {
  readonly trajectId: string;
  readonly start: string;
  readonly einde: string | null;
  readonly bestemming: string | null;
}

export interface Opr extends Delivered {
  readonly datum: string;
  readonly onderwerp: string;
  readonly rol: string;
  readonly beleid: string;
  readonly besluit: string | null;
}

export interface Audit extends Delivered {
  readonly ronde: string;
  readonly vestiging: string;
  readonly datum: string;
  readonly thema: string;
  readonly soort: string;
}

/** Who a row is about: a number of nine digits is one pupil for everybody, any other number is its supplier's own. */
export function pupilOf({ leverancier, leerlingId }: OfPupil): string {
  return /^\d{9}$/.test(leerlingId) ? leerlingId : `${leverancier}/${leerlingId}`;
}

/** The same supplier's row, else the only one with that id. */
export function referredTo<Row extends Delivered>(
  rows: readonly Row[],
  from: Delivered,
  hasId: (row: Row) => boolean,
): Row | undefined {
  const some = rows.filter(hasId);
  const own = some.find(({ leverancier }) => leverancier === from.leverancier);
  return own ?? (some.length === 1 ? some[0] : undefined);
}
