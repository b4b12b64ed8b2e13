import { useCallback, useEffect, useMemo, useState } from 'react';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import { groupSnags } from '../../../shared/activities/snag-map/partyMap.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import type { Party } from '../../../shared/session/session.ts';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { PlenarySnag } from './PlenarySnag.tsx';
import { evenly, turnTo } from './screens.ts';
import styles from './Plenary.module.css';

/** More columns than this would be too narrow to read from the last row. */
const mostColumns = 4;

/** A group's name with more letters than this is set smaller. */
const longName = 16;

interface PlenaryColumnsProps {
  contents: readonly GroupContent<SnagBoard>[];
  parties: Party[];
  page: number;
  onPages(pages: number): void;
}

/**
 * A column for each group, what it brings to plenary first. Many groups take several screens, as even as possible;
 * a screen has as many pages as its longest column.
 */
export function PlenaryColumns({ contents, parties, page, onPages }: PlenaryColumnsProps) {
  const screens = useMemo(() => evenly(contents, mostColumns), [contents]);
  const [pagesByGroup, setPagesByGroup] = useState<Record<string, number>>({});
  const notePages = useCallback((groupId: string, pages: number) => {
    setPagesByGroup((before) => (before[groupId] === pages ? before : { ...before, [groupId]: pages }));
  }, []);
  const pagesOf = screens.map((screen) => Math.max(1, ...screen.map(({ group }) => pagesByGroup[group.id] ?? 1)));
  const total = pagesOf.reduce((sum, pages) => sum + pages, 0);
  useEffect(() => onPages(total), [onPages, total]);

  const [shown, pageWithin] = turnTo(pagesOf, page);
  return (
    <div className={styles.screens}>
      {screens.map((screen, place) => (
        <div
          key={place}
          className={styles.columns}
          data-shown={place === shown || undefined}
          inert={place !== shown}
          style={{ gridTemplateColumns: `repeat(${screen.length}, minmax(0, 1fr))` }}
        >
          {screen.map((content) => (
            <GroupColumn
              key={content.group.id}
              content={content}
              parties={parties}
              page={place === shown ? pageWithin : 0}
              onPages={notePages}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface GroupColumnProps {
  content: GroupContent<SnagBoard>;
  parties: Party[];
  page: number;
  onPages(groupId: string, pages: number): void;
}

function GroupColumn({ content, parties, page, onPages }: GroupColumnProps) {
  const words = useWords(snagMapWords);
  const { group, letter } = content;
  const snags = useMemo(
    () => groupSnags(parties, [content]).toSorted((one, other) => Number(other.marked) - Number(one.marked)),
    [parties, content],
  );
  const tellPages = useCallback((pages: number) => onPages(group.id, pages), [onPages, group.id]);
  return (
    <section className={styles.column} data-group-id={group.id} style={groupColour(group.colour)}>
      <h2 className={styles.groupTitle} data-long={group.name.length > longName || undefined}>
        <GroupBadge letter={letter} name={group.name} colour={group.colour} />
        <span className="unseen">{words.countSnags(snags.length)}</span>
      </h2>
      <Paged
        items={snags}
        itemKey={({ id }) => id}
        render={(snag) => <PlenarySnag snag={snag} />}
        page={page}
        onPages={tellPages}
      />
    </section>
  );
}
