import { type Row, sourceOf } from '@peildatum/schema';
import type { ExampleRow, XmlDelivery } from './delivery.js';
import type { Dice } from './dice.js';
import type { Pupil } from './pupil.js';
import { isVsoSchool, type School } from './schools.js';
import { element, elements } from './xml-text.js';

/** A part of a dossier: its values by the columns of oso_dossier. */
export interface DossierPart {
  readonly onderdeel: 'inschrijving' | 'schoolloopbaan' | 'opp' | 'tlv' | 'verzuim';
  readonly values: Row;
}

export interface Dossier {
  readonly number: number;
  readonly dice: Dice;
  readonly pupil: Pupil;
  readonly school: School;
  readonly date: string;
  /** False: the parents forbid to hand over what is known of absence. */
  readonly withVerzuim: boolean;
  /** In the order of the dossier. */
  readonly parts: readonly DossierPart[];
}

const OSO = 'http://www.edustandaard.nl/oso_gegevensset/2019/dossier';
const FIRST_NAMES = ['Fabel', 'Fictie', 'Illuzia', 'Imaan', 'Quasi', 'Verzina'];
const LAST_NAMES = ['Bedenksel', 'Droomgezicht', 'Fantasma', 'Luchtbel', 'Spookbeeld', 'Verzinsel'];

/** Which elements hold the parts of a sort together. */
const AROUND: Readonly<Partial<Record<DossierPart['onderdeel'], string>>> = {
  schoolloopbaan: 'schoolloopbaanlijst',
  opp: 'onderwijsondersteuning',
  tlv: 'onderwijsondersteuning',
};

/** An OSO dossier (swv-dossier 2019.1), row by row; its name, address and document are made up, and never kept. */
export function* dossierFile(dossier: Dossier): Generator<ExampleRow> {
  const { pupil, school, date, withVerzuim, parts } = dossier;
  const delivery = dossierDelivery(dossier);
  const given = parts.filter(({ onderdeel }) => withVerzuim || onderdeel !== 'verzuim');
  for (const [at, { onderdeel, values }] of given.entries()) {
    const volgnummer = given.slice(0, at + 1).filter((one) => one.onderdeel === onderdeel).length;
    const around = AROUND[onderdeel];
    const opens = around !== undefined && AROUND[given[at - 1]?.onderdeel ?? 'verzuim'] !== around;
    const closes = around !== undefined && AROUND[given[at + 1]?.onderdeel ?? 'verzuim'] !== around;
    const isFirst = onderdeel === 'inschrijving';
    const row: Row = {
      onderdeel,
      volgnummer,
      leerling_id: pupil.leerlingId,
      geboortedatum: isFirst ? pupil.geboortedatum : null,
      dossierdatum: date,
      vestiging: school.vestiging,
      ...(isFirst ? { schoolsoort: soortOf(school) } : {}),
      ...values,
    };
    const text =
      onderdeel === 'inschrijving' ? pupilText(dossier, values) : partText(onderdeel, values);
    yield {
      delivery,
      row: { ...EMPTY, ...row },
      text: `${opens ? `<${around}>\n` : ''}${text}${closes ? `</${around}>\n` : ''}`,
    };
  }
}

const COLUMNS = Object.keys(sourceOf('oso_dossier')?.columns ?? {});
const EMPTY: Row = Object.fromEntries(COLUMNS.map((name) => [name, null]));

function soortOf(school: School): string {
  return isVsoSchool(school) ? 'VSO' : 'VO';
}

