import { moves, type DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import { setMoved } from '../../../shared/activities/dilemma-sort/edits.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { useEntry } from '../../boards/useBoard.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './Remarks.module.css';

interface MovedChoiceProps {
  board: BoardStore<DilemmaBoard>;
  dilemmaId: string;
  mayWrite: boolean;
}

/** Has the dilemma moved since last time: better, the same, worse, or not said. */
export function MovedChoice({ board, dilemmaId, mayWrite }: MovedChoiceProps) {
  const words = useWords(dilemmaSortWords);
  const moved = useEntry(board, 'moved', dilemmaId);
  return (
    <fieldset className={styles.choice} disabled={!mayWrite}>
      <legend>{words.movedLegend}</legend>
      {[...moves, null].map((choice) => (
        <label key={choice ?? 'none'}>
          <input
            type="radio"
            name={`moved-${dilemmaId}`}
            checked={(moved ?? null) === choice}
            onChange={() => setMoved(board.doc, dilemmaId, choice)}
          />
          {choice ? words[choice] : words.notSaid}
        </label>
      ))}
    </fieldset>
  );
}
