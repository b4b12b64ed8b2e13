import type { TallyRow } from '../../../shared/voting/countBallots.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './VotePanel.module.css';

/** What a published vote came to, to be read on one's own screen. */
export function VoteOutcome({ tally }: { tally: TallyRow[] }) {
  const words = useWords(groupWords);
  return (
    <table className={styles.outcome}>
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.option}</th>
          <th scope="col">{words.pointsColumn}</th>
        </tr>
      </thead>
      <tbody>
        {tally.map(({ option, place, points }) => (
          <tr key={option.id}>
            <td>{place}</td>
            <td>{option.text}</td>
            <td>{points}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
