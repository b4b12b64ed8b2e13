import { placeInWords } from '../../../shared/activities/dilemma-sort/sentences.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import type { Group } from '../../../shared/session/session.ts';
import type { Place } from '../../../shared/voting/ranking.ts';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { useWords } from '../../parts/locale.tsx';
import { lanesOf, type Stand } from './scaleLanes.ts';
import styles from './Scale.module.css';

interface ScaleProps {
  stands: { letter: string; group: Group; place: Place }[];
  /** How many dilemmas there are: the last place. */
  count: number;
}

/** Where each group put a dilemma, as its letter on a line from first to last; letters that would meet go below. */
export function Scale({ stands, count }: ScaleProps) {
  const words = useWords(dilemmaSortWords);
  const lanes = lanesOf(
    stands.map((stand): Stand & { group: Group; letter: string } => ({
      ...stand,
      at: count < 2 ? 0.5 : ((stand.place.first + stand.place.last) / 2 - 1) / (count - 1),
    })),
  );
  const inWords = stands.map(({ letter, place }) => `${letter} ${placeInWords(place)}`).join(', ');
  return (
    <div className={styles.scale}>
      <span className="unseen">{words.scaleOf(inWords)}</span>
      <div className={styles.lanes} aria-hidden="true">
        {lanes.map((lane) => (
          <div key={lane[0]?.stands[0]?.letter ?? ''} className={styles.lane}>
            {lane.map(({ left, stands: together }) => (
              <span key={together[0]!.letter} className={styles.together} style={{ insetInlineStart: `${left}%` }}>
                {together.map(({ group, letter }) => (
                  <GroupBadge key={group.id} letter={letter} name="" colour={group.colour} short />
                ))}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
