import { doorWords } from '../../../shared/words/door.ts';
import { peopleWords } from '../../../shared/words/people.ts';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { Switch } from './Switch.tsx';
import styles from './PeopleDialog.module.css';

/** Locks the door, or unlocks it. */
export function LockSwitch() {
  const { view, ask } = useFacilitator();
  const words = useWords(doorWords);
  const people = useWords(peopleWords);
  return (
    <section className={styles.door}>
      <Switch
        label={words.lock}
        on={view.session.locked === true}
        onChange={(locked) => void ask({ type: 'lockDoor', locked })}
      />
      <p className={styles.about}>{people.lockHint}</p>
    </section>
  );
}
