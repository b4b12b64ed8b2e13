import { useState } from 'react';
import type { Locale } from '../../../shared/words/catalogue.ts';
import { startWords } from '../../../shared/words/start.ts';
import { LocaleProvider, useWords } from '../../parts/locale.tsx';
import { CreateForm } from './CreateForm.tsx';
import { ImportFile } from './ImportFile.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { PartyMotif } from './PartyMotif.tsx';
import { YourSessions } from './YourSessions.tsx';
import { chosenLocale, keepLocale } from './chosenLocale.ts';
import styles from './StartScreen.module.css';

/** The first page: this browser's sessions, a new one, or one from a file. */
export function StartScreen() {
  const [locale, setLocale] = useState<Locale>(chosenLocale);
  const choose = (chosen: Locale): void => {
    keepLocale(chosen);
    setLocale(chosen);
  };
  return (
    <LocaleProvider locale={locale}>
      <div className={styles.screen} data-screen="start">
        <TopBar onLocale={choose} />
        <main className={styles.main}>
          <Welcome />
          <YourSessions />
          <CreateForm />
          <ImportFile />
        </main>
        <Footer />
      </div>
    </LocaleProvider>
  );
}

function TopBar({ onLocale }: { onLocale(locale: Locale): void }) {
  const words = useWords(startWords);
  return (
    <header className={styles.top}>
      <span className={styles.mark}>Plenum</span>
      <LanguageChoice onChoose={onLocale} />
      <a className={styles.join} href="/join">
        {words.join}
      </a>
    </header>
  );
}

function Welcome() {
  const words = useWords(startWords);
  return (
    <section className={styles.welcome}>
      <div>
        <h1>{words.headline}</h1>
        <p>{words.lead}</p>
      </div>
      <PartyMotif />
    </section>
  );
}

function Footer() {
  const words = useWords(startWords);
  return <footer className={styles.footer}>{words.promise}</footer>;
}
