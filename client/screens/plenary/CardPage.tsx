import type { CardFace } from '../../../shared/activities/activityKind.ts';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import styles from './CardPage.module.css';

/** One card, as large as its text allows, under the mark of the group that wrote it. */
export function CardPage({ card, group, groups }: { card: CardFace; group: Group; groups: readonly Group[] }) {
  return (
    <div className={styles.page} data-group-id={group.id}>
      <div className={styles.group}>
        <GroupBadge {...group} letter={groupLetter(groups, group.id)} />
      </div>
      <p
        className={styles.card}
        data-card-id={card.id}
        data-length={lengthOf(card.text)}
        style={{ borderColor: `var(--group-${group.colour})`, background: `var(--group-${group.colour}-soft)` }}
      >
        {card.text}
      </p>
    </div>
  );
}

/** Each length has its own size in the style sheet, at which the longest text of that length still fits. */
function lengthOf(text: string): 'short' | 'medium' | 'long' | 'longest' {
  if (text.length <= 90) return 'short';
  if (text.length <= 220) return 'medium';
  return text.length <= 500 ? 'long' : 'longest';
}
