/** An account of the made-up ledger. */
export interface LedgerAccount {
  readonly id: string;
  readonly name: string;
  /** Balance or result. */
  readonly type: 'B' | 'P';
  readonly lead: string;
  /** Code of the referentiegrootboekschema. */
  readonly rgs: string;
  /** The post of the delivery balans that it adds to. */
  readonly post: string;
}

/** The chart of accounts: each post of the balans that is not always 0 has one, and what is spent has one by its way. */
export const ACCOUNTS = {
  activa: account('0200', 'Materiële vaste activa', 'B', 'BMva', 'va_materieel'),
  reserve: account('0500', 'Algemene reserve', 'B', 'BEiv', 'ev_algemeen'),
  bestemd: account('0510', 'Bestemmingsreserve publiek', 'B', 'BEiv', 'ev_best_publiek'),
  voorziening: account('0700', 'Voorzieningen', 'B', 'BVrz', 'voorzieningen'),
  bank: account('1000', 'Bank', 'B', 'BLimBan', 'vlottend'),
  schulden: account('1600', 'Crediteuren en kortlopende schulden', 'B', 'BSch', 'kort_schuld'),
  salarissen: account('40000', 'Lonen en salarissen', 'P', 'WPerLes', 'personeel'),
  afschrijving: account('41000', 'Afschrijving', 'P', 'WAfs', 'afschrijving'),
  huisvesting: account('42000', 'Huisvesting', 'P', 'WBedHui', 'huisvesting'),
  verplichtingen: account('43000', 'Verplichtingen aan besturen', 'P', 'WBed', 'overige_lasten'),
  vergoedingen: account('43100', 'Vergoedingen doorstroom', 'P', 'WBed', 'overige_lasten'),
  scholen: account('43200', 'Middelen voor scholen', 'P', 'WBed', 'overige_lasten'),
  inkoop: account('43900', 'Inkoop van ondersteuning', 'P', 'WBed', 'overige_lasten'),
  financieel: account('45000', 'Financiële baten en lasten', 'P', 'WFbe', 'financieel'),
  rijk: account('80000', 'Rijksbijdragen', 'P', 'WOvb', 'rijksbijdrage'),
  overheid: account('81000', 'Overige overheidsbijdragen', 'P', 'WOvb', 'ov_bijdrage'),
  overig: account('82000', 'Overige baten', 'P', 'WOvb', 'overige_baten'),
} as const satisfies Record<string, LedgerAccount>;

export type AccountName = keyof typeof ACCOUNTS;

export const ACCOUNT_NAMES = Object.keys(ACCOUNTS) as AccountName[];

/** What the balans counts as a means; every other post of the balance is where it came from. */
export const MEANS: ReadonlySet<string> = new Set(['va_materieel', 'vlottend']);

function account(
  id: string,
  name: string,
  type: LedgerAccount['type'],
  rgs: string,
  post: string,
): LedgerAccount {
  return { id, name, type, lead: id.slice(0, 2), rgs, post };
}