function dossierDelivery({ number, school, date, withVerzuim }: Dossier): XmlDelivery {
  const categories = {
    cat_metadata: 'VERPLICHT',
    cat_school: 'VERPLICHT',
    cat_leerling: 'VERPLICHT',
    cat_schoolloopbaan: 'VERPLICHT',
    cat_onderwijsondersteuning: 'VERPLICHT',
    cat_verzuim: withVerzuim ? 'OPTIONEEL' : 'VERBODEN',
  };
  const about = {
    deeldossier: 'LASLVS',
    pakketnaam: 'Verzonnen Leerlingvolgsysteem',
    datum: date,
    standaardversie: '2019.1',
  };
  const consent = {
    voorlopigdossier: 'false',
    akkoord: number % 2 === 0 ? 'Nee' : 'Ja',
    toestemming: 'Ja',
  };
  const place = {
    naam: school.name,
    brincode: school.vestiging.slice(0, 4),
    vestigingscode: school.vestiging.slice(4),
    soort: soortOf(school),
  };
  const head = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<dossier xmlns="${OSO}">\n`,
    `<metadata>${elements(about)}<categorie_uitlevering>${elements(categories)}</categorie_uitlevering>`,
    `${element('overstap', 'VOSWV')}</metadata>\n${element('overdrachtsoort', 'swv-dossier')}\n`,
    `<inzage>${elements(consent)}</inzage>\n<huidigeschool>${elements(place)}\n`,
  ];
  return {
    name: `oso-dossier-${school.vestiging}-${number}.xml`,
    kind: 'oso_dossier',
    columns: COLUMNS,
    encoding: 'utf-8',
    head: head.join(''),
    tail: '</leerling>\n</huidigeschool>\n</dossier>\n',
  };
}

/** Opens the pupil: who it is and where it lives, made up. */
function pupilText({ dice, pupil, number }: Dossier, { van }: Row): string {
  const roepnaam = dice.pick(FIRST_NAMES);
  const names = { voornaam: roepnaam, achternaam: dice.pick(LAST_NAMES), roepnaam };
  const address = elements({ straat: 'Denkbeeldstraat', nummer: dice.between(1, 99) });
  const numbers = {
    leerlingid: `L-${number}`,
    bsn: pupil.leerlingId,
    datuminschrijving: van ?? null,
  };
  return [
    `<leerling>\n${elements({ ...names, geboortedatum: pupil.geboortedatum })}\n`,
    `<adreslijst><adres>${address}</adres></adreslijst>\n${elements(numbers)}\n`,
  ].join('');
}

type Inner = Exclude<DossierPart['onderdeel'], 'inschrijving'>;

/** What an element of a part is called, by the column that is read from it. */
const ELEMENTS: Readonly<Record<Inner, Readonly<Record<string, string>>>> = {
  schoolloopbaan: {
    schooljaar: 'schooljaar',
    jaargroep: 'jaargroep',
    van: 'begindatum',
    tot: 'einddatum',
    schoolsoort: 'schoolsoort',
  },
  opp: { van: 'opp_ingangdatum' },
  tlv: {
    van: 'tlvingangdatum',
    swv_beschikking: 'tlvswvnummer',
    categorie: 'tlvcategorie',
    beschikkingsnummer: 'tlvbeschikkingsnummer',
    tot: 'tlveinddatum',
  },
  verzuim: {
    uren_geoorloofd: 'urengeoorloofd',
    uren_ongeoorloofd: 'urenongeoorloofd',
    meer_dan_25_procent: 'meerdan25percent',
    frequentie: 'frequentie',
    leerplicht_contact: 'contactleerplicht',
    rmc_melding: 'rmcmelding',
  },
};

const ATTACHMENT = `<document>${elements({
  bestandsnaam: 'verzonnen-opp.txt',
  omschrijving: 'Ontwikkelingsperspectief',
  bestandsinhoud: Buffer.from('Een verzonnen ontwikkelingsperspectief. '.repeat(20)).toString(
    'base64',
  ),
})}</document>`;

function partText(onderdeel: Inner, values: Row): string {
  const own = Object.entries(ELEMENTS[onderdeel]).map(([column, name]) =>
    element(name, asXml(values[column] ?? null)),
  );
  const vestiging = String(values.vestiging ?? '');
  const place = { brincode: vestiging.slice(0, 4), vestigingscode: vestiging.slice(4) };
  const attached = onderdeel === 'opp' ? ATTACHMENT : '';
  return `<${onderdeel}>${own.join('')}${elements(place)}${attached}</${onderdeel}>\n`;
}

/** J and N are true and false here; nothing else of a dossier is written so. */
function asXml(value: string | number | null): string | number | null {
  if (value === 'J') return 'true';
  return value === 'N' ? 'false' : value;
}
