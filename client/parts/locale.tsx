import { createContext, useContext, useEffect, type ReactNode } from 'react';
import type { Locale } from '../../shared/words/catalogue.ts';

const LocaleContext = createContext<Locale>('da');

/** The language of everything inside, and of the page itself. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** The language this screen speaks. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** An area's words in this screen's language: `const words = useWords(groupWords)`. */
export function useWords<Words>(catalogue: Record<Locale, Words>): Words {
  return catalogue[useLocale()];
}
