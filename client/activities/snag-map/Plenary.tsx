import type { SnagMapSetup } from '../../../shared/activities/snag-map/activity.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import { groupSnags } from '../../../shared/activities/snag-map/partyMap.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { useWords } from '../../parts/locale.tsx';
import type { PlenaryProps } from '../looks.ts';
import { PlenaryColumns } from './PlenaryColumns.tsx';
import { PlenaryGroup } from './PlenaryGroup.tsx';
import { PlenaryPartyMap } from './PlenaryPartyMap.tsx';
import { useGroupContents } from './useGroupContents.ts';
import styles from './Plenary.module.css';

/** The snags on the big screen: every group's, one group's by theme, or where among the parties they lie. */
export function Plenary({ show, groups, parties, page, onPages }: PlenaryProps<SnagMapSetup, SnagBoard>) {
  const words = useWords(snagMapWords);
  const contents = useGroupContents(groups);
  if (show === 'groups')
    return <PlenaryColumns contents={contents} parties={parties} page={page} onPages={onPages} />;
  if (groupSnags(parties, contents).length === 0) return <p className={styles.nothing}>{words.nothingYet}</p>;
  if (show === 'overview') {
    return <PlenaryPartyMap contents={contents} parties={parties} page={page} onPages={onPages} />;
  }
  return <PlenaryGroup shown={contents[0]!} parties={parties} page={page} onPages={onPages} />;
}
