import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the files of a delivery to a folder of its own; gives the folder. */
export function writeFiles(
  folder: string,
  name: string,
  files: Record<string, string | Buffer>,
): string {
  const target = join(folder, name);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), content);
  }
  return target;
}

/** Numbers that pass the check of a BSN and start with 99: never issued. The same index gives the same number. */
export function pupilNumber(index: number): string {
  // the ninth digit follows from the first eight; where it would be 10 there is no number, and the next is taken
  let found = -1;
  for (let head = 99_000_000; ; head += 1) {
    const digits = [...String(head)].map(Number);
    const sum = digits.reduce((total, digit, at) => total + digit * (9 - at), 0);
    if (sum % 11 === 10) continue;
    found += 1;
    if (found === index) return `${head}${sum % 11}`;
  }
}

/** Registers of a made-up region: vo 99AA00, 99AB00 and 99AC00 (pro), vso 99VA00 and 99VB00; PC4 6700 and 6701 of VO9901. */
export const REGISTERS: Readonly<Record<string, string>> = {
  'alle-vestigingen-vo.csv': [
    'BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;POSTCODE;GEMEENTENUMMER;GEMEENTENAAM;ONDERWIJSSTRUCTUUR',
    '99001;99AA;99AA00;Verzonnen College;6700 AA;9801;VERZONNENSTAD;VBO/MAVO/HAVO/VWO',
    '99001;99AB;99AB00;Bedacht Lyceum;6701 AB;9802;BEDACHTDORP;HAVO/VWO',
    '99002;99AC;99AC00;Praktijkschool De Verzinner;6700 AC;9801;VERZONNENSTAD;PRO',
    '',
  ].join('\n'),
  'gemiddelde-afstand-verzonnen.csv': [
    'PEILDATUM;BRIN_NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM_VESTIGING;POSTCODE_VESTIGING;GEMEENTENUMMER;GEMEENTENAAM;SOORT_PO;BEVOEGD_GEZAG_NUMMER;AFSTAND;LEERLINGEN',
    '20231001;99VA;00;Vso De Fantasie;6700AV;9801;Verzonnenstad;Vso;99003;8000,5;120',
    '20231001;99VB;00;Vso Het Droombeeld;6701AV;9802;Bedachtdorp;Vso;99003;7000,25;60',
    '',
  ].join('\n'),
  'regio_indeling_swv_pc4.csv': [
    'POSTCODE4;GEMEENTENAAM;SWV_PO;SWV_VO',
    '6700;Verzonnenstad;PO9901;VO9901',
    '6701;Bedachtdorp;PO9901;VO9901',
    '6999;Elders;PO9902;VO9902',
    '',
  ].join('\r\n'),
};

/** A CSV with `;` from a header and rows. */
export function csv(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  return `${[header, ...rows].map((row) => row.join(';')).join('\n')}\n`;
}
