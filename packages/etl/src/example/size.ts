/** s: a few hundred pupils to look at; m: a middling region; l: a large one. */
export type ExampleSize = 's' | 'm' | 'l';

export interface SizePlan {
  readonly onlySmallSchools: boolean;
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
}

const MIDDLING: SizePlan = {
  onlySmallSchools: false,
  voPupils: 23_900,
  vsoPupils: 1_100,
  exempted: 110,
  neverEnrolled: 48,
  moving: [400, 385, 450, 525],
  failing: 170,
  longAbsence: 19,
  dropOut: 9,
  lightAbsence: 18,
};

export const SIZES: Readonly<Record<ExampleSize, SizePlan>> = {
  // Shares are larger than in practice, so that most totals stay above the threshold of 5 and the page shows them.
  s: {
    onlySmallSchools: true,
    voPupils: 250,
    vsoPupils: 150,
    exempted: 8,
    neverEnrolled: 6,
    moving: [1000, 950, 1100, 1250],
    failing: 450,
    longAbsence: 270,
    dropOut: 90,
    lightAbsence: 40,
  },
  m: MIDDLING,
  // The same as m until the kind `verzuim` exists: that brings five million rows, and those make it large.
  l: MIDDLING,
};
