import type { Dice } from './dice.js';

/** School years by the year in which they begin; the first and the last of the example. */
export const FIRST_YEAR = 2021;
export const LAST_YEAR = 2024;
/** The day on which the example is delivered: nothing that happens later is known. */
export const DELIVERED_ON = '2024-12-31';

const DAY = 86_400_000;

/** The date so many days later (or earlier); dates are JJJJ-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** The date itself, or the Friday before a weekend. Keeps the order of dates. */
export function workday(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 6 ? addDays(date, -1) : day === 0 ? addDays(date, -2) : date;
}

/** The first Monday on or after a date. */
export function mondayFrom(date: string): string {
  return addDays(date, (8 - new Date(`${date}T00:00:00Z`).getUTCDay()) % 7);
}

/** A working day between two dates, both included when they are working days. */
export function workdayBetween(dice: Dice, first: string, last: string): string {
  const days = Math.round((Date.parse(last) - Date.parse(first)) / DAY);
  const date = workday(addDays(first, days > 0 ? dice.below(days + 1) : 0));
  return date < first ? first : date;
}

/** A date that lies after the day of delivery is not known yet. */
export function known(date: string): string | null {
  return date <= DELIVERED_ON ? date : null;
}

export function firstDay(year: number): string {
  return `${year}-08-01`;
}

export function lastDay(year: number): string {
  return `${year + 1}-07-31`;
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}
