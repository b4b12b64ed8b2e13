import { useMemo } from 'react';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import { arrangeSnags } from '../../../shared/activities/snag-map/arrangement.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import { groupSnags, type GroupSnag } from '../../../shared/activities/snag-map/partyMap.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import type { Party } from '../../../shared/session/session.ts';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { PlenarySnag } from './PlenarySnag.tsx';
import styles from './Plenary.module.css';

interface PlenaryGroupProps {
  shown: GroupContent<SnagBoard>;
  parties: Party[];
  page: number;
  onPages(pages: number): void;
}

/** One group's snags in large, theme by theme. */
export function PlenaryGroup({ shown, parties, page, onPages }: PlenaryGroupProps) {
  const words = useWords(snagMapWords);
  const { group, letter } = shown;
  const items = useMemo(() => themedSnags(shown, parties, words), [shown, parties, words]);
  return (
    <section className={styles.oneGroup} data-group-id={group.id} style={groupColour(group.colour)}>
      <h2 className={styles.groupTitle}>
        <GroupBadge letter={letter} name={group.name} colour={group.colour} />
        <span className={styles.count}>{words.countSnags(items.length)}</span>
      </h2>
      <Paged
        items={items}
        itemKey={({ snag }) => snag.id}
        render={({ snag, title }) => (
          <div className={styles.themed}>
            {title && <h3 className={styles.themeTitle}>{title}</h3>}
            <PlenarySnag snag={snag} />
          </div>
        )}
        columns={2}
        page={page}
        onPages={onPages}
      />
    </section>
  );
}

/** The snags in order; the first of each theme carries the theme's title, so that no title stands alone. */
function themedSnags(
  shown: GroupContent<SnagBoard>,
  parties: Party[],
  words: { unnamedTheme: string; looseInSummary: string },
): { snag: GroupSnag; title: string | null }[] {
  const snagById = new Map(groupSnags(parties, [shown]).map((snag) => [snag.id, snag]));
  const { themes, loose } = arrangeSnags(shown.content);
  const parts = themes.map(({ id, snagIds }) => ({
    title: shown.content.themes.get(id)!.name.trim() || words.unnamedTheme,
    snagIds,
  }));
  const all = [...parts, { title: parts.length > 0 ? words.looseInSummary : null, snagIds: loose }];
  return all.flatMap(({ title, snagIds }) =>
    snagIds
      .flatMap((id) => snagById.get(id) ?? [])
      .map((snag, place) => ({ snag, title: place === 0 ? title : null })),
  );
}
