import { locales, pickLocale, type Locale } from '../../../shared/words/catalogue.ts';

const storageKey = 'plenum.locale';

/** The language chosen here last time, else the browser's own. */
export function chosenLocale(): Locale {
  const kept = keptLocale();
  return locales.find((locale) => locale === kept) ?? pickLocale(navigator.languages);
}

export function keepLocale(locale: Locale): void {
  try {
    localStorage.setItem(storageKey, locale);
  } catch {
    // A browser that keeps nothing asks the next time.
  }
}

function keptLocale(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
