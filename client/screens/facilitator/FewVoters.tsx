import { buttonWords } from '../../../shared/words/buttons.ts';
import { openVoteWords } from '../../../shared/words/openVote.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';

interface FewVotersProps {
  open: boolean;
  voters: number;
  voter: 'table' | 'person';
  onOpen(): void;
  onClose(): void;
}

/** Asks before a secret vote is opened that so few can take part in that it can be guessed. */
export function FewVoters({ open, voters, voter, onOpen, onClose }: FewVotersProps) {
  const words = useWords(openVoteWords);
  const { cancel } = useWords(buttonWords);
  return (
    <Dialog
      open={open}
      title={words.fewTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="main" onClick={onOpen}>
            {words.openAnyway}
          </Button>
        </>
      }
    >
      <p>
        {words.few(voters)} {voter === 'table' ? words.fewAdvice : words.fewAdvicePersons}
      </p>
    </Dialog>
  );
}
