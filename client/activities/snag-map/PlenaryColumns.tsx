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
import styles from './Plenary.module.css';

/** More columns than this would be too narrow to read from the last row. */
const mostColumns = 4;

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
    () => groupSnags(parties, [content]).sort((one, other) => Number(other.marked) - Number(one.marked)),
    [parties, content],
  );
  const tellPages = useCallback((pages: number) => onPages(group.id, pages), [onPages, group.id]);
  return (
    <section className={styles.column} data-group-id={group.id} style={groupColour(group.colour)}>
      <h2 className={styles.groupTitle}>
        <GroupBadge letter={letter} name={group.name} colour={group.colour} />
        <span className={styles.count}>{words.countSnags(snags.length)}</span>
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

/** The groups in order, on as few screens as `most` allows, each with about as many. */
export function evenly<Item>(items: readonly Item[], most: number): Item[][] {
  const screens = Math.ceil(items.length / most);
  return Array.from({ length: screens }, (_, screen) =>
    items.slice(Math.ceil((screen * items.length) / screens), Math.ceil(((screen + 1) * items.length) / screens)),
  );
}

/** Which screen a page falls on, and which page of that screen; past the end, the last of the last. */
export function turnTo(pagesOf: readonly number[], page: number): [screen: number, pageWithin: number] {
  let left = page;
  for (const [screen, pages] of pagesOf.entries()) {
    if (left < pages) return [screen, left];
    left -= pages;
  }
  return [pagesOf.length - 1, (pagesOf.at(-1) ?? 1) - 1];
}
