import type { GroupSnag } from '../../../shared/activities/snag-map/partyMap.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { FlagIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import styles from './PlenarySnag.module.css';

/** One snag on the big screen: its text, the parties between which it lies, a flag when the group brought it here. */
export function PlenarySnag({ snag, withGroup }: { snag: GroupSnag; withGroup?: boolean }) {
  const words = useWords(snagMapWords);
  const { id, text, marked, parties, from } = snag;
  return (
    <div className={styles.snag} data-card-id={id} data-marked={marked || undefined}>
      {withGroup && <GroupBadge letter={from.letter} name={from.group.name} colour={from.group.colour} short />}
      <div className={styles.words}>
        <p className={styles.text}>
          {marked && (
            <span className={styles.flag}>
              <FlagIcon size="0.95em" />
              <span className="unseen">{words.marked}: </span>
            </span>
          )}
          {text}
        </p>
        {parties.length > 0 && <p className={styles.parties}>{parties.map(({ name }) => name).join(' – ')}</p>}
      </div>
    </div>
  );
}
