import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from './locale.tsx';
import { IconButton } from './Button.tsx';
import { CloseIcon } from './icons.tsx';
import { partsWords } from '../../shared/words/parts.ts';
import styles from './Dialog.module.css';

interface DialogProps {
  open: boolean;
  title: string;
  /** Asked for by Escape, the cross or a click outside; the owner then sets `open` to false. */
  onClose(): void;
  children: ReactNode;
  /** Buttons at the end, the main one last. */
  actions?: ReactNode;
}

/** A native modal dialog: keeps focus inside, gives it back afterwards. Its content is mounted only while open. */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({ title, onClose, children, actions }: Omit<DialogProps, 'open'>) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const words = useWords(partsWords);

  // A layout effect of its own component is undone while the element is still on the page: only then does closing
  // give focus back.
  useLayoutEffect(() => {
    const dialog = element.current!;
    dialog.showModal();
    return () => dialog.close();
  }, []);

  return (
    // A press beside the dialog closes it, as Escape does for the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.content}>
        <div className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton name={words.close} icon={<CloseIcon />} onClick={onClose} />
        </div>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
