/** What the api writes to a log; a pino logger is one. Nothing of a request's content is ever logged. */
export interface Log {
  readonly info: (fields: object, text: string) => void;
  readonly warn: (fields: object, text: string) => void;
  readonly error: (fields: object, text: string) => void;
}

const ignore = (): void => undefined;

export const SILENT: Log = { info: ignore, warn: ignore, error: ignore };
