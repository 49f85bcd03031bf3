import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { covers } from './dates.js';
import { type Delivery, type Inschrijving, pupilOf, type Telling } from './delivery.js';

/** The ways of writing that leverformaat 1 allows. */
export interface Style {
  readonly separator: ';' | ',';
  readonly hasDutchDates: boolean;
}

type Field = string | number | null;

/** Writes every kind of every supplier as a file of its own; empty kinds are left out. */
export function writeDelivery(delivery: Delivery, folder: string, style: Style): void {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, header: readonly string[], rows: readonly Field[][]) => {
    if (rows.length === 0) return;
    const lines = [header, ...rows].map((row) => row.map((one) => one ?? '').join(';'));
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  };
  const perSupplier = <Row extends { readonly leverancier: string }>(
    kind: string,
    rows: readonly Row[],
    fieldsOf: (row: Row) => Readonly<Record<string, Field>>,
  ) => {
    for (const supplier of new Set(rows.map(({ leverancier }) => leverancier))) {
      const own = rows.filter(({ leverancier }) => leverancier === supplier).map(fieldsOf);
      const header = Object.keys(own[0] ?? {});
      const lines = [header, ...own.map((row) => header.map((name) => styled(row[name], style)))];
      const text = lines.map((fields) => fields.join(style.separator)).join('\r\n');
      writeFileSync(join(folder, `${kind}-${supplier}.csv`), `${text}\r\n`);
    }
  };

  writePlaces(delivery, write);
  perSupplier('inschrijvingen', delivery.inschrijvingen, (row) => ({
    leerling_id: row.leerling,
    vestiging: row.vestiging,
    onderwijssoort: row.onderwijssoort,
    leerjaar: row.leerjaar,
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    geboortedatum: row.geboortedatum,
    postcode4: row.postcode4,
    bekostigd: isAlone(delivery, row) ? 'J' : 'N',
  }));
  perSupplier('tlv', delivery.tlvs, (row) => ({
    tlv_nummer: row.nummer,
    leerling_id: row.leerling,
    aanvraagdatum: row.aanvraagdatum,
    compleetdatum: row.compleetdatum,
    besluitdatum: row.besluitdatum,
    besluit: row.besluit,
    route: row.route,
    intentie_doorstroom: row.intentie,
    categorie: row.categorie,
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    verlenging: row.verlenging,
    vso_vestiging: row.vsoVestiging,
  }));
  perSupplier('doorstroom', delivery.trajecten, (row) => ({
    traject_id: row.id,
    leerling_id: row.leerling,
    vso_vestiging: row.vsoVestiging,
    vo_vestiging: row.voVestiging,
    start_voorbereiding: row.startVoorbereiding,
    start_doorstroom: row.startDoorstroom,
    instroommoment: row.instroommoment,
    symbiose_van: row.symbioseVan,
    symbiose_tot: row.symbioseTot,
    volledig_vo: row.volledigVo,
    inschrijving_vo: row.inschrijvingVo,
    start_nazorg: row.startNazorg,
    einde: row.einde,
    uitkomst: row.uitkomst,
  }));
  perSupplier('evaluaties', delivery.evaluaties, (row) => ({
    traject_id: row.trajectId,
    datum: row.datum,
    fase: row.fase,
    soort: 'tussen',
  }));
  perSupplier('succesplannen', delivery.metingen, (row) => ({
    plan_id: row.planId,
    leerling_id: row.leerling,
    startdatum: '2020-12-01',
    meetdatum: row.meetdatum,
    uren_mogelijk: decimals(row.urenMogelijk, style),
    uren_afwezig: decimals(row.urenAfwezig, style),
    tekortpunten: row.tekortpunten,
    uitsturingen: row.uitsturingen,
    weken: row.weken,
  }));
  perSupplier('verzuim', delivery.lessen, (row) => ({
    leerling_id: row.leerling,
    vestiging: row.vestiging,
    datum: row.datum,
    lesuur: row.lesuur,
    minuten: row.minuten,
    soort: row.soort,
    reden: row.reden,
    geoorloofd: row.geoorloofd,
  }));
  perSupplier('vergoedingen', delivery.vergoedingen, (row) => ({
    vergoeding_id: row.id,
    traject_id: row.trajectId,
    vo_vestiging: row.voVestiging,
    aanvraagdatum: row.aanvraagdatum,
    grond: row.grond,
    besluit: row.besluit,
    besluitdatum: row.besluitdatum,
    toegekend_bedrag: decimals(row.bedrag, style),
    betaaldatum: row.betaaldatum,
  }));
  perSupplier('verzuimmeldingen', delivery.meldingen, (row) => ({
    melding_id: row.id,
    leerling_id: row.leerling,
    vestiging: row.vestiging,
    gemeente: row.gemeente,
    leeftijd: row.leeftijd,
    soort: row.soort,
    begindatum: row.begindatum,
    einddatum: row.einddatum,
    reden_afgesloten: row.redenAfgesloten,
  }));
  perSupplier('vrijstellingen', delivery.vrijstellingen, (row) => ({
    leerling_id: row.leerling,
    grond: row.grond,
    van: row.van,
    tot: row.tot,
    gemeente: '9801',
  }));
  perSupplier('verplichtingen', delivery.verplichtingen, (row) => ({
    verplichting_id: row.id,
    soort: row.soort,
    bevoegd_gezag: row.bevoegdGezag,
    van: row.van,
    tot: row.tot,
    basisbedrag: decimals(row.basisbedrag, style),
  }));
  perSupplier('verplichting_mutaties', delivery.mutaties, (row) => ({
    verplichting_id: row.verplichtingId,
    datum: row.datum,
    soort: row.soort,
    bedrag: decimals(row.bedrag, style),
  }));
}

