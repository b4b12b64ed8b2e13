import type { TallyRow } from '../../shared/voting/countBallots.ts';
import { plenaryWords } from '../../shared/words/plenary.ts';
import { Bars } from './Bars.tsx';
import { useWords } from './locale.tsx';
import styles from './Bars.module.css';

interface VoteResultProps {
  /** The rows to show, best first: all of them, or one page. */
  rows: readonly TallyRow[];
  /** All rows, when `rows` is a page of them: ties and bar lengths are judged against these. */
  among?: readonly TallyRow[];
}

/** What a vote came to: place, text, points and a bar for each option. Sizes follow the font size around it. */
export function VoteResult({ rows, among = rows }: VoteResultProps) {
  const words = useWords(plenaryWords);
  const most = Math.max(1, ...among.map((row) => row.points));
  const bars = rows.map((row) => ({
    id: row.option.id,
    lead: <Place row={row} among={among} />,
    text: row.option.text,
    share: row.points / most,
    value: words.points(row.points),
  }));
  return <Bars bars={bars} label={words.voteResult} />;
}

function Place({ row, among }: { row: TallyRow; among: readonly TallyRow[] }) {
  const words = useWords(plenaryWords);
  const tied = among.some((other) => other !== row && other.place === row.place);
  return (
    <>
      <span className={styles.place}>{row.place}</span>
      {tied && <span className={styles.tied}>{words.tied}</span>}
    </>
  );
}
