import { BOARDS } from './boards.js';
import { CRLF, type CsvStyle, DUO_NEW, DUO_OLD } from './csv-style.js';
import type { CsvDelivery, ExampleRow } from './delivery.js';
import { createDice, type Dice } from './dice.js';
import type { DuoTelling } from './duo-telling.js';
import { gemeenteOf, neighbourOf, PROVINCIE } from './region.js';
import { isVsoSchool, OVERRIDDEN, type School } from './schools.js';
import { STREAM, type World } from './world.js';

/** The files of DUO and the regio-indeling, with the headers and the quirks of the real ones. */
export function* duoRows(world: World, tellingen: readonly DuoTelling[]): Generator<ExampleRow> {
  yield* regioPc4(world);
  yield* alleVestigingen(world);
  yield* alleVestigingenBo(world);
  for (const telling of tellingen) yield* leerlingenVo(world, telling);
  const [newest, previous] = [tellingen.at(-1), tellingen.at(-2)];
  if (newest !== undefined) yield* gemiddeldeAfstand(world, newest);
  if (previous !== undefined) yield* vsvPerSwv(world, previous);
}

function* regioPc4({ swv, gemeenten }: World): Generator<ExampleRow> {
  const columns = ['POSTCODE4', 'GEMEENTENAAM', 'SWV_PO', 'SWV_VO'];
  const delivery = file('regio_pc4', 'regio_indeling_swv_pc4.csv', CRLF, columns);
  for (const gemeente of gemeenten) {
    const vo = gemeente.inArea ? swv : neighbourOf(swv);
    for (const postcode of gemeente.postcodes) {
      yield row(delivery, [postcode, gemeente.name, vo.replace('VO', 'PO'), vo]);
    }
  }
}

const ADDRESS_COLUMNS = [
  'PROVINCIE',
  'BEVOEGD GEZAG NUMMER',
  'BRIN NUMMER',
  'VESTIGINGSNUMMER',
  'VESTIGINGSNAAM',
  'STRAATNAAM',
  'HUISNUMMER-TOEVOEGING',
  'POSTCODE',
  'PLAATSNAAM',
  'GEMEENTENUMMER',
  'GEMEENTENAAM',
  'DENOMINATIE',
  'TELEFOONNUMMER',
  'INTERNETADRES',
  'ONDERWIJSSTRUCTUUR',
  'STRAATNAAM CORRESPONDENTIEADRES',
  'HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES',
  'POSTCODE CORRESPONDENTIEADRES',
  'PLAATSNAAM CORRESPONDENTIEADRES',
  'NODAAL GEBIED CODE',
  'NODAAL GEBIED NAAM',
  'RPA-GEBIED CODE',
  'RPA-GEBIED NAAM',
  'WGR-GEBIED CODE',
  'WGR-GEBIED NAAM',
  'COROPGEBIED CODE',
  'COROPGEBIED NAAM',
  'ONDERWIJSGEBIED CODE',
  'ONDERWIJSGEBIED NAAM',
  'RMC-REGIO CODE',
  'RMC-REGIO NAAM',
];

/** VESTIGINGSNUMMER has six positions here, and an empty field is padded with blanks. */
function* alleVestigingen(world: World): Generator<ExampleRow> {
  const delivery = file('duo_vestigingen_vo', 'alle-vestigingen-vo.csv', DUO_OLD, ADDRESS_COLUMNS);
  const dice = createDice(world.seed, STREAM.duo, 1);
  for (const school of world.voSchools) {
    const { bevoegdGezag } = BOARDS[school.board];
    const { vestiging } = school;
    const address = addressOf(dice, { ...school, bevoegdGezag, vestigingsnummer: vestiging });
    yield row(delivery, [...address.visiting, structureOf(school), ...address.post]);
  }
}

const BASISSCHOLEN = [
  ['99PA00', 'Basisschool Het Papieren Bootje', '6751'],
  ['99PB00', 'Basisschool De Verzonnen Tuin', '6764'],
  ['99PD00', 'Jenaplanschool De Luchtbrug', '6750'],
  ['99PD01', 'Jenaplanschool De Luchtbrug, locatie Oost', '6756'],
  ['99PE00', 'Openbare Basisschool Het Zandkasteeltje', '6759'],
  ['99PF00', 'Basisschool De Stippellijn', '6780'],
] as const;

