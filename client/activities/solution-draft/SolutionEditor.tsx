import { useEffect, useId, useRef } from 'react';
import {
  doesText,
  setCheckDate,
  solutionDescription,
  solutionLimits,
  solutionText,
  type SolutionBoard,
  type SolutionText,
} from '../../../shared/activities/solution-draft/board.ts';
import { solutionTitle } from '../../../shared/activities/solution-draft/solutionTitle.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { useEntry } from '../../boards/useBoard.ts';
import { BoardText } from '../../parts/BoardText.tsx';
import { Button } from '../../parts/Button.tsx';
import { LeftIcon, TrashIcon } from '../../parts/icons.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { RichText } from '../../parts/RichText.tsx';
import type { GroupProps } from '../looks.ts';
import { Answers } from './Answers.tsx';
import { focusCard } from './SolutionList.tsx';
import styles from './SolutionEditor.module.css';

interface EditorProps extends Pick<
  GroupProps<unknown, SolutionBoard>,
  'board' | 'mayWrite' | 'parties' | 'linkable'
> {
  id: string;
  /** Just added here: its title wants to be written first. */
  isNew: boolean;
  onBack(): void;
  onDelete(): void;
}

/** One solution with all its fields, each of them written in by several people at once. */
export function SolutionEditor({ board, id, isNew, mayWrite, parties, linkable, onBack, onDelete }: EditorProps) {
  const words = useWords(solutionDraftWords);
  const locale = useLocale();
  const solution = useEntry(board, 'solutions', id);
  const section = useRef<HTMLElement>(null);
  const titleId = useId();
  const description = solutionDescription(board.doc, id);

  useEffect(() => {
    const editor = section.current;
    const title = isNew ? editor?.querySelector('textarea') : null;
    (title ?? editor)?.focus({ preventScroll: true });
    // Where its beginning can be seen already, nothing jumps.
    const top = editor?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > innerHeight / 2) editor?.scrollIntoView({ block: 'start' });
  }, [isNew]);

  if (!solution || !description) return null;
  const field = { board, id, mayWrite };
  return (
    <section ref={section} className={styles.editor} tabIndex={-1} aria-labelledby={titleId}>
      <h2 id={titleId} className="unseen">
        {solutionTitle(solution, locale)}
      </h2>
      <div className={styles.bar}>
        <Button
          look="quiet"
          icon={<LeftIcon />}
          onClick={() => {
            onBack();
            focusCard(id);
          }}
        >
          {words.back}
        </Button>
      </div>
      <Field
        {...field}
        name="title"
        label={words.titleLabel}
        hint={words.titleHint}
        className={styles.title}
        singleLine
      />
      <RichText
        fragment={description}
        awareness={board.awareness}
        blocks={solution.description}
        label={words.description}
        limit={solutionLimits.description}
        mayWrite={mayWrite}
      />
      <Answers board={board} id={id} answers={solution.answers} linkable={linkable} mayWrite={mayWrite} />
      <div className={styles.pair}>
        <Field {...field} name="owner" label={words.owner} hint={words.ownerHint} singleLine />
        <CheckDate {...field} date={solution.checkDate} />
      </div>
      <Field {...field} name="firstStep" label={words.firstStep} hint={words.firstStepHint} />
      <fieldset className={styles.parties}>
        <legend>{words.whoDoesWhat}</legend>
        {parties.length === 0 && <p className={styles.hint}>{words.noParties}</p>}
        {parties.map((party) => (
          <BoardText
            key={party.id}
            text={doesText(board.doc, id, party.id)}
            label={party.name}
            limit={solutionLimits.does}
            readOnly={!mayWrite}
          />
        ))}
      </fieldset>
      <Field {...field} name="measure" label={words.measure} />
      {mayWrite && (
        <div className={styles.end}>
          <Button look="quiet" icon={<TrashIcon />} className={styles.delete} onClick={onDelete}>
            {words.deleteSolution}
          </Button>
        </div>
      )}
    </section>
  );
}

interface FieldProps {
  board: BoardStore<SolutionBoard>;
  id: string;
  mayWrite: boolean;
}

interface TextProps extends FieldProps {
  name: SolutionText;
  label: string;
  hint?: string;
  singleLine?: boolean;
  className?: string | undefined;
}

function Field({ board, id, mayWrite, name, label, hint, singleLine = false, className = '' }: TextProps) {
  const text = solutionText(board.doc, id, name);
  if (!text) return null;
  return (
    <BoardText
      text={text}
      label={label}
      limit={solutionLimits[name]}
      readOnly={!mayWrite}
      singleLine={singleLine}
      className={className}
      {...(mayWrite && hint !== undefined && { placeholder: hint })}
    />
  );
}

function CheckDate({ board, id, mayWrite, date }: FieldProps & { date: string }) {
  const words = useWords(solutionDraftWords);
  const fieldId = useId();
  return (
    <div className={styles.date}>
      <label htmlFor={fieldId}>{words.checkDate}</label>
      <input
        id={fieldId}
        type="date"
        value={date}
        readOnly={!mayWrite}
        aria-describedby={`${fieldId}-hint`}
        onChange={(event) => setCheckDate(board.doc, id, event.target.value)}
      />
      <span id={`${fieldId}-hint`} className={styles.hint}>
        {words.checkDateHint}
      </span>
    </div>
  );
}
