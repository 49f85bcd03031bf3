import { formatNumber } from './format-number.js';

/** How much of a kind of delivery is in the figures of a period. */
export interface Coverage {
  readonly indicator: string;
  readonly periode: string;
  readonly soort: string;
  /** Suppliers whose rows are in it, of those that are expected. */
  readonly leveranciers: { readonly geleverd: number; readonly verwacht: number };
  /**
   * Of a kind that every school delivers: the vestigingen of the swv with pupils that are in it, and the share of the pupils
   * that are there, in percent with one decimal; null where DUO shields a count of one of them. Without schools: not every
   * school delivers the kind, or DUO's telling is not there.
   */
  readonly scholen: {
    readonly geleverd: number;
    readonly verwacht: number;
    readonly leerlingenProcent: number | null;
  } | null;
}

/** `27 van 31 scholen, 92,4 % van de leerlingen`; `27 van 31 scholen` where the share is not known; `3 van 4 leveranciers`. */
export function sayCoverage({ leveranciers, scholen }: Coverage): string {
  if (scholen !== null) {
    const { geleverd, verwacht, leerlingenProcent } = scholen;
    const schools = `${geleverd} van ${verwacht} ${verwacht === 1 ? 'school' : 'scholen'}`;
    return leerlingenProcent === null
      ? schools
      : `${schools}, ${formatNumber(leerlingenProcent, 1)} % van de leerlingen`;
  }
  const word = leveranciers.verwacht === 1 ? 'leverancier' : 'leveranciers';
  return `${leveranciers.geleverd} van ${leveranciers.verwacht} ${word}`;
}