/** The newer form: other headers for the number, of two positions, and quoted text. No ONDERWIJSSTRUCTUUR. */
function* alleVestigingenBo(world: World): Generator<ExampleRow> {
  const columns = ADDRESS_COLUMNS.filter((name) => name !== 'ONDERWIJSSTRUCTUUR').map((name) =>
    name === 'BRIN NUMMER'
      ? 'INSTELLINGSCODE'
      : name === 'VESTIGINGSNUMMER'
        ? 'VESTIGINGSCODE'
        : name,
  );
  const delivery = file('duo_vestigingen_bo', 'alle-vestigingen-bo.csv', DUO_NEW, columns);
  const dice = createDice(world.seed, STREAM.duo, 4);
  for (const [vestiging, name, postcode4] of BASISSCHOLEN) {
    const vestigingsnummer = vestiging.slice(4);
    const school = { vestiging, name, postcode4, bevoegdGezag: '99911', vestigingsnummer };
    const { visiting, post } = addressOf(dice, school);
    yield row(delivery, [...visiting, ...post]);
  }
}

/** What the address files tell of a school, before and behind what only the file of vo has. */
function addressOf(
  dice: Dice,
  school: Pick<School, 'vestiging' | 'name' | 'postcode4'> & {
    readonly bevoegdGezag: string;
    readonly vestigingsnummer: string;
  },
): { visiting: readonly string[]; post: readonly string[] } {
  const { code, name } = gemeenteOf(school.postcode4);
  const street = dice.pick(['Fantasielaan', 'Verzinselweg', 'Bedachtestraat', 'Postbus']);
  const number = String(dice.between(1, 199));
  const postcode = `${school.postcode4} ${dice.pick(['AA', 'BX', 'CD', 'EZ'])}`;
  const place = name.toUpperCase();
  const visiting = [
    PROVINCIE,
    school.bevoegdGezag,
    school.vestiging.slice(0, 4),
    school.vestigingsnummer,
    school.name,
    street === 'Postbus' ? 'Fantasielaan' : street,
    number,
    postcode,
    place,
    code,
    place,
    dice.pick(['Openbaar', 'Rooms-Katholiek', 'Protestants-Christelijk', 'Algemeen bijzonder']),
    dice.chance(500) ? `0990${dice.between(100_000, 999_999)}` : ' '.repeat(10),
    dice.chance(700) ? 'www.voorbeeld.invalid' : ' '.repeat(80),
  ];
  const regions = Array.from({ length: 6 }, () => ['99', PROVINCIE]).flat();
  return { visiting, post: [street, number, postcode, place, ...regions] };
}

function structureOf({ soorten }: School): string {
  const parts = [
    ['VBO', soorten.includes('vmbo-bb') || soorten.includes('vmbo-kb')],
    ['MAVO', soorten.includes('vmbo-tl')],
    ['HAVO', soorten.includes('havo')],
    ['VWO', soorten.includes('vwo')],
    ['PRO', soorten.includes('pro')],
  ] as const;
  return parts
    .filter(([, offered]) => offered)
    .map(([name]) => name)
    .join('/');
}

/** From 2023 in DUO's newer form: other headers, UTF-8, quoted. */
function* leerlingenVo(world: World, telling: DuoTelling): Generator<ExampleRow> {
  const year = telling.peildatum.slice(0, 4);
  const newForm = year >= '2023';
  const counting = [1, 2, 3, 4, 5, 6].flatMap((leerjaar) =>
    ['MAN', 'VROUW'].map((geslacht) => `LEER- OF VERBLIJFSJAAR ${leerjaar} - ${geslacht}`),
  );
  const columns = [
    newForm ? 'INSTELLINGSCODE' : 'BRIN NUMMER',
    newForm ? 'VESTIGINGSCODE' : 'VESTIGINGSNUMMER',
    'INSTELLINGSNAAM VESTIGING',
    'PLAATSNAAM VESTIGING',
    'PROVINCIE VESTIGING',
    'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR',
    'VMBO SECTOR',
    'AFDELING',
    'ELEMENTCODE',
    'OPLEIDINGSNAAM',
    ...counting,
  ].map((name) => (newForm ? name.replaceAll(' ', '_') : name));
  const delivery = file(
    'duo_leerlingen_vo',
    `leerlingen-vo-per-vestiging-naar-onderwijstype-${year}.csv`,
    newForm ? DUO_NEW : DUO_OLD,
    columns,
  );
  for (const { vestiging, opleiding, counts } of telling.lines()) {
    const school = world.schools.find((one) => one.vestiging === vestiging);
    if (school === undefined) continue;
    yield row(delivery, [
      vestiging.slice(0, 4),
      vestiging.slice(4),
      school.name,
      gemeenteOf(school.postcode4).name.toUpperCase(),
      PROVINCIE,
      opleiding.onderwijstype,
      opleiding.sector,
      opleiding.afdeling,
      opleiding.elementcode,
      opleiding.name,
      ...counts.map(String),
    ]);
  }
}

