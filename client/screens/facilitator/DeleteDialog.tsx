import { useState, type FormEvent } from 'react';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { TextRow } from './TextRow.tsx';
import styles from './Dialogs.module.css';

interface DeleteDialogProps {
  open: boolean;
  /** Deletes everything; answers with what went wrong, empty when nothing did. */
  onDelete(): Promise<string>;
  onClose(): void;
}

/** Deletes the session for good, once its code has been typed. */
export function DeleteDialog({ open, onDelete, onClose }: DeleteDialogProps) {
  const words = useWords(facilitatorWords);
  return (
    <Dialog open={open} title={words.deleteSession} onClose={onClose}>
      <Confirmation onDelete={onDelete} onClose={onClose} />
    </Dialog>
  );
}

function Confirmation({ onDelete, onClose }: Omit<DeleteDialogProps, 'open'>) {
  const { view } = useFacilitator();
  const words = useWords(facilitatorWords);
  const buttons = useWords(buttonWords);
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');
  const { joinCode } = view.session;
  const isRight = typed.trim().toUpperCase() === joinCode;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isRight) setTrouble(await onDelete());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{words.deleteExplained}</p>
      <p>{words.deleteSaveFirst}</p>
      <TextRow label={words.deleteType(joinCode)} value={typed} maxLength={20} onChange={setTyped} />
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
      <div className={styles.actions}>
        <Button onClick={onClose}>{buttons.cancel}</Button>
        <Button look="danger" type="submit" disabled={!isRight}>
          {words.deleteNow}
        </Button>
      </div>
    </form>
  );
}
