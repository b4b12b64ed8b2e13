import { useEffect, useLayoutEffect, useRef } from 'react';
import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import { groupOrder } from '../../../shared/activities/dilemma-sort/order.ts';
import { numbersInWords, placeInWords } from '../../../shared/activities/dilemma-sort/sentences.ts';
import { numberById, type DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import { placeByOption } from '../../../shared/voting/ranking.ts';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import styles from './Plenary.module.css';

interface PlenaryGroupsProps {
  setup: DilemmaSetup;
  groups: GroupContent<DilemmaBoard>[];
  page: number;
  onPages(pages: number): void;
}

/** So many dilemmas fit below one another on a page where each has one line only. */
const mostInColumn = 9;

/** A group's name with more letters than this takes two lines of smaller type. */
const longName = 16;

/** Each group's order in a column of its own; dilemmas that matter equally much share a box. */
export function PlenaryGroups({ setup, groups, page, onPages }: PlenaryGroupsProps) {
  const columns = groups.length <= 4 ? groups.length : groups.length <= 6 ? 3 : 4;
  const groupPages = Math.max(1, Math.ceil(groups.length / columns));
  const parts = Math.max(1, Math.ceil(setup.dilemmas.length / mostInColumn));
  const perPart = Math.ceil(setup.dilemmas.length / parts);
  const pages = groupPages * parts;
  useEffect(() => onPages(pages), [pages, onPages]);
  const shown = Math.min(page, pages - 1);
  const first = Math.floor(shown / parts) * columns;
  const part = shown % parts;
  const frame = useFittingLines();
  return (
    <div ref={frame} className={styles.columns} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
      {groups.slice(first, first + columns).map((group) => (
        <GroupColumn
          key={group.group.id}
          setup={setup}
          group={group}
          from={part * perPart}
          to={(part + 1) * perPart}
        />
      ))}
    </div>
  );
}

interface GroupColumnProps {
  setup: DilemmaSetup;
  group: GroupContent<DilemmaBoard>;
  /** Of the dilemmas placed, in their order, which are shown: from this one, counted from 0, up to but not including that. */
  from: number;
  to: number;
}

function GroupColumn({ setup, group, from, to }: GroupColumnProps) {
  const words = useWords(dilemmaSortWords);
  const locale = useLocale();
  const { tiers, tray } = groupOrder(setup, group.content);
  const places = placeByOption(tiers.map(({ ids }) => ids));
  const numbers = numberById(setup);
  const placed = tiers.flatMap(({ ids }) => ids);
  const onPage = new Set(placed.slice(from, to));
  const isLastPart = to >= placed.length;
  return (
    <section
      className={styles.column}
      style={groupColour(group.group.colour)}
      data-group-id={group.group.id}
      data-fits-in-height
    >
      <h2 className={styles.groupName} data-long={group.group.name.length > longName || undefined}>
        <GroupBadge letter={group.letter} name={group.group.name} colour={group.group.colour} />
      </h2>
      {placed.length === 0 && <p className={styles.quiet}>{words.nothingPlaced}</p>}
      {tiers.map(({ key, ids }) => {
        const shown = ids.filter((id) => onPage.has(id));
        return shown.length === 0 ? null : (
          <ul key={key} className={styles.tier}>
            {shown.map((id) => (
              <li key={id} data-card-id={id} className={styles.inTier}>
                <span className="unseen">{words.tier(placeInWords(places.get(id)))}</span>
                <span className={styles.number}>{numbers.get(id)}</span>
                <span className={styles.clamped}>{setup.dilemmas[numbers.get(id)! - 1]!.text}</span>
              </li>
            ))}
          </ul>
        );
      })}
      {placed.length > 0 && tray.length > 0 && isLastPart && (
        <p className={styles.quiet}>{words.notPlaced(numbersInWords(setup, tray, locale))}</p>
      )}
    </section>
  );
}

/** Gives each text as many lines (`--lines`) as lets every column fit into the frame's height. */
function useFittingLines() {
  const frame = useRef<HTMLDivElement>(null);
  // What is shown may have changed with every rendering.
  useLayoutEffect(() => fitLines(frame.current!));
  useEffect(() => {
    const box = frame.current!;
    let fitted = '';
    const observer = new ResizeObserver(([entry]) => {
      const size = `${entry!.contentRect.width} ${entry!.contentRect.height}`;
      if (size !== fitted) fitLines(box);
      fitted = size;
    });
    observer.observe(box);
    void document.fonts?.ready.then(() => fitLines(box));
    return () => observer.disconnect();
  }, []);
  return frame;
}

function fitLines(box: HTMLElement): void {
  const columns = [...box.querySelectorAll<HTMLElement>('[data-fits-in-height]')];
  for (let lines = 5; lines > 0; lines--) {
    box.style.setProperty('--lines', String(lines));
    if (columns.every((column) => column.scrollHeight <= column.clientHeight + 1)) return;
  }
}
