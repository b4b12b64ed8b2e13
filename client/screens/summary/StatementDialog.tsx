import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { textKey } from '../../../shared/summary/document.ts';
import { editLimits, entryOf, type SummaryEdits } from '../../../shared/summary/edits.ts';
import { decisionSources, statementText } from '../../../shared/summary/statements.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { Button } from '../../parts/Button.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { EyeIcon } from '../../parts/icons.tsx';
import { LightDialog } from '../../parts/LightDialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { Editing } from './editing.ts';
import { spotOf, useEdits, useOpenBoard } from './SummaryContext.tsx';
import styles from './Editing.module.css';

interface StatementDialogProps {
  statement: string;
  part: string;
  editing: Editing;
  onClose(): void;
}

/** What can be done with one text of the summary: correct it, hide its statement, see where it comes from. */
export function StatementDialog({ statement, part, editing, onClose }: StatementDialogProps) {
  const { texts, changed, change } = editing;
  const edits = useEdits(editing, (all) => all);
  const words = useWords(summaryEditWords);
  const openBoard = useOpenBoard();
  const key = textKey(statement, part);
  const onBoard = texts.get(key);
  const correction = entryOf(edits.corrected, key);
  const hidden = entryOf(edits.hidden, statement);
  const flag = changed.get(key) ?? changed.get(statement);
  const inherited = inheritedText(edits, statement, part);
  const [text, setText] = useState(correction?.text ?? inherited ?? onBoard ?? '');
  const fieldId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const spot = spotOf(statement);
  const group = spot && editing.groupOf(spot.groupId);

  const finish = (...changes: Parameters<Editing['change']>): void => {
    change(...changes);
    onClose();
  };
  const correct = (to: string): void => {
    const said = to.trim();
    if (said === '') return;
    if (!correction && said === inherited) return onClose();
    const isCorrected = onBoard === undefined || said !== onBoard.trim();
    finish({ what: 'correct', key, correction: isCorrected ? { text: said, from: onBoard ?? '' } : null });
  };
  const hide = (): void => finish({ what: 'hide', key: statement, from: statementText(texts, statement) ?? '' });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) correct(text);
  };

  return (
    <LightDialog
      title={words.statement}
      onClose={onClose}
      actions={
        onBoard === undefined ? undefined : (
          <>
            {hidden === undefined ? (
              <Button onClick={hide}>{words.hide}</Button>
            ) : (
              <Button onClick={() => finish({ what: 'hide', key: statement, from: null })}>{words.show}</Button>
            )}
            <Button look="main" onClick={() => correct(text)}>
              {words.save}
            </Button>
          </>
        )
      }
    >
      {group && (
        <div className={styles.source}>
          <GroupBadge {...group} />
          {openBoard && (
            <Button look="quiet" icon={<EyeIcon />} onClick={() => openBoard(spot)}>
              {words.openBoard}
            </Button>
          )}
        </div>
      )}
      {flag && (
        <div className={styles.flag}>
          <dl>
            <dt>{words.before1}</dt>
            <dd>{flag.before}</dd>
            <dt>{words.now}</dt>
            <dd>{flag.now ?? words.gone}</dd>
          </dl>
          <div className={styles.choices}>
            {onBoard === undefined && (
              <>
                {correction && (
                  <Button onClick={() => finish({ what: 'correct', key, correction: null })}>
                    {words.forgetEdit}
                  </Button>
                )}
                {hidden !== undefined && (
                  <Button onClick={() => finish({ what: 'hide', key: statement, from: null })}>
                    {words.forgetEdit}
                  </Button>
                )}
              </>
            )}
            {onBoard !== undefined && correction && (
              <>
                <Button onClick={() => finish({ what: 'correct', key, correction: null })}>{words.useBoard}</Button>
                <Button
                  onClick={() =>
                    finish({ what: 'correct', key, correction: { text: correction.text, from: onBoard } })
                  }
                >
                  {words.keepMine}
                </Button>
              </>
            )}
            {onBoard !== undefined && hidden !== undefined && changed.has(statement) && (
              <Button onClick={hide}>{words.keepHidden}</Button>
            )}
          </div>
        </div>
      )}
      {onBoard !== undefined && (
        <div className={styles.field}>
          <label htmlFor={fieldId}>{words.text}</label>
          <textarea
            ref={field}
            id={fieldId}
            value={text}
            rows={3}
            maxLength={editLimits.correction}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          {correction && !flag && (
            <p className={styles.hint}>
              {words.onBoard} {onBoard}{' '}
              <Button look="quiet" onClick={() => finish({ what: 'correct', key, correction: null })}>
                {words.useBoard}
              </Button>
            </p>
          )}
          <p className={styles.hint}>{words.hideHint}</p>
        </div>
      )}
    </LightDialog>
  );
}

/** A decision says what its solution says as that was corrected. */
function inheritedText({ corrected }: SummaryEdits, statement: string, part: string): string | undefined {
  if (!statement.startsWith('decision:')) return undefined;
  const ofCard = decisionSources[part as keyof typeof decisionSources];
  return entryOf(corrected, textKey(statement.slice('decision:'.length), ofCard))?.text;
}
