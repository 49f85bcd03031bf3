const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Today in the Netherlands, JJJJ-MM-DD. */
export function today(): string {
  return DAY.format(new Date());
}
