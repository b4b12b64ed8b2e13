import type { Locale } from '../../../shared/words/catalogue.ts';
import { longDate } from '../../../shared/words/dates.ts';

/** A date in words that stays on one line. */
export function unbrokenDate(date: string, locale: Locale): string {
  return longDate(date, locale).replaceAll(' ', '\u00a0');
}