type Write = (file: string, header: readonly string[], rows: readonly Field[][]) => void;

function writePlaces(delivery: Delivery, write: Write): void {
  write(
    'regio_indeling_swv_pc4.csv',
    ['POSTCODE4', 'GEMEENTENAAM', 'SWV_PO', 'SWV_VO'],
    delivery.pc4.map(({ postcode4, gemeentenaam, swv }) => [
      postcode4,
      gemeentenaam,
      'PO9801',
      swv,
    ]),
  );
  write(
    'alle-vestigingen-vo.csv',
    [
      'PROVINCIE',
      'BEVOEGD GEZAG NUMMER',
      'BRIN NUMMER',
      'VESTIGINGSNUMMER',
      'VESTIGINGSNAAM',
      'POSTCODE',
      'GEMEENTENUMMER',
      'GEMEENTENAAM',
      'ONDERWIJSSTRUCTUUR',
    ],
    delivery.voAddresses.map(({ vestiging, postcode4 }) => [
      'Nergens',
      '99001',
      vestiging.slice(0, 4),
      vestiging,
      `School ${vestiging}`,
      `${postcode4} AA`,
      '9801',
      'TESTDAM',
      'HAVO/VWO',
    ]),
  );
  write(
    'gemiddelde-afstand-2020-2021.csv',
    [
      'PEILDATUM',
      'BRIN_NUMMER',
      'VESTIGINGSNUMMER',
      'INSTELLINGSNAAM_VESTIGING',
      'POSTCODE_VESTIGING',
      'GEMEENTENUMMER',
      'GEMEENTENAAM',
      'SOORT_PO',
      'BEVOEGD_GEZAG_NUMMER',
      'AFSTAND',
      'LEERLINGEN',
    ],
    delivery.poPlaces.map(({ vestiging, postcode4, soort }) => [
      '20201001',
      vestiging.slice(0, 4),
      vestiging.slice(4),
      `School ${vestiging}`,
      `${postcode4}AA`,
      '9801',
      'Testdam',
      soort,
      '99002',
      '1234,5',
      '80',
    ]),
  );
  for (const jaar of new Set(delivery.tellingen.map((telling) => telling.jaar))) {
    const rows = delivery.tellingen.filter((telling) => telling.jaar === jaar);
    write(`leerlingen-vo-${jaar}.csv`, TELLING_HEADER, rows.map(tellingFields));
  }
  write(
    'vestiging_kenmerken.csv',
    ['vestiging', 'swv', 'tussenvoorziening', 'van', 'tot'],
    delivery.kenmerken.map(({ vestiging, swv, tussenvoorziening, van, tot }) => [
      vestiging,
      swv,
      tussenvoorziening,
      van,
      tot,
    ]),
  );
}

const TELLING_HEADER = [
  'BRIN NUMMER',
  'VESTIGINGSNUMMER',
  'INSTELLINGSNAAM VESTIGING',
  'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR',
  'ELEMENTCODE',
  ...[1, 2, 3, 4, 5, 6].flatMap((leerjaar) =>
    ['MAN', 'VROUW'].map((sexe) => `LEER- OF VERBLIJFSJAAR ${leerjaar} - ${sexe}`),
  ),
];

function tellingFields({ jaar, vestiging, onderwijstype, aantallen }: Telling): Field[] {
  const brin = [vestiging.slice(0, 4), vestiging.slice(4)];
  // the year is in the name of the file, and the same content under another name is the same delivery
  return [...brin, `School ${vestiging} in ${jaar}`, onderwijstype, '0024', ...aantallen];
}

/** Is no other inschrijving of the pupil at the vestiging at the same time? Two of them may not both be bekostigd. */
function isAlone({ inschrijvingen }: Delivery, row: Inschrijving): boolean {
  return !inschrijvingen.some(
    (other) =>
      other !== row &&
      pupilOf(other) === pupilOf(row) &&
      other.vestiging === row.vestiging &&
      (covers(row.begindatum, row.einddatum, other.begindatum) ||
        covers(other.begindatum, other.einddatum, row.begindatum)),
  );
}

function styled(field: Field | undefined, { hasDutchDates }: Style): string {
  const text = String(field ?? '');
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return date !== null && hasDutchDates ? `${date[3]}-${date[2]}-${date[1]}` : text;
}

function decimals(hundredths: number | null, { separator }: Style): string | null {
  if (hundredths === null) return null;
  const text = (hundredths / 100).toFixed(2);
  return separator === ';' ? text.replace('.', ',') : text;
}