/** The only file with vso; VESTIGINGSNUMMER has two positions and PEILDATUM is JJJJMMDD. */
function* gemiddeldeAfstand(world: World, telling: DuoTelling): Generator<ExampleRow> {
  const year = Number(telling.peildatum.slice(0, 4));
  const delivery = file(
    'duo_afstand',
    `gemiddelde-afstand-tussen-woonadres-leerling-en-schoolvestiging-${year}-${year + 1}.csv`,
    DUO_OLD,
    [
      'PEILDATUM',
      'BRIN_NUMMER',
      'VESTIGINGSNUMMER',
      'INSTELLINGSNAAM_VESTIGING',
      'POSTCODE_VESTIGING',
      'PLAATSNAAM',
      'GEMEENTENUMMER',
      'GEMEENTENAAM',
      'PROVINCIE',
      'SOORT_PO',
      'DENOMINATIE_VESTIGING',
      'BEVOEGD_GEZAG_NUMMER',
      'AFSTAND',
      'LEERLINGEN',
    ],
  );
  const dice = createDice(world.seed, STREAM.duo, 2);
  const distance = (): string =>
    `${dice.between(300, 12_000)},${String(dice.between(10_000, 999_999))}`;
  const line = (
    vestiging: string,
    name: string,
    postcode4: string,
    soort: string,
    bevoegdGezag: string,
    pupils: number,
  ): ExampleRow => {
    const gemeente = gemeenteOf(postcode4);
    return row(delivery, [
      telling.peildatum.replaceAll('-', ''),
      vestiging.slice(0, 4),
      vestiging.slice(4),
      name,
      `${postcode4}${dice.pick(['AA', 'BX', 'CD', 'EZ'])}`,
      gemeente.name.toUpperCase(),
      gemeente.code,
      gemeente.name,
      PROVINCIE,
      soort,
      dice.pick(['Openbaar', 'Rooms-Katholiek', 'Protestants-Christelijk']),
      bevoegdGezag,
      distance(),
      String(pupils),
    ]);
  };
  // A few schools of other kinds, as the real file has.
  yield line('99PA00', 'Basisschool Het Papieren Bootje', '6751', 'Bo', '99911', 214);
  yield line('99PB00', 'Basisschool De Verzonnen Tuin', '6764', 'Bo', '99911', 167);
  yield line('99PC00', 'SBO Het Klavertje Vijf', '6752', 'Sbo', '99911', 96);
  for (const school of world.schools.filter(isVsoSchool)) {
    const { vestiging, name, postcode4, board } = school;
    const { bevoegdGezag } = BOARDS[board];
    yield line(vestiging, name, postcode4, 'Vso', bevoegdGezag, telling.pupilsAt(vestiging));
    // The so of the same school stands under the same number.
    if (vestiging.endsWith('00') && dice.chance(500)) {
      yield line(vestiging, name, postcode4, 'So', bevoegdGezag, dice.between(20, 90));
    }
  }
}

/** 2024 in the name is schooljaar 2023-2024. */
function* vsvPerSwv(world: World, telling: DuoTelling): Generator<ExampleRow> {
  const year = Number(telling.peildatum.slice(0, 4)) + 1;
  const delivery = file('duo_vsv', `vsv-per-swv-${year}.csv`, DUO_OLD, [
    'SAMENWERKINGSVERBAND_NUMMER',
    'brin_nummer',
    'vestigings_nummer',
    'aantal_leerlingen',
    'vsv_totaal',
    'vsv_vmbo',
    'vsv_mbo',
    'vsv_overig',
  ]);
  const dice = createDice(world.seed, STREAM.duo, 3);
  for (const { vestiging, postcode4 } of world.voSchools) {
    const inArea = gemeenteOf(postcode4).inArea || vestiging === OVERRIDDEN;
    const pupils = telling.pupilsAt(vestiging);
    const vmbo = Math.floor((pupils * dice.between(0, 12)) / 1000);
    const overig = Math.floor((pupils * dice.between(0, 6)) / 1000);
    yield row(delivery, [
      inArea ? world.swv : neighbourOf(world.swv),
      vestiging.slice(0, 4),
      vestiging.slice(4),
      shielded(pupils),
      ...[vmbo + overig, vmbo, 0, overig].map(shielded),
    ]);
  }
}

/** DUO shields 1 to 4. */
function shielded(count: number): string {
  return count > 0 && count < 5 ? '<5' : String(count);
}

function file(
  kind: string,
  name: string,
  style: CsvStyle,
  columns: readonly string[],
): CsvDelivery {
  return { kind, name, style, columns };
}

function row(delivery: CsvDelivery, values: readonly string[]): ExampleRow {
  const entries = delivery.columns.map((column, place): [string, string] => [
    column,
    values[place] ?? '',
  ]);
  return { delivery, row: Object.fromEntries(entries) };
}
