import type { BoardName } from './boards.js';
import { gemeentenOf, gemeenteOf } from './region.js';
import type { SizePlan } from './size.js';

/** A vestiging of the made-up region. */
export interface School {
  /** BRIN and vestigingsnummer; no BRIN of DUO begins with 99. */
  readonly vestiging: string;
  readonly name: string;
  readonly board: BoardName;
  readonly postcode4: string;
  /** The onderwijssoorten that it offers; those of vso begin with `vso-`. */
  readonly soorten: readonly string[];
  /** Its share of the pupils. */
  readonly weight: number;
  /** Also in the smallest example. */
  readonly small: boolean;
}

const PRO = ['pro'];
const BASIS = ['vmbo-bb', 'vmbo-kb'];
const VMBO = ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl'];
const MAVO = ['vmbo-gl', 'vmbo-tl'];
const MAVO_HAVO = ['vmbo-kb', 'vmbo-tl', 'havo'];
const LYCEUM = ['havo', 'vwo'];
const GYMNASIUM = ['vwo'];
const BREED = ['vmbo-bb', 'vmbo-kb', 'vmbo-tl', 'havo', 'vwo'];
const OPSTAP = ['pro', 'vmbo-bb', 'vmbo-kb', 'vmbo-tl'];
const UITSTROOM = ['vso-vervolgonderwijs', 'vso-arbeidsmarkt', 'vso-dagbesteding'];
const LEERROUTE = ['vso-vervolgonderwijs', 'vso-arbeidsmarkt'];

/** In the middle of vso and vo: `vestiging_kenmerken` says so. */
export const TUSSENVOORZIENING = '99AD00';
/** Its postcode is next door, its pupils are this swv's: the override of `vestiging_kenmerken`. */
export const OVERRIDDEN = '99BD00';

const SCHOOLS: readonly School[] = [
  small('99AA00', 'Verzinselcollege', 'voorbeeld', '6750', ['vmbo-tl', ...LYCEUM], 8),
  small('99AA01', 'Verzinselcollege Schijnwoude', 'voorbeeld', '6758', VMBO, 6),
  large('99AB00', 'Lyceum De Luchtspiegeling', 'voorbeeld', '6752', LYCEUM, 9),
  large('99AB01', 'Mavo De Luchtspiegeling', 'voorbeeld', '6754', MAVO, 4),
  large('99AC00', 'Praktijkschool Doe-Alsof', 'voorbeeld', '6753', PRO, 2),
  small(TUSSENVOORZIENING, 'Tussenvoorziening De Halte', 'voorbeeld', '6751', OPSTAP, 1),
  small('99BA00', 'Scholengemeenschap Coördinaat', 'denkbeeld', '6755', BREED, 9),
  large('99BA01', 'Scholengemeenschap Coördinaat Oost', 'denkbeeld', '6756', BREED, 7),
  small('99BB00', 'Praktijkschool De Proefopstelling', 'denkbeeld', '6763', PRO, 3),
  large('99BC00', 'Gymnasium Imaginarium', 'denkbeeld', '6757', GYMNASIUM, 6),
  small(OVERRIDDEN, 'Grenscollege De Stippellijn', 'denkbeeld', '6780', MAVO_HAVO, 5),
  large('99CA00', 'Luchtkasteellyceum', 'luchtkasteel', '6750', LYCEUM, 9),
  large('99CA01', 'Vakcollege Het Luchtkasteel', 'luchtkasteel', '6751', VMBO, 6),
  large('99CB00', 'Mavo Het Zandkasteel', 'luchtkasteel', '6759', MAVO, 4),
  large('99CC00', 'Vakschool De Windmaker', 'luchtkasteel', '6764', BASIS, 4),
  large('99CD00', 'Atheneum Ontworpen Land', 'luchtkasteel', '6767', GYMNASIUM, 5),
  large('99CE00', 'Praktijkschool Handen uit de Mouw', 'luchtkasteel', '6770', PRO, 2),
  large('99DA00', 'Fabelcollege', 'fabelland', '6760', BREED, 8),
  large('99DA01', 'Fabelcollege Fictiemeer', 'fabelland', '6771', MAVO_HAVO, 5),
  large('99DA02', 'Fabelcollege Brugklaslocatie', 'fabelland', '6761', BREED, 4),
  large('99DB00', 'Vakcollege De Draak', 'fabelland', '6762', VMBO, 5),
  large('99DC00', 'Lyceum De Eenhoorn', 'fabelland', '6765', LYCEUM, 8),
  large('99DD00', 'Praktijkschool De Kabouter', 'fabelland', '6765', PRO, 2),
  large('99EA00', 'Sprookbeeklyceum', 'sprookbeek', '6766', LYCEUM, 7),
  large('99EA01', 'Sprookbeekmavo', 'sprookbeek', '6768', MAVO, 4),
  large('99EB00', 'Scholengemeenschap Er Was Eens', 'sprookbeek', '6769', BREED, 7),
  large('99EB01', 'Vakcollege Er Was Eens', 'sprookbeek', '6772', VMBO, 4),
  large('99EC00', 'Havo Het Toverwoord', 'sprookbeek', '6772', ['vmbo-tl', 'havo'], 5),
  large('99ED00', 'Vakschool Lang en Gelukkig', 'sprookbeek', '6752', BASIS, 3),
  large('99EE00', 'Kunstcollege Sesam', 'sprookbeek', '6753', MAVO_HAVO, 4),
  small('99VA00', 'VSO De Omweg', 'omweg', '6754', UITSTROOM, 9),
  small('99VA01', 'VSO De Omweg Verzonnendam', 'omweg', '6763', LEERROUTE, 7),
  large('99VB00', 'VSO Het Zijpad', 'omweg', '6758', LEERROUTE, 6),
  large(
    '99VC00',
    'VSO De Kronkelweg',
    'omweg',
    '6767',
    ['vso-dagbesteding', 'vso-arbeidsmarkt'],
    3,
  ),
  large('99WA00', 'VSO Het Doolhof', 'doolhof', '6750', UITSTROOM, 7),
  large('99WA01', 'VSO Het Doolhof Fictiemeer', 'doolhof', '6770', LEERROUTE, 5),
  large('99WB00', 'VSO De Kompasroos', 'doolhof', '6761', ['vso-vervolgonderwijs'], 6),
  small('99ZA00', 'VSO De Overkant', 'buurland', '6785', LEERROUTE, 2),
];

