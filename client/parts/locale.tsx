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

/** A part of the page in another language than the page: the big screen's picture in the facilitator's preview. */
export function PartInLocale({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <LocaleContext value={locale}>
      <div lang={locale} style={{ display: 'contents' }}>
        {children}
      </div>
    </LocaleContext>
  );
}

/** The language this screen speaks. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** An area's words in this screen's language: `const words = useWords(groupWords)`. */
export function useWords<Words>(catalogue: Record<Locale, Words>): Words {
  return catalogue[useLocale()];
}
