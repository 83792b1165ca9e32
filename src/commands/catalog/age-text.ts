import type { Language } from '../../core/entry.ts';

const dayMs = 86_400_000;
const longestInDays = 60;
const daysOfAMonth = 30.44;
const longestInMonths = 24;

/** Whole days from one ISO 8601 day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** How long ago a day (ISO 8601) was, seen from `today`: "yesterday", "12 days ago", "5 months ago", "3 年前". */
export function ageText(day: string, today: string, language: Language): string {
  const days = daysBetween(day, today);
  const say = (amount: number, unit: 'day' | 'month' | 'year', numeric: 'auto' | 'always'): string =>
    new Intl.RelativeTimeFormat(language, { numeric }).format(-amount, unit);
  if (Math.abs(days) <= longestInDays) return say(days, 'day', 'auto');
  const months = Math.trunc(days / daysOfAMonth);
  if (Math.abs(months) < longestInMonths) return say(months, 'month', 'always');
  return say(Math.trunc(months / 12), 'year', 'always');
}
