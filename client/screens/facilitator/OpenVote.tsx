import { useState, type FormEvent } from 'react';
import type { ActivityView, VoteView } from '../../../shared/session/view.ts';
import { isTooFewForSecrecy } from '../../../shared/voting/ballotFits.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { runVoteWords } from '../../../shared/words/runVote.ts';
import { openVoteWords } from '../../../shared/words/openVote.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Secrecy } from '../../parts/voting/Secrecy.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { FewVoters } from './FewVoters.tsx';
import { TextRow } from './TextRow.tsx';
import { MethodChoice, TableChoices, VoterChoice } from './VoteChoices.tsx';
import { digits, draftAfter, possibleVoters, termsOf, type VoteDraft } from './voteDraft.ts';
import styles from './VotePanel.module.css';

interface OpenVoteProps {
  activity: ActivityView;
  /** The round before, whose terms a new one begins with. */
  before: VoteView | undefined;
  onOpened(): void;
  onCancel(): void;
}

/** How a round is to be voted: only what the method asks for, and from whom it is kept secret. */
export function OpenVote({ activity, before, onOpened, onCancel }: OpenVoteProps) {
  const { view, ask } = useFacilitator();
  const words = useWords(runVoteWords);
  const buttons = useWords(buttonWords);
  const terms = useWords(openVoteWords);
  const [draft, setDraft] = useState(() => draftAfter(before));
  const [warning, setWarning] = useState(false);
  const change = (more: Partial<VoteDraft>): void => setDraft({ ...draft, ...more });
  const voters = possibleVoters(view.present, draft.voter);
  const isOpenly = draft.voter === 'table' && draft.openBallots;

  const open = async (): Promise<void> => {
    setWarning(false);
    if (await ask({ type: 'openVote', activityId: activity.id, ...termsOf(draft) })) onOpened();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isOpenly && isTooFewForSecrecy(voters)) setWarning(true);
    else void open();
  };
  return (
    <form className={styles.terms} onSubmit={submit}>
      <MethodChoice method={draft.method} onChoose={(method) => change({ method })} />
      {draft.method === 'points' && (
        <div className={styles.numbers}>
          <TextRow
            label={words.points}
            value={draft.points}
            numeric
            onChange={(text) => change({ points: digits(text) })}
          />
          <TextRow
            label={words.maxPerOption}
            value={draft.maxPerOption}
            numeric
            onChange={(text) => change({ maxPerOption: digits(text) })}
          />
        </div>
      )}
      {draft.method === 'pick' && (
        <div className={styles.numbers}>
          <TextRow
            label={terms.mostPicked}
            value={draft.mostPicked}
            numeric
            onChange={(text) => change({ mostPicked: digits(text) })}
          />
        </div>
      )}
      <VoterChoice voter={draft.voter} onChoose={(voter) => change({ voter })} />
      {draft.voter === 'table' && <TableChoices draft={draft} onChange={change} />}
      <Secrecy open={isOpenly}>
        {isOpenly ? terms.notSecret : draft.voter === 'table' ? terms.secretTables : terms.secretPersons}
      </Secrecy>
      <div className={styles.actions}>
        <Button onClick={onCancel}>{buttons.cancel}</Button>
        <Button type="submit">{words.openVote}</Button>
      </div>
      <FewVoters
        open={warning}
        voters={voters}
        voter={draft.voter}
        onOpen={() => void open()}
        onClose={() => setWarning(false)}
      />
    </form>
  );
}
