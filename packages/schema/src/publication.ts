import type { CellStatus } from './cell-status.js';
import type { Comparison } from './comparison.js';
import type { Coverage } from './coverage.js';
import type { GoalVerdict } from './goal.js';
import type { Eenheid } from './indicator.js';
import type { TiesOut } from './reconciliation.js';

/** What readers are told of each status; one wording for the API, the report and the page. */
export const STATUS_WORDS: Readonly<Record<CellStatus, { short: string; long: string }>> = {
  ok: { short: 'getoond', long: 'Het cijfer wordt getoond.' },
  niet_getoond: {
    short: 'niet getoond',
    long: 'Dit cijfer wordt niet getoond, zodat niemand herkend kan worden.',
  },
  geen_gegevens: {
    short: 'geen gegevens',
    long: 'Over deze periode is niet alles geleverd, of het cijfer is nog niet te meten.',
  },
  niet_van_toepassing: {
    short: 'niet van toepassing',
    long: 'Er is niets om door te delen.',
  },
  te_weinig: {
    short: 'te weinig',
    long: 'Er zijn minder dan tien waarnemingen.',
  },
};

/** One figure of one indicator in one period, in total (no dimensions) or for one value of a dimension. Amounts in euro. */
export interface Cell {
  /** `doorstroompercentage`, `vergoedingen/bedrag`. */
  readonly indicator: string;
  readonly periode: string;
  readonly dimensies: Readonly<Record<string, string>>;
  readonly teller: number | null;
  readonly noemer: number | null;
  readonly waarde: number | null;
  readonly status: CellStatus;
  /** It could not be computed: the SQLSTATE. For staff only; what holds such a cell is not published. */
  readonly mislukt?: string;
  /** Of a goal: the figure that it is about, which gives its unit and its decimals. */
  readonly over?: string;
  /** Of a goal: its target for this period. */
  readonly streefwaarde?: number;
  readonly oordeel?: GoalVerdict;
  /** Of a goal: the figure of a year before; null when there is none that may be seen. */
  readonly vorige?: number | null;
  /** Beside the period before, as it is published. */
  readonly vergelijking?: Comparison;
}

export const PUBLICATION_STATUS = ['concept', 'vastgesteld', 'vervangen', 'ingetrokken'] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUS)[number];

/** The definition of a figure as it stood when the publication was made. */
export interface PublishedDefinition {
  readonly figuur: string;
  readonly indicator: string;
  readonly maat: string;
  readonly naam: string;
  readonly indicatorNaam: string;
  /** What it is about; undefined in publications of before version 0.2. */
  readonly thema?: string;
  readonly definitie: string;
  readonly toelichting: string;
  readonly eenheid: Eenheid;
  readonly decimalen: number;
  readonly periodesoort: string;
  readonly teldatum: string;
  readonly richting: string;
  readonly grond: string;
  readonly regelset: string;
  readonly versie: number;
  readonly kerncijfer: boolean;
  readonly uitsplitsingen: readonly { readonly naam: string; readonly omschrijving: string }[];
  /** Norms and amounts that it was made with, and the days on which they hold. */
  readonly parameters?: readonly PublishedParameter[];
}

/** A norm or an amount that a figure was made with; `tot` null: it still holds. */
export interface PublishedParameter {
  readonly naam: string;
  readonly omschrijving: string;
  readonly waarde: string;
  readonly van: string;
  readonly tot: string | null;
}

/** What everybody may know of how a publication is protected. Never which counts are small, nor how many. */
export interface PublishedProtection {
  /** Counts below this are not shown, unless an earlier publication gave them already. */
  readonly drempel: number;
  /** The least number of whole numbers that a hidden small count may be, for everybody in `aanvallers`. */
  readonly breedte: number;
  readonly aanvallers: readonly string[];
  /** Cells of figures that give a count of pupils away, and how many of them are shown: as a reader can count them. */
  readonly cijfers: number;
  readonly getoond: number;
  /** The smallest number of whole numbers that is proven for every small count that is not shown. */
  readonly smalste: number;
  /** Keyed hash of everything that is shown and proven: which counts are small is not in it. */
  readonly rooster: string;
  readonly controleversie: number;
}

export interface PublicationHead {
  /** Stable and readable: `VO2708-2024-12-31-1`. */
  readonly id: string;
  readonly swv: string;
  /** Data up to and including this day. */
  readonly tot: string;
  readonly versie: number;
  readonly status: PublicationStatus;
  /** Moment in UTC, ISO 8601. */
  readonly gemaaktOp: string;
  readonly vastgesteldOp: string | null;
  readonly codeVersie: string;
  /** SHA-256 of everything that readers can see of it. */
  readonly hash: string;
  readonly vervangenDoor: string | null;
  /** By kalenderjaar: does the money tie out with the ledger? Never amounts: they give away counts. */
  readonly aansluiting: Readonly<Record<string, TiesOut>>;
  /** How it is protected; null of publications of before version 0.2. */
  readonly bescherming: PublishedProtection | null;
}

/** A whole publication: what every reader, report and page is made from. */
export interface Publication extends PublicationHead {
  readonly definities: readonly PublishedDefinition[];
  readonly cijfers: readonly Cell[];
  /** How much of what an indicator needs is in it. */
  readonly dekking: readonly Coverage[];
  /** Names of dimension values: `labels.vestiging['18BR00']`. */
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * The periods that a series shows, oldest first: what lies before the first period with data says nothing but that the
 * deliveries begin there. Without any data all of them. `totals` are the totals of the figures of one indicator.
 */
export function periodsToShow(
  totals: readonly Pick<Cell, 'periode' | 'status'>[],
): readonly string[] {
  const periods = [...new Set(totals.map(({ periode }) => periode))].sort();
  const first = periods.findIndex((periode) =>
    totals.some((cell) => cell.periode === periode && cell.status !== 'geen_gegevens'),
  );
  return first === -1 ? periods : periods.slice(first);
}

/** Name of a value of a dimension as people see it. */
export function labelOf(
  publication: Pick<Publication, 'labels'>,
  dimension: string,
  value: string,
): string {
  return publication.labels[dimension]?.[value] ?? value;
}
