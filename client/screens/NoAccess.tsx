import type { Locale } from '../../shared/words/catalogue.ts';
import { accessWords } from '../../shared/words/access.ts';
import type { SessionConnection } from '../connection/useSession.ts';
import styles from './NoAccess.module.css';

interface NoAccessProps {
  screen: 'facilitator' | 'observer';
  locale: Locale;
  session: Pick<SessionConnection, 'farewell' | 'wasInvited'>;
  /** What is said to who comes without a link. */
  usually: string;
}

/** A page of somebody who has, or had, a link of their own: why it shows nothing. */
export function NoAccess({ screen, locale, session: { farewell, wasInvited }, usually }: NoAccessProps) {
  const words = accessWords[locale];
  let [title, hint] = ['Plenum', usually];
  if (farewell === 'deleted') [title, hint] = [words.sessionDeleted, words.sessionDeletedHint];
  else if (farewell) [title, hint] = [words.accessGone, words.accessGoneHint];
  else if (wasInvited) [title, hint] = [words.linkUsed, words.linkUsedHint];
  return (
    <main className={styles.page} data-screen={screen} lang={locale}>
      <h1>{title}</h1>
      <p>{hint}</p>
      <p>
        <a href="/">{words.toStart}</a>
      </p>
    </main>
  );
}
