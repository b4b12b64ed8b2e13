import { placeOf } from '../../../shared/voting/placeOf.ts';
import { placeInWords } from '../../../shared/voting/resultInWords.ts';
import { anyVoted, type TallyRow } from '../../../shared/voting/countBallots.ts';
import type { VoteMethod } from '../../../shared/voting/vote.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { voteResultWords } from '../../../shared/words/voteResult.ts';
import { Bars } from '../Bars.tsx';
import { useWords } from '../locale.tsx';
import { JointOrder } from './JointOrder.tsx';
import { ScaleResult } from './ScaleResult.tsx';
import styles from '../Bars.module.css';

export interface VoteResultProps {
  method: VoteMethod | undefined;
  /** The rows to show, best first: all of them, or one page. */
  rows: readonly TallyRow[];
  /** All rows, when `rows` is a page of them: ties and bar lengths are judged against these. */
  among?: readonly TallyRow[];
}

/** What a vote came to, option by option: bars, an order, or how the answers fell. Sizes follow the font size around it. */
export function VoteResult({ method, rows, among = rows }: VoteResultProps) {
  const words = useWords(voteResultWords);
  if (!anyVoted(among)) return <p>{words.nobodyVoted}</p>;
  if (method === 'rank') return <JointOrder rows={rows} among={among} />;
  if (method === 'agree') return <ScaleResult rows={rows} among={among} />;
  return <BarResult method={method} rows={rows} among={among} />;
}

/** Place, text, points (or votes) and a bar for each option. */
function BarResult({ method, rows, among }: Required<VoteResultProps>) {
  const words = useWords(plenaryWords);
  const resultWords = useWords(voteResultWords);
  const most = Math.max(1, ...among.map((row) => row.points));
  const bars = rows.map((row) => ({
    id: row.option.id,
    lead: <span className={styles.place}>{placeInWords(placeOf(row, among))}</span>,
    text: row.option.text,
    share: row.points / most,
    value: method === 'pick' ? resultWords.votes(row.points) : words.points(row.points),
  }));
  return <Bars bars={bars} label={words.voteResult} />;
}
