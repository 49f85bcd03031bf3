/** Colours of text, lines and bars, each at least 3:1 on white (text 4.5:1); series also differ by pattern. */
export const PALETTE = {
  paper: '#ffffff',
  ink: '#1b1b1b',
  muted: '#4d4d4d',
  accent: '#154273',
  line: '#8a8a8a',
  tint: '#eef3f8',
  bars: ['#154273', '#b35900'],
} as const;
