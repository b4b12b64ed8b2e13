import { weekdayAndDate } from '../../../shared/words/dates.ts';
import { linksWords } from '../../../shared/words/links.ts';
import { doorWords } from '../../../shared/words/door.ts';
import { QrCode } from '../../parts/QrCode.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './JoinSheet.module.css';

/** What comes out of the printer: one page to put on the tables or the door. Not on the screen. */
export function JoinSheet() {
  const { view } = useFacilitator();
  const { session, joinLink } = view;
  const words = linksWords[session.locale];
  const address = joinLink.replace(/^https?:\/\//, '').replace(/\/j\/[^/]*$/, '/join');
  return (
    <section className={styles.sheet} lang={session.locale} aria-hidden="true">
      <p className={styles.title}>{session.title}</p>
      <p className={styles.about}>
        {[weekdayAndDate(session.date, session.locale), session.place].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.join}>{words.sheetJoin}</p>
      <div className={styles.qr}>
        <QrCode link={joinLink} label={words.qrCode(joinLink)} />
      </div>
      <p>
        {words.sheetGoTo} <strong>{address}</strong> {words.sheetType}
      </p>
      <p className={styles.code}>{session.joinCode}</p>
      {session.locked && <p className={styles.locked}>{doorWords[session.locale].doorLockedLong}</p>}
    </section>
  );
}
