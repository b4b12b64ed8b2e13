import type { Locale } from './catalogue.ts';

/** The language tag that dates and clock times are written by: English as in Europe, with a 24 hour clock. */
const dateTag: Record<Locale, string> = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' };

/** "mandag den 3. marts 2025" of `2025-03-03`; the text itself when it is no date. */
export function longDate(locale: Locale, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(dateTag[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(day);
}

/** "3. mar. 2025" of `2025-03-03`; the text itself when it is no date. */
export function shortDate(locale: Locale, date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(dateTag[locale], { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** "09.05" of 545 minutes past midnight, which may be past the next. */
export function clockTime(locale: Locale, minutesOfDay: number): string {
  return clockOf(locale, 'UTC').format(new Date(minutesOfDay * 60_000));
}

/** The clock where this program runs, at a moment. */
export function clockTimeAt(locale: Locale, epochMs: number): string {
  return clockOf(locale, undefined).format(new Date(epochMs));
}

function clockOf(locale: Locale, timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(dateTag[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone && { timeZone }),
  });
}
