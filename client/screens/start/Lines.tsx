import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { limits } from '../../../shared/session/limits.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { CloseIcon, PlusIcon } from '../../parts/icons.tsx';
import type { PartyLine } from './sessionDraft.ts';
import styles from './Lines.module.css';

interface LinesProps<Line extends PartyLine> {
  title: string;
  hint: string;
  lines: Line[];
  onChange(lines: Line[]): void;
  newLine(): Line;
  most: number;
  /** Before the name: a group's colour. */
  renderBefore?: (line: Line, place: number) => ReactNode;
  nameOf(place: number): string;
  addName: string;
  removeName(name: string): string;
  /** Said below a line without a name; empty while nothing is to be said. */
  missing: string;
}

/** An editable list of names; Enter in a line goes on to the next, or to a new one. */
export function Lines<Line extends PartyLine>(props: LinesProps<Line>) {
  const { title, hint, lines, onChange, newLine, most, renderBefore, nameOf, addName, removeName, missing } = props;
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const focusLast = useRef(false);
  // At once, so that not even a fast typist's first letters go elsewhere.
  useLayoutEffect(() => {
    if (!focusLast.current) return;
    focusLast.current = false;
    const fields = list.current?.querySelectorAll('input') ?? [];
    const last = fields[fields.length - 1];
    last?.focus();
    last?.select();
  }, [lines.length]);

  const add = (): void => {
    if (lines.length >= most) return;
    focusLast.current = true;
    onChange([...lines, newLine()]);
  };
  const goOn = (place: number): void => {
    const next = list.current?.querySelectorAll('input')[place + 1];
    if (next) next.focus();
    else add();
  };

  return (
    <section aria-labelledby={id} className={styles.lines}>
      <h3 id={id}>{title}</h3>
      <p className={styles.hint}>{hint}</p>
      <ul role="list" ref={list}>
        {lines.map((line, place) => (
          <li key={line.key}>
            {renderBefore?.(line, place)}
            <input
              aria-label={nameOf(place)}
              value={line.name}
              maxLength={limits.name}
              aria-invalid={missing !== '' && line.name.trim() === ''}
              onChange={(event) => onChange(lines.with(place, { ...line, name: event.target.value }))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                goOn(place);
              }}
            />
            <IconButton
              name={removeName(line.name)}
              icon={<CloseIcon />}
              onClick={() => onChange(lines.toSpliced(place, 1))}
            />
          </li>
        ))}
      </ul>
      {missing && lines.some((line) => line.name.trim() === '') && <p className={styles.missing}>{missing}</p>}
      <Button look="quiet" icon={<PlusIcon />} className={styles.add} disabled={lines.length >= most} onClick={add}>
        {addName}
      </Button>
    </section>
  );
}
