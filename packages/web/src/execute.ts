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

/** The code of an error of the api, or nothing when it is an error of our own. */
export function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
