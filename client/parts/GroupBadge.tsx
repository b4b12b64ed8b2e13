import type { CSSProperties } from 'react';
import type { GroupColour } from '../../shared/session/session.ts';
import styles from './GroupBadge.module.css';

interface GroupBadgeProps {
  letter: string;
  name: string;
  colour: GroupColour;
  /** Only the letter is seen, the name is read aloud; where the name stands close by. */
  short?: boolean;
}

/** A group's mark: letter, name and colour together, since colour alone says nothing to some. Sized by the text around it. */
export function GroupBadge({ letter, name, colour, short }: GroupBadgeProps) {
  return (
    <span className={styles.badge} style={groupColour(colour)}>
      <span className={styles.letter} aria-hidden="true">
        {letter}
      </span>
      <span className={short ? 'unseen' : undefined}>{name}</span>
    </span>
  );
}

/** Sets `--group` and `--group-soft` for everything inside. */
export function groupColour(colour: GroupColour): CSSProperties {
  return { '--group': `var(--group-${colour})`, '--group-soft': `var(--group-${colour}-soft)` } as CSSProperties;
}
