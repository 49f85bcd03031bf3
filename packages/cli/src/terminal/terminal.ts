/** Where a command writes: figures and results to `out`, progress and faults to `log`. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly log: (line: string) => void;
  /** A line that the next one replaces; on anything but a terminal it says nothing. */
  readonly progress: (line: string) => void;
  /** Is there somebody who looks on. */
  readonly isInteractive: boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // who reads our output may stop reading, as `head` does: that is no fault of ours
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
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
    isInteractive: process.stderr.isTTY === true,
  };
}
