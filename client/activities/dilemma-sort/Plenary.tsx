import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import type { DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import type { PlenaryProps } from '../looks.ts';
import { PlenaryGroup } from './PlenaryGroup.tsx';
import { PlenaryGroups } from './PlenaryGroups.tsx';
import { PlenaryOverview } from './PlenaryOverview.tsx';
import { useGroups } from './useGroups.ts';

/** The big screen: each group's order side by side, the joint order with where each group stands, or one group's own. */
export function Plenary({ show, setup, groups, page, onPages }: PlenaryProps<DilemmaSetup, DilemmaBoard>) {
  const contents = useGroups(groups);
  const shown = { setup, page, onPages };
  if (show === 'overview') return <PlenaryOverview groups={contents} {...shown} />;
  if (show === 'group' && contents[0]) return <PlenaryGroup group={contents[0]} {...shown} />;
  return <PlenaryGroups groups={contents} {...shown} />;
}
