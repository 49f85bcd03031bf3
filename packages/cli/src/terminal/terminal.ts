/** Where a command writes: figures and results to `out`, progress and faults to `log`. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly log: (line: string) => void;
  /** A line that the next one replaces; on anything but a terminal it says nothing. */
  readonly progress: (line: string) => void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  let pending = false;
  const clear = () => {
    if (pending) process.stderr.write('\r\u001b[2K');
    pending = false;
  };
  return {
    out: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    log: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (!process.stderr.isTTY) return;
      process.stderr.write(`\r\u001b[2K${line}`);
      pending = true;
    },
  };
}
