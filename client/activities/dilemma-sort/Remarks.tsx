import { memo } from 'react';
import { commentText, rewordingText, type DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import type { DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { limits } from '../../../shared/session/limits.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { BoardText } from '../../parts/BoardText.tsx';
import { ChevronDownIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { MovedChoice } from './MovedChoice.tsx';
import { RemarkMarks } from './RemarkMarks.tsx';
import styles from './Remarks.module.css';

interface RemarksProps {
  setup: DilemmaSetup;
  board: BoardStore<DilemmaBoard>;
  mayWrite: boolean;
  opened: ReadonlySet<string>;
  onOpen(dilemmaId: string, isOpen: boolean): void;
}

/** What the group says about each dilemma, in the agenda's order, each opened when wanted. */
export function Remarks({ setup, board, mayWrite, opened, onOpen }: RemarksProps) {
  const words = useWords(dilemmaSortWords);
  return (
    <section aria-labelledby="dilemma-remarks">
      <h2 id="dilemma-remarks">{words.remarks}</h2>
      <ol className={styles.list}>
        {setup.dilemmas.map(({ id, text }, index) => (
          <Remark
            key={id}
            dilemmaId={id}
            number={index + 1}
            text={text}
            board={board}
            mayWrite={mayWrite}
            isOpen={opened.has(id)}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </section>
  );
}

interface RemarkProps extends Pick<RemarksProps, 'board' | 'mayWrite' | 'onOpen'> {
  dilemmaId: string;
  number: number;
  text: string;
  isOpen: boolean;
}

const Remark = memo(function Remark({ dilemmaId, number, text, board, mayWrite, isOpen, onOpen }: RemarkProps) {
  const words = useWords(dilemmaSortWords);
  return (
    <li className={styles.remark}>
      <button
        type="button"
        id={`remarks-${dilemmaId}`}
        className={styles.toggle}
        aria-expanded={isOpen}
        onClick={() => onOpen(dilemmaId, !isOpen)}
      >
        <span className={styles.number}>{number}</span>
        <span className={styles.title}>
          <span className={isOpen ? undefined : styles.short}>{text}</span>
          <span className={styles.summary}>
            <RemarkMarks board={board} dilemmaId={dilemmaId} otherwise="" />
          </span>
        </span>
        <ChevronDownIcon />
      </button>
      {isOpen && (
        <div className={styles.fields}>
          <MovedChoice board={board} dilemmaId={dilemmaId} mayWrite={mayWrite} />
          <BoardText
            text={commentText(board.doc, dilemmaId)}
            label={words.comment}
            limit={limits.card}
            readOnly={!mayWrite}
          />
          <BoardText
            text={rewordingText(board.doc, dilemmaId)}
            label={words.rewording}
            limit={limits.card}
            readOnly={!mayWrite}
          />
        </div>
      )}
    </li>
  );
});
