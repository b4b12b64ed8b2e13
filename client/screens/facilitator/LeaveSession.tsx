import { useState } from 'react';
import { peopleWords } from '../../../shared/words/people.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './PeopleDialog.module.css';

/** Leaves the session to the other facilitators; there must be one. */
export function LeaveSession() {
  const { view, leave } = useFacilitator();
  const words = useWords(peopleWords);
  const [asking, setAsking] = useState(false);
  const mayLeave = view.helpers?.some(
    ({ id, role, invited }) => role === 'facilitator' && !invited && id !== view.seat.id,
  );
  if (!mayLeave) return <p className={styles.about}>{words.leaveNeedsOther}</p>;
  if (!asking) {
    return (
      <div className={styles.leave}>
        <Button onClick={() => setAsking(true)}>{words.leave}</Button>
      </div>
    );
  }
  return (
    <div ref={bringIntoView} className={styles.asking}>
      <p role="alert">
        <strong>{words.leaveQuestion}</strong> {words.leaveHint}
      </p>
      <Button onClick={() => setAsking(false)}>{words.stay}</Button>
      <Button look="danger" onClick={() => void leave()}>
        {words.leaveNow}
      </Button>
    </div>
  );
}

function bringIntoView(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
