import { useWords } from './locale.tsx';
import { Menu, type MenuItem } from './Menu.tsx';
import { MoveIcon } from './icons.tsx';
import { partsWords } from '../../shared/words/parts.ts';

/** The way to move a card without dragging: "Move to …" and every place it can go. */
export function MoveTo({ cardName, places, disabled }: { cardName: string; places: MenuItem[]; disabled?: boolean }) {
  const words = useWords(partsWords);
  return <Menu name={words.moveTo(cardName)} icon={<MoveIcon />} iconOnly items={places} disabled={disabled} />;
}
