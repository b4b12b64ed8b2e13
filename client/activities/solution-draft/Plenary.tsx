import type { SolutionBoard } from '../../../shared/activities/solution-draft/board.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { useWords } from '../../parts/locale.tsx';
import type { PlenaryProps } from '../looks.ts';
import { PlenaryColumns } from './PlenaryColumns.tsx';
import { PlenaryGroup } from './PlenaryGroup.tsx';
import { PlenaryOverview } from './PlenaryOverview.tsx';
import { useSolutions } from './useSolutions.ts';
import styles from './Plenary.module.css';

/** The groups' solutions side by side, one group's in full, or everything that will be tried by check date. */
export function Plenary({ show, groups, parties, page, onPages }: PlenaryProps<unknown, SolutionBoard>) {
  const words = useWords(solutionDraftWords);
  const solutions = useSolutions(groups);
  const paging = { page, onPages };
  return (
    <div className={styles.wall}>
      {show === 'group' && groups[0] && (
        <PlenaryGroup group={groups[0]} solutions={solutions} parties={parties} {...paging} />
      )}
      {show !== 'group' && solutions.length === 0 && <p className={styles.none}>{words.plenaryNone}</p>}
      {show === 'groups' && solutions.length > 0 && (
        <PlenaryColumns groups={groups} solutions={solutions} {...paging} />
      )}
      {show === 'overview' && solutions.length > 0 && <PlenaryOverview solutions={solutions} {...paging} />}
    </div>
  );
}
