import { useId, useLayoutEffect, useRef, useState, type ComponentProps } from 'react';
import type * as Y from 'yjs';
import { bindText } from '../boards/textBinding.ts';
import { partsWords } from '../../shared/words/parts.ts';
import { useWords } from './locale.tsx';
import styles from './BoardText.module.css';

interface BoardTextProps extends Omit<
  ComponentProps<'textarea'>,
  'value' | 'defaultValue' | 'onChange' | 'maxLength'
> {
  text: Y.Text;
  /** The field's name; seen above it unless `hideLabel`. */
  label: string;
  hideLabel?: boolean;
  /** The longest text that may be typed, in characters; what is left is said when it gets short. */
  limit: number;
  /** One line: Enter does not make a new one (give `onEnter` to use it). */
  singleLine?: boolean;
  onEnter?(): void;
}

/** A text field that several people write in at once. It grows with its text. */
export function BoardText({
  text,
  label,
  hideLabel,
  limit,
  singleLine,
  onEnter,
  onKeyDown,
  className = '',
  id,
  ...rest
}: BoardTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const ownId = useId();
  const fieldId = id ?? ownId;
  const words = useWords(partsWords);
  const [left, setLeft] = useState<number | null>(null);

  // Before anybody can type: what is typed into a field that is not bound yet would be lost.
  useLayoutEffect(() => {
    const element = field.current!;
    const measure = (): void => {
      fitHeight(element);
      const remaining = limit - text.length;
      setLeft(remaining <= Math.max(20, limit / 10) ? remaining : null);
    };
    const unbind = bindText(element, text, measure);
    measure();
    return unbind;
  }, [text, limit]);

  return (
    <div className={`${styles.field} ${className}`}>
      <label htmlFor={fieldId} className={hideLabel ? 'unseen' : styles.label}>
        {label}
      </label>
      <textarea
        {...rest}
        ref={field}
        id={fieldId}
        rows={1}
        maxLength={limit}
        className={styles.text}
        aria-describedby={left === null ? undefined : `${fieldId}-left`}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
          if (singleLine || (onEnter && !event.shiftKey)) event.preventDefault();
          if (onEnter && !event.shiftKey) onEnter();
        }}
      />
      {left !== null && (
        <span id={`${fieldId}-left`} className={styles.left} data-none={left <= 0 || undefined}>
          {words.charactersLeft(Math.max(0, left))}
        </span>
      )}
    </div>
  );
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** For browsers where a field cannot grow with its content by style alone. */
function fitHeight(element: HTMLTextAreaElement): void {
  if (growsByItself) return;
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + 2}px`;
}
