import { memo } from 'react';
import type { SolutionBoard } from '../../../shared/activities/solution-draft/board.ts';
import { solutionTitle } from '../../../shared/activities/solution-draft/solutionTitle.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { longDate } from '../../../shared/words/dates.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { useEntry } from '../../boards/useBoard.ts';
import { Card } from '../../parts/Card.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import styles from './Group.module.css';

interface ListProps {
  board: BoardStore<SolutionBoard>;
  ids: readonly string[];
  openId: string | null;
  onOpen(id: string): void;
}

/** A card for each solution; pressing one opens it. */
export function SolutionList({ board, ids, openId, onOpen }: ListProps) {
  return (
    <ul className={styles.cards}>
      {ids.map((id) => (
        <li key={id}>
          <SolutionCard board={board} id={id} open={id === openId} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface CardProps extends Pick<ListProps, 'board' | 'onOpen'> {
  id: string;
  open: boolean;
}

const SolutionCard = memo(function SolutionCard({ board, id, open, onOpen }: CardProps) {
  const words = useWords(solutionDraftWords);
  const locale = useLocale();
  const solution = useEntry(board, 'solutions', id);
  if (!solution) return null;
  const date = solution.checkDate ? words.checkOn(longDate(solution.checkDate, locale)) : words.noDate;
  return (
    <Card cardId={id} className={styles.card} data-open={open || undefined}>
      <button
        type="button"
        className={styles.open}
        aria-current={open || undefined}
        data-solution-button={id}
        onClick={() => onOpen(id)}
      >
        <span className={styles.cardTitle}>{solutionTitle(solution, locale)}</span>
        <span className={styles.cardDetail} data-missing={!solution.owner.trim() || undefined}>
          {solution.owner.trim() || words.noOwner}
        </span>
        <span className={styles.cardDetail} data-missing={!solution.checkDate || undefined}>
          {date}
        </span>
      </button>
    </Card>
  );
});

/** Gives the focus to a solution's card once the list has been drawn again. */
export function focusCard(id: string): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-solution-button="${CSS.escape(id)}"]`)?.focus();
  });
}
