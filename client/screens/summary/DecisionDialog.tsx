import { useId, useState, type FormEvent } from 'react';
import { limits } from '../../../shared/session/limits.ts';
import type { SummaryEdits } from '../../../shared/summary/edits.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useEditing } from './SummaryContext.tsx';
import styles from './Editing.module.css';

interface DecisionDialogProps {
  /** Null: a new one. */
  decision: SummaryEdits['ownDecisions'][number] | null;
  onClose(): void;
}

const parts = ['what', 'who', 'when'] as const;

/** Something that was agreed aloud and stands on no board. */
export function DecisionDialog({ decision, onClose }: DecisionDialogProps) {
  const { change } = useEditing()!;
  const words = useWords(summaryEditWords);
  const formId = useId();
  const [said, setSaid] = useState({
    what: decision?.what ?? '',
    who: decision?.who ?? '',
    when: decision?.when ?? '',
  });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (said.what.trim() === '') return;
    change({ what: 'decision', id: decision?.id ?? newKey(), decision: said });
    onClose();
  };
  const remove = (): void => {
    change({ what: 'decision', id: decision!.id, decision: null });
    onClose();
  };
  return (
    <Dialog
      open
      title={decision ? words.changeDecision(decision.what) : words.addDecision}
      onClose={onClose}
      actions={
        <>
          {decision && (
            <Button look="danger" onClick={remove}>
              {words.removeDecision}
            </Button>
          )}
          <Button look="main" type="submit" form={formId}>
            {words.save}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={save}>
        {parts.map((part) => (
          <div key={part} className={styles.field}>
            <label htmlFor={`${formId}-${part}`}>{words[part]}</label>
            <input
              id={`${formId}-${part}`}
              value={said[part]}
              required={part === 'what'}
              maxLength={part === 'what' ? limits.card : limits.name}
              onChange={(event) => setSaid({ ...said, [part]: event.target.value })}
            />
          </div>
        ))}
      </form>
    </Dialog>
  );
}

/** Unlike any other in this session; also where the page came over plain HTTP, which has no `randomUUID`. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
