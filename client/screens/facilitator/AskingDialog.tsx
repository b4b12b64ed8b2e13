import { useEffect, type ComponentProps } from 'react';
import { Dialog } from '../../parts/Dialog.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './AskingDialog.module.css';

/**
 * A dialog from which the server is asked for changes: a refusal is said inside it, since everything outside an open
 * dialog is out of reach.
 */
export function AskingDialog({ children, ...rest }: ComponentProps<typeof Dialog>) {
  return (
    <Dialog {...rest}>
      {children}
      <RefusalHere />
    </Dialog>
  );
}

function RefusalHere() {
  const { refusal, dismissRefusal } = useFacilitator();
  // What was refused before the dialog opened is not about it; what was refused in it has been read when it closes.
  useEffect(() => {
    dismissRefusal();
    return dismissRefusal;
  }, [dismissRefusal]);
  return (
    <p role="alert" className={styles.refusal}>
      {refusal}
    </p>
  );
}
