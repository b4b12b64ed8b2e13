import { draftsProgressWords } from '../../../shared/words/draftsProgress.ts';
import { runningWords } from '../../../shared/words/running.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';

/** Asks before the day is ended. */
export function EndDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { view, ask } = useFacilitator();
  const words = useWords(runningWords);
  const draftWords = useWords(draftsProgressWords);
  const notShown = view.agenda.flatMap(({ drafts = [] }) => drafts).reduce((sum, { cards }) => sum + cards, 0);
  const end = async (): Promise<void> => {
    onClose();
    await ask({ type: 'endSession', from: view.currentActivityId });
  };
  return (
    <Dialog
      open={open}
      title={words.endQuestion}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.keepGoing}</Button>
          <Button look="main" onClick={end}>
            {words.end}
          </Button>
        </>
      }
    >
      <p>{words.endExplained}</p>
      {notShown > 0 && <p>{draftWords.notShownYet(notShown)}</p>}
    </Dialog>
  );
}
