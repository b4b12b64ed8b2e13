import { useMemo } from 'react';
import type { SolutionBoard } from '../../../shared/activities/solution-draft/board.ts';
import { solutionTitle } from '../../../shared/activities/solution-draft/solutionTitle.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { Paged } from '../../parts/Paged.tsx';
import type { PlenaryProps } from '../looks.ts';
import { unbrokenDate } from './unbrokenDate.ts';
import type { GroupSolution } from './useSolutions.ts';
import styles from './Plenary.module.css';

interface OverviewProps extends Pick<PlenaryProps<unknown, SolutionBoard>, 'page' | 'onPages'> {
  solutions: GroupSolution[];
}

/** Everything that will be tried, the earliest check date first; those without a date last. */
export function PlenaryOverview({ solutions, page, onPages }: OverviewProps) {
  const words = useWords(solutionDraftWords);
  const byDate = useMemo(() => solutions.toSorted((a, b) => compare(dateKey(a), dateKey(b))), [solutions]);
  return (
    <div className={styles.overview}>
      <div className={`${styles.row} ${styles.rowTitles}`} aria-hidden="true">
        <span>{words.checkDateColumn}</span>
        <span>{words.solutionColumn}</span>
        <span>{words.ownerColumn}</span>
        <span>{words.firstStepColumn}</span>
      </div>
      <div className={styles.columnCards}>
        <Paged items={byDate} itemKey={rowKey} render={renderRow} page={page} onPages={onPages} />
      </div>
    </div>
  );
}

function OverviewRow({ one: { solution, from } }: { one: GroupSolution }) {
  const words = useWords(solutionDraftWords);
  const locale = useLocale();
  return (
    <article className={styles.row} data-card-id={solution.id} style={groupColour(from.group.colour)}>
      <span>{solution.checkDate ? unbrokenDate(solution.checkDate, locale) : words.noDate}</span>
      <span>
        <strong>{solutionTitle(solution, locale)}</strong>
        <br />
        <GroupBadge letter={from.letter} name={from.group.name} colour={from.group.colour} />
      </span>
      <span>{solution.owner.trim() || words.noOwner}</span>
      <span className={styles.step}>{solution.firstStep.trim() || words.notSaid}</span>
    </article>
  );
}

function renderRow(one: GroupSolution) {
  return <OverviewRow one={one} />;
}

function rowKey({ from, solution }: GroupSolution): string {
  return `${from.group.id}/${solution.id}`;
}

/** Dates sort as text; none comes after all of them. */
function dateKey({ solution }: GroupSolution): string {
  return solution.checkDate || '9999';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
