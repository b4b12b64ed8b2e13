import type { Block } from '../../../shared/summary/document.ts';
import type { SectionEdit } from '../../../shared/summary/edits.ts';
import { highlights } from '../../../shared/summary/applyEdits.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { MoreIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Menu, type MenuItem } from '../../parts/Menu.tsx';

interface SectionMenuProps {
  title: string;
  edit: SectionEdit;
  blocks: readonly Block[];
  onChange(changes: SectionEdit): void;
  onWrite(place: 'before' | 'after'): void;
}

/** Whether a section is told, how much of it, and a text before or after it. */
export function SectionMenu({ title, edit, blocks, onChange, onWrite }: SectionMenuProps) {
  const words = useWords(summaryEditWords);
  const isShown = edit.shown !== false;
  const isShort = edit.detail === 'highlights';
  const mayBeShort = highlights(blocks).length < blocks.length;
  const items: MenuItem[] = [
    {
      id: 'shown',
      label: isShown ? words.leaveOut : words.takeIn,
      onChoose: () => onChange({ shown: !isShown }),
    },
  ];
  if (isShown && mayBeShort) {
    items.push(
      {
        id: 'all',
        label: words.allInput,
        current: !isShort,
        onChoose: () => onChange({ detail: 'all' }),
      },
      {
        id: 'highlights',
        label: words.onlyHighlights,
        current: isShort,
        onChoose: () => onChange({ detail: 'highlights' }),
      },
    );
  }
  if (isShown && !edit.before)
    items.push({ id: 'before', label: words.writeBefore, onChoose: () => onWrite('before') });
  if (isShown && !edit.after) items.push({ id: 'after', label: words.writeAfter, onChoose: () => onWrite('after') });
  return <Menu name={words.sectionMenu(title)} icon={<MoreIcon />} iconOnly items={items} />;
}
