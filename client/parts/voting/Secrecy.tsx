import type { VoteView } from '../../../shared/session/view.ts';
import { ballotWords } from '../../../shared/words/ballot.ts';
import { EyeIcon, LockIcon } from '../icons.tsx';
import { useWords } from '../locale.tsx';
import styles from './Ballot.module.css';

/** From whom the ballot is kept secret, and from whom not. */
export function Secrecy({ vote }: { vote: Pick<VoteView, 'voter' | 'openBallots'> }) {
  const words = useWords(ballotWords);
  const kept = vote.voter === 'table' ? words.secretTable : `${words.secretPerson} ${words.splitByFive}`;
  return (
    <p className={styles.secrecy} data-secrecy={vote.openBallots ? 'open' : 'secret'}>
      {vote.openBallots ? <EyeIcon /> : <LockIcon />}
      <span>
        {vote.openBallots ? words.openTable : kept} {words.countComesLate}
      </span>
    </p>
  );
}
