import type { Locale } from './catalogue.ts';

/** "A, B og C"; empty for no items. */
export function inList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' }).format(items);
}

/** A number with the language's decimal comma or point. */
export function decimal(value: number, digits: number, locale: Locale): string {
  const figure = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, figure).format(value);
}
