/** What the address of the page says; everything that a reader chose is in it, so that it can be sent to others. */
export interface Choice {
  readonly publicatie?: string | undefined;
  readonly swv?: string | undefined;
  /** A dimension by which the figures are given below their totals. */
  readonly uitsplitsing?: string | undefined;
}

/** The choice in a query string; what is left empty was not chosen. */
export function choiceOf(query: URLSearchParams): Choice {
  const chosen = (name: string) => query.get(name)?.trim() || undefined;
  return {
    publicatie: chosen('publicatie'),
    swv: chosen('swv'),
    uitsplitsing: chosen('uitsplitsing'),
  };
}

/** The address of the page with this choice, at a place on it. */
export function addressOf(choice: Choice, place = ''): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(choice)) {
    if (typeof value === 'string') query.set(name, value);
  }
  const text = query.toString();
  return `/${text === '' ? '' : `?${text}`}${place === '' ? '' : `#${place}`}`;
}
