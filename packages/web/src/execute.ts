/** A generated document: its text, with the types of its variables and its answer. */
export interface TypedDocument<Result, Variables> {
  readonly toString: () => string;
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** Asks the api; rejects with an error that has a `code`, as the api gives it, and a Dutch sentence. */
export type Execute = <Result, Variables extends Readonly<Record<string, unknown>>>(
  document: TypedDocument<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

export interface PageRequest {
  readonly path: string;
  readonly query: URLSearchParams;
}

export interface RenderedPage {
  readonly status: number;
  readonly html: string;
  /** The style elements of the page, for its security policy. */
  readonly styles: readonly string[];
}

/** A publication that readers could once read. */
export interface Gone {
  readonly why: 'vervangen' | 'ingetrokken';
  readonly swv: string;
  /** Since when, by ISO 8601. */
  readonly sinds: string | undefined;
  /** Which publication holds now for the same day. */
  readonly opvolger: string | undefined;
}

/** What an error of the api says of a publication that is gone; nothing when it is about something else. */
export function goneOf(error: unknown): Gone | undefined {
  const code = codeOf(error);
  if (code !== 'PUBLICATIE_VERVANGEN' && code !== 'PUBLICATIE_INGETROKKEN') return undefined;
  const { swv, sinds, opvolger } = error as Readonly<Record<string, unknown>>;
  return {
    why: code === 'PUBLICATIE_VERVANGEN' ? 'vervangen' : 'ingetrokken',
    swv: String(swv),
    sinds: typeof sinds === 'string' ? sinds : undefined,
    opvolger: typeof opvolger === 'string' ? opvolger : undefined,
  };
}

/** The code of an error of the api, or nothing when it is an error of our own. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
