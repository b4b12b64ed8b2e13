import type { ActivityView, View } from '../../../shared/session/view.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { findLooks } from '../../activities/index.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './Waiting.module.css';

/** Between the boards: a talk, a break, before the beginning, after the end. */
export function Waiting({ view, activity }: { view: View; activity: ActivityView | undefined }) {
  const words = useWords(groupWords);
  const { agenda, session } = view;
  if (session.endedAtMs !== null && !activity) {
    return (
      <section className={styles.waiting}>
        <h1 tabIndex={-1}>{words.ended}</h1>
        {view.boards.length > 0 && <p>{words.endedHint}</p>}
      </section>
    );
  }
  const next = agenda.slice(activity ? agenda.indexOf(activity) + 1 : 0).find(({ skipped }) => !skipped);
  if (!activity) {
    return (
      <section className={styles.waiting}>
        <h1 tabIndex={-1}>{words.soon}</h1>
        <p>{words.soonHint}</p>
        {next && <p className={styles.next}>{words.first(next.title)}</p>}
      </section>
    );
  }
  return (
    <section className={styles.waiting}>
      <h1 tabIndex={-1}>{activity.title}</h1>
      {activity.responsible && <p>{words.responsible(activity.responsible)}</p>}
      {activity.instruction && <p className={styles.instruction}>{activity.instruction}</p>}
      <p>{findLooks(activity.kind) ? words.notOpenYet : words.inPlenary}</p>
      {next && <p className={styles.next}>{words.nextUp(next.title)}</p>}
    </section>
  );
}
