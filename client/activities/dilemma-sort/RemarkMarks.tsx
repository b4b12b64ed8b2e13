import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { useEntry } from '../../boards/useBoard.ts';
import { useWords } from '../../parts/locale.tsx';
import { MovedMark } from './MovedMark.tsx';
import styles from './Remarks.module.css';

interface RemarkMarksProps {
  board: BoardStore<DilemmaBoard>;
  dilemmaId: string;
  /** Said when there are no remarks. */
  otherwise: string;
}

/** What the group has said of a dilemma, in a few words: "Worse · comment". */
export function RemarkMarks({ board, dilemmaId, otherwise }: RemarkMarksProps) {
  const words = useWords(dilemmaSortWords);
  const moved = useEntry(board, 'moved', dilemmaId);
  const hasComment = useEntry(board, 'comment', dilemmaId) !== undefined;
  const hasRewording = useEntry(board, 'rewording', dilemmaId) !== undefined;
  if (!moved && !hasComment && !hasRewording) return otherwise;
  return (
    <span className={styles.marks}>
      {moved && <MovedMark moved={moved} />}
      {hasComment && <span>{words.hasComment}</span>}
      {hasRewording && <span>{words.hasRewording}</span>}
    </span>
  );
}
