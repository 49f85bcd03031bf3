/** Names as a sentence lists them: `a, b en c`; a long list is cut with the number that is left out. */
export function listing(names: readonly string[], most = 30): string {
  if (names.length === 0) return 'geen';
  if (names.length > most) {
    return `${names.slice(0, most).join(', ')} en nog ${names.length - most} andere`;
  }
  const last = names.at(-1) ?? '';
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}

/** What somebody wrote, as a message may repeat it: short, and on one line. */
export function quoted(text: string): string {
  const line = text.replace(/\p{Cc}/gu, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`;
}
