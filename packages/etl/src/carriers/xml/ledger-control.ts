import { Fault } from '@peildatum/schema';

/** What a part of a ledger says of itself (linesCount, totalDebit, totalCredit) against what was read of it. */
export interface LedgerControl {
  readonly claim: (name: ControlName, text: string) => void;
  /** Counts a line; `cents` as it stands, so that a correction lowers its own side. */
  readonly count: (side: 'D' | 'C', cents: bigint) => void;
  /** Refuses the file when a claim is missing or is not met. */
  readonly settle: () => void;
}

export const CONTROL_NAMES = ['linesCount', 'totalDebit', 'totalCredit'] as const;
type ControlName = (typeof CONTROL_NAMES)[number];

export function isControlName(name: string): name is ControlName {
  return (CONTROL_NAMES as readonly string[]).includes(name);
}

export function createLedgerControl(part: string): LedgerControl {
  const claimed = new Map<ControlName, bigint>();
  const read: Record<ControlName, bigint> = { linesCount: 0n, totalDebit: 0n, totalCredit: 0n };
  return {
    claim: (name, text) => {
      const isCount = name === 'linesCount';
      const value = isCount && !/^\d+$/.test(text) ? undefined : parseCents(text);
      if (value === undefined || claimed.has(name)) {
        throw new Fault('xaf_onvolledig', `Onleesbaar of dubbel: ${part}/${name}.`);
      }
      claimed.set(name, isCount ? value / 100n : value);
    },
    count: (side, cents) => {
      read.linesCount += 1n;
      read[side === 'D' ? 'totalDebit' : 'totalCredit'] += cents;
    },
    settle: () => {
      const missing = CONTROL_NAMES.filter((name) => !claimed.has(name));
      if (missing.length > 0) {
        throw new Fault('xaf_onvolledig', `Ontbreekt in ${part}: ${missing.join(', ')}.`);
      }
      const wrong = CONTROL_NAMES.filter((name) => claimed.get(name) !== read[name]);
      if (wrong.length === 0) return;
      const say = (name: ControlName, value: bigint): string =>
        name === 'linesCount' ? String(value) : sayCents(value).replace('.', ',');
      throw new Fault(
        'xaf_controletotaal',
        `${wrong
          .map(
            (name) =>
              `${part}/${name}: verwacht ${say(name, claimed.get(name) ?? 0n)}, gevonden ${say(name, read[name])}.`,
          )
          .join(' ')}`,
      );
    },
  };
}

/** Cents of an xs:decimal with at most two decimals that count, exact; undefined when the text is none. */
export function parseCents(text: string): bigint | undefined {
  const parts = /^([+-]?)(\d{0,20})(?:\.(\d{0,2})0*)?$/.exec(text);
  const [, sign, whole = '', decimals = ''] = parts ?? [];
  if (whole === '' && decimals === '') return undefined;
  const cents = BigInt(`${whole}${decimals.padEnd(2, '0')}`);
  return sign === '-' ? -cents : cents;
}

/** Cents as an amount with a point: -5n gives -0.05. */
export function sayCents(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
