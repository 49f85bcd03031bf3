import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuoCount, Records } from './records.js';

type Field = string | number | null;

/** Writes what DUO and the list of exceptions say of vestigingen: where they are, and how many pupils they have. */
export function writePlaces(records: Records, folder: string): void {
  const write = (file: string, header: readonly string[], rows: readonly Field[][]) => {
    if (rows.length === 0) return;
    const lines = [header, ...rows].map((row) => row.map((one) => one ?? '').join(';'));
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  };
  write(
    'regio_indeling_swv_pc4.csv',
    ['POSTCODE4', 'GEMEENTENAAM', 'SWV_PO', 'SWV_VO'],
    records.pc4.map(({ postcode4, swv }) => [postcode4, 'Testdam', 'PO9801', swv]),
  );
  write(
    'alle-vestigingen-vo.csv',
    VO_HEADER,
    records.voAddresses.map(({ vestiging, postcode4 }) => {
      const school = ['99001', vestiging.slice(0, 4), vestiging, `School ${vestiging}`];
      return [...school, `${postcode4} AA`, '9801', 'TESTDAM', 'HAVO/VWO'];
    }),
  );
  write(
    'gemiddelde-afstand-2020-2021.csv',
    VSO_HEADER,
    records.vsoPlaces.map((vestiging) => {
      const school = [...brinOf(vestiging), `School ${vestiging}`, '9901AA', '9801', 'Testdam'];
      return ['20201001', ...school, 'Vso', '99002', '1234,5', '80'];
    }),
  );
  write(
    'vestiging_kenmerken.csv',
    ['vestiging', 'swv', 'van', 'tot'],
    records.kenmerken.map(({ vestiging, swv, van, tot }) => [vestiging, swv, van, tot]),
  );
  for (const jaar of new Set(records.tellingen.map((one) => one.jaar))) {
    const rows = records.tellingen.filter((one) => one.jaar === jaar);
    write(
      `leerlingen-vo-${jaar}.csv`,
      TELLING_HEADER,
      rows.map(({ vestiging, onderwijstype, aantallen }) => {
        // the year is in the name of the file, and the same content under another name is the same delivery
        const what = [...brinOf(vestiging), `School in ${jaar}`, onderwijstype, '0024'];
        return [...what, ...aantallen.map(duo)];
      }),
    );
  }
  for (const begint of new Set(records.vsv.map((one) => one.begint))) {
    const rows = records.vsv.filter((one) => one.begint === begint);
    write(
      `vsv-per-swv-${begint + 1}.csv`,
      VSV_HEADER,
      rows.map(({ swv, vestiging, leerlingen, verlaters }) => {
        return [swv, ...brinOf(vestiging), duo(leerlingen), duo(verlaters), `,${begint}`];
      }),
    );
  }
}

function brinOf(vestiging: string): [string, string] {
  return [vestiging.slice(0, 4), vestiging.slice(4)];
}

function duo(aantal: DuoCount): string {
  return aantal === null ? '<5' : String(aantal);
}

const VO_HEADER = [
  'BEVOEGD GEZAG NUMMER',
  'BRIN NUMMER',
  'VESTIGINGSNUMMER',
  'VESTIGINGSNAAM',
  'POSTCODE',
  'GEMEENTENUMMER',
  'GEMEENTENAAM',
  'ONDERWIJSSTRUCTUUR',
];

const VSO_HEADER = [
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
];

const VSV_HEADER = [
  'SAMENWERKINGSVERBAND_NUMMER',
  'brin_nummer',
  'vestigings_nummer',
  'aantal_leerlingen',
  'vsv_totaal',
  'vsv_percentage',
];

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
