import { covers, type Pupil, type Stay } from './pupil.js';
import { isVsoSchool } from './schools.js';

/** How DUO names an opleiding in its telling. */
interface Opleiding {
  readonly onderwijstype: string;
  readonly sector: string;
  readonly afdeling: string;
  readonly elementcode: string;
  readonly name: string;
}

/** Pupils of one opleiding at one vestiging: leerjaar 1 man, vrouw, leerjaar 2 man, and so on. */
export interface TellingLine {
  readonly vestiging: string;
  readonly opleiding: Opleiding;
  readonly counts: number[];
}

/** The telling of 1 October, added up while the pupils go by; pupils without bekostiging are left out. */
export class DuoTelling {
  readonly peildatum: string;
  readonly #lines = new Map<string, TellingLine>();
  readonly #perVestiging = new Map<string, number>();

  constructor(year: number) {
    this.peildatum = `${year}-10-01`;
  }

  add(pupil: Pupil, stays: readonly Stay[]): void {
    const stay = stays.find((one) => covers(one, this.peildatum));
    if (stay === undefined) return;
    const { vestiging } = stay.school;
    this.#perVestiging.set(vestiging, this.pupilsAt(vestiging) + 1);
    if (isVsoSchool(stay.school)) return;
    const opleiding = opleidingOf(stay, Number(pupil.leerlingId.slice(4, 8)));
    const key = `${vestiging} ${opleiding.elementcode} ${opleiding.onderwijstype}`;
    const line = this.#lines.get(key) ?? { vestiging, opleiding, counts: Array(12).fill(0) };
    this.#lines.set(key, line);
    const place = 2 * (stay.leerjaar - 1) + (pupil.geslacht === 'V' ? 1 : 0);
    line.counts[place] = (line.counts[place] ?? 0) + 1;
  }

  pupilsAt(vestiging: string): number {
    return this.#perVestiging.get(vestiging) ?? 0;
  }

  /** By vestiging and opleiding, in the order of the keys. */
  lines(): TellingLine[] {
    return [...this.#lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  }
}

const BRUGJAAR: Readonly<Record<string, readonly [code: string, name: string]>> = {
  brugjaar: ['0024', 'Ljvb op VWO/HAVO/VMBO-Alle Lw'],
  'vmbo-bb': ['0031', 'Ljvb op VMBO-BBg Lw'],
  'vmbo-kb': ['0032', 'Ljvb op VMBO-Kbg Lw'],
  'vmbo-gl': ['0012', 'Ljvb op VMBO-Gm Lw'],
  'vmbo-tl': ['0400', 'MAVO/Theor Lw-VMBO'],
  havo: ['0300', 'HAVO'],
  vwo: ['0100', 'VWO-ATHENEUMSTROOM'],
};

type Profile = readonly [code: string, sector: string, afdeling: string, name: string];

const NONE = 'N.v.t.';

/** From leerjaar 3 in the vmbo and 4 in havo and vwo: some of DUO's opleidingen. */
const BOVENBOUW: Readonly<Record<string, { type: string; profiles: readonly Profile[] }>> = {
  'vmbo-bb': {
    type: 'VMBO BL lj 3-4',
    profiles: [
      ['6411', 'Economie', 'Economie en ondernemen', 'VMBO BB Economie en ondernemen'],
      ['6611', 'Zorg & Welzijn', 'Zorg en welzijn', 'VMBO BB Zorg en welzijn'],
    ],
  },
  'vmbo-kb': {
    type: 'VMBO KL lj 3-4',
    profiles: [
      ['6421', 'Economie', 'Economie en ondernemen', 'VMBO KB Economie en ondernemen'],
      ['6621', 'Zorg & Welzijn', 'Zorg en welzijn', 'VMBO KB Zorg en welzijn'],
    ],
  },
  'vmbo-gl': {
    type: 'VMBO GL lj 3-4',
    profiles: [
      [
        '6931',
        'Intersect. programma',
        'Dienstverlening en producten',
        'VMBO GL Dienstverlening en producten',
      ],
    ],
  },
  'vmbo-tl': {
    type: 'VMBO TL lj 3-4',
    profiles: [
      ['0472', 'Economie', NONE, 'MAVO/Theor Lw-Profiel Economie'],
      ['0471', 'Zorg & Welzijn', NONE, 'MAVO/Theor Lw-Profiel Zorg en Welzijn'],
      ['0470', 'Techniek', NONE, 'MAVO/Theor Lw-Profiel Techniek'],
    ],
  },
  havo: {
    type: 'HAVO lj 4-5',
    profiles: [
      ['0372', NONE, 'Economie en Maatschappij', 'HAVO Prf Ec/Maat'],
      ['0373', NONE, 'Cultuur en Maatschappij', 'HAVO Prf Cul/Maat'],
      ['0371', NONE, 'Natuur en Gezondheid', 'HAVO Prf Nat/Gezond'],
    ],
  },
  vwo: {
    type: 'VWO lj 4-6',
    profiles: [
      ['0172', NONE, 'Economie en Maatschappij', 'VWO-ATH Prf Ec/Maat'],
      ['0171', NONE, 'Natuur en Gezondheid', 'VWO-ATH Prf Nat/Gezond'],
      ['0170', NONE, 'Natuur en Techniek', 'VWO-ATH Prf Nat/Tech'],
    ],
  },
};

function opleidingOf({ onderwijssoort, leerjaar }: Stay, pupilNumber: number): Opleiding {
  const plain = { sector: NONE, afdeling: NONE };
  if (onderwijssoort === 'pro') {
    const onderwijstype = 'Praktijkonderwijs alle vj';
    return { ...plain, onderwijstype, elementcode: '0090', name: 'Praktijkonderwijs' };
  }
  const [code, brug] = BRUGJAAR[onderwijssoort] ?? ['0024', ''];
  const lower = { ...plain, elementcode: code, name: brug };
  if (leerjaar <= 2) return { ...lower, onderwijstype: 'Brugjaar 1-2' };
  if (leerjaar === 3 && (onderwijssoort === 'havo' || onderwijssoort === 'vwo')) {
    return { ...lower, onderwijstype: 'HAVO/VWO lj 3' };
  }
  const upper = BOVENBOUW[onderwijssoort];
  const profile = upper?.profiles[pupilNumber % upper.profiles.length];
  if (upper === undefined || profile === undefined) {
    throw new RangeError(`no opleiding for ${onderwijssoort}`);
  }
  const [elementcode, sector, afdeling, name] = profile;
  return { onderwijstype: upper.type, sector, afdeling, elementcode, name };
}