function small(...school: SchoolColumns): School {
  return { ...large(...school), small: true };
}

type SchoolColumns = [
  vestiging: string,
  name: string,
  board: BoardName,
  postcode4: string,
  soorten: readonly string[],
  weight: number,
];

function large(...[vestiging, name, board, postcode4, soorten, weight]: SchoolColumns): School {
  return { vestiging, name, board, postcode4, soorten, weight, small: false };
}

/** The schools of an example. In a large one there are more like those of the middling region, in all its gemeenten. */
export function schoolsOf({
  onlySmallSchools,
  schoolsTimes,
}: Pick<SizePlan, 'onlySmallSchools' | 'schoolsTimes'>): readonly School[] {
  const schools = SCHOOLS.filter(({ small }) => small || !onlySmallSchools);
  const postcodes = gemeentenOf(schoolsTimes)
    .filter(({ inArea }) => inArea)
    .flatMap((gemeente) => gemeente.postcodes);
  const usual = schools.filter(
    ({ vestiging, postcode4 }) => vestiging !== TUSSENVOORZIENING && gemeenteOf(postcode4).inArea,
  );
  const brins = [...new Set(usual.map(({ vestiging }) => vestiging.slice(0, 4)))];
  const more = Array.from({ length: schoolsTimes - 1 }, (_, time) =>
    usual.map((school, index): School => {
      const { vestiging, name } = school;
      const brin = freeBrin(time * brins.length + brins.indexOf(vestiging.slice(0, 4)));
      return {
        ...school,
        vestiging: `${brin}${vestiging.slice(4)}`,
        name: `${name} ${time + 2}`,
        // 11 has no divisor in common with their number: neighbours in the list are none on the map
        postcode4: postcodes[(11 * (time * usual.length + index)) % postcodes.length] ?? '',
      };
    }),
  );
  return [...schools, ...more.flat()];
}

/** First letters, behind 99, of no BRIN that is in the example otherwise. */
const FREE_LETTERS = 'FGHIJKLMNOQRSTUXY';

function freeBrin(index: number): string {
  const letters = 26;
  const first = FREE_LETTERS[Math.floor(index / letters)];
  if (first === undefined) throw new RangeError('out of BRINs');
  return `99${first}${String.fromCharCode('A'.charCodeAt(0) + (index % letters))}`;
}

export function isVsoSchool(school: School): boolean {
  return school.soorten.every((soort) => soort.startsWith('vso-'));
}
