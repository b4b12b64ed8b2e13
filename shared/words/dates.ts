import type { Locale } from './catalogue.ts';

/** Dates as each language writes them; English as in Europe. */
const languageTag: Record<Locale, string> = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' };

/** "3. marts 2025" of `2025-03-03`; the text itself when it is no date. */
export function longDate(date: string, locale: Locale): string {
  return dateInWords(date, locale, 'long');
}

/** "mandag den 3. marts 2025" of `2025-03-03`; the text itself when it is no date. */
export function weekdayAndDate(date: string, locale: Locale): string {
  return dateInWords(date, locale, 'full');
}

/** "14:05", in the time zone given (`UTC`, `Europe/Copenhagen`), else in that of this program. */
export function clockTime(timeMs: number, zone?: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(timeMs);
}

/** "14:05" of 845 minutes past midnight; times past the next midnight begin again at 00:00. */
export function clockOfDay(minutesOfDay: number): string {
  return clockTime(minutesOfDay * 60_000, 'UTC');
}

function dateInWords(date: string, locale: Locale, dateStyle: 'long' | 'full'): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(languageTag[locale], { dateStyle, timeZone: 'UTC' }).format(day);
}
