import { formatNumber } from '@peildatum/schema';
import type { Terminal } from './terminal.js';

/** Milliseconds between two lines: on a terminal a line replaces the one before it, elsewhere each one stays. */
const PACE = { terminal: 100, log: 10_000 } as const;
const BAR = 20;

/** Says how far the reading of a file is: a bar with rows per second and time left, or now and then a plain line. */
export class ReadProgress {
  readonly #terminal: Terminal;
  #file = '';
  #started = 0;
  #shown = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  begin(file: string): void {
    this.#file = file;
    this.#started = performance.now();
    this.#shown = this.#started;
    this.#terminal.progress(`${file} …`);
  }

  /** A step that has no measure. */
  say(what: string): void {
    this.#terminal.progress(what);
  }

  /** `share`: of the file, 0 to 1; undefined when it is not known. */
  show(rows: number, share: number | undefined): void {
    const now = performance.now();
    const pace = this.#terminal.isInteractive ? PACE.terminal : PACE.log;
    if (now - this.#shown < pace) return;
    this.#shown = now;
    const line = this.#line(rows, share, (now - this.#started) / 1000);
    if (this.#terminal.isInteractive) this.#terminal.progress(line);
    else this.#terminal.log(line);
  }

  #line(rows: number, share: number | undefined, seconds: number): string {
    const speed = `${formatNumber(Math.round(rows / seconds), 0)} rijen/s`;
    const parts = [`${formatNumber(rows, 0)} rijen`, speed];
    if (share !== undefined && share > 0) {
      const left = Math.ceil((seconds * (1 - share)) / share);
      parts.push(left >= 60 ? `nog ${Math.ceil(left / 60)} min` : `nog ${left} s`);
    }
    const bar = this.#terminal.isInteractive && share !== undefined ? ` ${drawBar(share)}` : '';
    const percent = share === undefined ? '' : ` ${Math.floor(share * 100)} %`;
    return `${this.#file}${bar}${percent} · ${parts.join(' · ')}`;
  }
}

function drawBar(share: number): string {
  const full = Math.round(share * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
}
