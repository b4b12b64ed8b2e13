import { useId, useState } from 'react';
import { weekdayAndDate } from '../../../shared/words/dates.ts';
import { startWords } from '../../../shared/words/start.ts';
import { IconButton, Button } from '../../parts/Button.tsx';
import { CloseIcon } from '../../parts/icons.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { forgetSession, rememberedSessions, rememberSession, type RememberedSession } from '../rememberedSessions.ts';
import styles from './YourSessions.module.css';

/** The sessions this browser runs, each one press away. Nothing when there are none. */
export function YourSessions() {
  const words = useWords(startWords);
  const headingId = useId();
  const [sessions, setSessions] = useState(rememberedSessions);
  const [forgotten, setForgotten] = useState<RememberedSession | null>(null);
  if (sessions.length === 0 && !forgotten) return null;

  const forget = (session: RememberedSession): void => {
    forgetSession(session.id);
    setSessions(rememberedSessions());
    setForgotten(session);
  };
  const undo = (session: RememberedSession): void => {
    rememberSession(session);
    setSessions(rememberedSessions());
    setForgotten(null);
  };

  return (
    <section aria-labelledby={headingId} className={styles.yours}>
      <h2 id={headingId}>{words.yours}</h2>
      <p className={styles.hint}>{words.yoursHint}</p>
      <ul role="list">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} onForget={() => forget(session)} />
        ))}
      </ul>
      <p role="status" className={styles.forgotten}>
        {forgotten && (
          <>
            {words.forgotten(forgotten.title)} {words.forgetHint}{' '}
            <Button look="quiet" onClick={() => undo(forgotten)}>
              {words.undo}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}

function SessionRow({ session, onForget }: { session: RememberedSession; onForget(): void }) {
  const words = useWords(startWords);
  const locale = useLocale();
  const { title, date, joinCode, links } = session;
  return (
    <li className={styles.row}>
      <div>
        <a href={links.facilitator} className={styles.title} aria-label={words.open(title)}>
          {title}
        </a>
        <p className={styles.about}>
          {date && `${weekdayAndDate(date, locale)} · `}
          {words.code} <span className={styles.code}>{joinCode}</span>
        </p>
      </div>
      <div className={styles.links}>
        {links.plenary && (
          <a href={links.plenary} target="_blank" rel="noreferrer" aria-label={`${words.bigScreen}: ${title}`}>
            {words.bigScreen}
          </a>
        )}
        <a href={summaryLink(session)} aria-label={`${words.summary}: ${title}`}>
          {words.summary}
        </a>
      </div>
      <IconButton name={words.forget(title)} icon={<CloseIcon />} onClick={onForget} />
    </li>
  );
}

/** The summary opens with the facilitator's ticket, carried in the fragment as everywhere. */
function summaryLink({ id, links }: RememberedSession): string {
  const hash = links.facilitator.indexOf('#');
  return `/s/${id}/summary${hash < 0 ? '' : links.facilitator.slice(hash)}`;
}
