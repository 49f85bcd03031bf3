/** s: a few hundred pupils to look at; m: a middling region; l: the same with every lesson hour of verzuim; xl: ten times m. */
export type ExampleSize = 's' | 'm' | 'l' | 'xl';

export interface SizePlan {
  readonly onlySmallSchools: boolean;
  /** How many schools there are for each of the middling region. */
  readonly schoolsTimes: number;
  /** Pupils who are enrolled at some time in the four school years, by where they begin. */
  readonly voPupils: number;
  readonly vsoPupils: number;
  /** Children of whom only an exemption is known, or who were never enrolled. */
  readonly exempted: number;
  readonly neverEnrolled: number;
  /** Of ten thousand vso pupils on 1 October: to the vo within a year, per school year from 2020-2021. */
  readonly moving: readonly [number, number, number, number];
  /** Of ten thousand vso pupils: a traject that fails. */
  readonly failing: number;
  /** Of ten thousand pupils in a school year. */
  readonly longAbsence: number;
  readonly dropOut: number;
  /** Of a thousand pupils in a school year. */
  readonly lightAbsence: number;
  /** Of a thousand pupils in the vo: extra support, a plustraject; of a thousand who enter it: a programme from po to vo. */
  readonly supported: number;
  readonly plustraject: number;
  readonly povo: number;
  readonly verzuim: VerzuimPlan;
}

/** Which lesson hours are delivered: of all schools since always that would be millions. */
export interface VerzuimPlan {
  readonly from: string;
  readonly onlySmallSchools: boolean;
  /** Rows of a pupil in a school year, about. */
  readonly rowsPerYear: number;
  /** Of a thousand pupils in a school year: ill for weeks, and as many who are late every other week. */
  readonly patterns: number;
}

const MIDDLING: SizePlan = {
  onlySmallSchools: false,
  schoolsTimes: 1,
  voPupils: 23_900,
  vsoPupils: 1_100,
  exempted: 110,
  neverEnrolled: 48,
  moving: [400, 385, 450, 525],
  failing: 170,
  longAbsence: 19,
  dropOut: 9,
  lightAbsence: 18,
  supported: 40,
  plustraject: 2,
  povo: 12,
  verzuim: { from: '2023-08-01', onlySmallSchools: true, rowsPerYear: 6, patterns: 15 },
};

export const SIZES: Readonly<Record<ExampleSize, SizePlan>> = {
  // Shares are larger than in practice, so that most totals stay above the threshold of 5 and the page shows them.
  s: {
    onlySmallSchools: true,
    schoolsTimes: 1,
    voPupils: 250,
    vsoPupils: 150,
    exempted: 8,
    neverEnrolled: 6,
    moving: [1000, 950, 1100, 1250],
    failing: 450,
    longAbsence: 270,
    dropOut: 90,
    lightAbsence: 40,
    supported: 140,
    plustraject: 40,
    povo: 90,
    verzuim: { from: '2023-08-01', onlySmallSchools: true, rowsPerYear: 5, patterns: 50 },
  },
  m: MIDDLING,
  // The same region; every lesson hour of four school years makes it large: five million rows.
  l: {
    ...MIDDLING,
    verzuim: { from: '2021-08-01', onlySmallSchools: false, rowsPerYear: 89, patterns: 15 },
  },
  // Ten times the pupils at ten times the schools: what grows is the number of small counts, not only the counts.
  xl: {
    ...MIDDLING,
    schoolsTimes: 10,
    voPupils: 10 * MIDDLING.voPupils,
    vsoPupils: 10 * MIDDLING.vsoPupils,
    exempted: 10 * MIDDLING.exempted,
    neverEnrolled: 10 * MIDDLING.neverEnrolled,
  },
};
