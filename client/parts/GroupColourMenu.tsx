import { groupColours, type GroupColour } from '../../shared/session/session.ts';
import { colourNames } from '../../shared/words/colours.ts';
import { groupColour } from './GroupBadge.tsx';
import { useWords } from './locale.tsx';
import { Menu } from './Menu.tsx';
import styles from './GroupColourMenu.module.css';

interface GroupColourMenuProps {
  /** The button's name: whose colour this is. */
  name: string;
  letter: string;
  colour: GroupColour;
  onChoose(colour: GroupColour): void;
}

/** A group's letter in its colour; pressed, it offers the other colours by name. */
export function GroupColourMenu({ name, letter, colour, onChoose }: GroupColourMenuProps) {
  const names = useWords(colourNames);
  return (
    <Menu
      name={`${name}: ${names[colour]}`}
      iconOnly
      className={styles.button}
      icon={
        <span className={styles.letter} style={groupColour(colour)}>
          {letter}
        </span>
      }
      items={groupColours.map((candidate) => ({
        id: candidate,
        label: names[candidate],
        mark: <span className={styles.swatch} style={groupColour(candidate)} />,
        current: candidate === colour,
        onChoose: () => onChoose(candidate),
      }))}
    />
  );
}
