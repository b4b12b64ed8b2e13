import { groupLetter, type Group } from '../../shared/session/session.ts';
import { groupColour } from './GroupBadge.tsx';
import styles from './GroupLetters.module.css';

interface GroupLettersProps {
  /** All of the session's groups: they give the letters. */
  groups: readonly Group[];
  /** Which of them to choose from; absent: all. */
  among?: readonly string[];
  isChosen(group: Group): boolean;
  /** What pressing it does, in words. */
  label(groupName: string): string;
  onChoose(group: Group): void;
}

/** A button for each group, with its letter in its colour. */
export function GroupLetters({ groups, among, isChosen, label, onChoose }: GroupLettersProps) {
  return groups
    .filter(({ id }) => !among || among.includes(id))
    .map((group) => (
      <button
        key={group.id}
        type="button"
        className={styles.letter}
        style={groupColour(group.colour)}
        aria-pressed={isChosen(group)}
        aria-label={label(group.name)}
        title={group.name}
        onClick={() => onChoose(group)}
      >
        {groupLetter(groups, group.id)}
      </button>
    ));
}
