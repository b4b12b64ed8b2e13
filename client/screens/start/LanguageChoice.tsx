import { locales, type Locale } from '../../../shared/words/catalogue.ts';
import { startWords } from '../../../shared/words/start.ts';
import { useLocale, useWords } from '../../parts/locale.tsx';
import styles from './StartScreen.module.css';

const nativeNames: Record<Locale, string> = { da: 'Dansk', nb: 'Norsk', en: 'English' };

/** Every language under its own name. What is chosen is also the new session's language. */
export function LanguageChoice({ onChoose }: { onChoose(locale: Locale): void }) {
  const chosen = useLocale();
  const words = useWords(startWords);
  return (
    <div role="group" aria-label={words.language} className={styles.languages}>
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === chosen}
          onClick={() => onChoose(locale)}
        >
          {nativeNames[locale]}
        </button>
      ))}
    </div>
  );
}
