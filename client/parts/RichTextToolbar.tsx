import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { richTextWords } from '../../shared/words/richText.ts';
import { IconButton } from './Button.tsx';
import { LinkIcon } from './icons.tsx';
import { useWords } from './locale.tsx';
import type { RichTextControl, RichTextFormat } from './richTextCommands.ts';
import { BulletsIcon, NumbersIcon } from './RichTextIcons.tsx';
import styles from './RichText.module.css';

interface ToolbarProps {
  format: RichTextFormat;
  /** By mouse or touch (`byPointer`), or by a key. */
  onPress(control: RichTextControl, byPointer: boolean): void;
}

const signs: Record<RichTextControl, ReactNode> = {
  bold: <b aria-hidden="true">B</b>,
  italic: <i aria-hidden="true">I</i>,
  heading: <span aria-hidden="true">H</span>,
  bullets: <BulletsIcon />,
  numbers: <NumbersIcon />,
  link: <LinkIcon />,
};
const controls = Object.keys(signs) as RichTextControl[];
const shortcuts: Partial<Record<RichTextControl, string>> = { bold: 'B', italic: 'I', link: 'K' };

/** One stop for Tab; the arrow keys, Home and End move within. */
export function RichTextToolbar({ format, onPress }: ToolbarProps) {
  const words = useWords(richTextWords);
  const [current, setCurrent] = useState(0);
  return (
    <div className={styles.toolbar} role="toolbar" tabIndex={-1} aria-label={words.toolbar} onKeyDown={moveFocus}>
      {controls.map((control, place) => (
        <IconButton
          key={control}
          name={shortcuts[control] ? `${words[control]} (${modifier}${shortcuts[control]})` : words[control]}
          icon={signs[control]}
          aria-pressed={format[control]}
          tabIndex={place === current ? 0 : -1}
          onFocus={() => setCurrent(place)}
          // Pressing a button must not take the selection out of the text.
          onMouseDown={(event) => event.preventDefault()}
          // A click by key has no detail.
          onClick={(event) => onPress(control, event.detail > 0)}
        />
      ))}
    </div>
  );
}

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl+';

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  buttons[(next + buttons.length) % buttons.length]?.focus();
}
