import { useCallback, useEffect, useMemo, useState } from 'react';
import type { SolutionBoard } from '../../../shared/activities/solution-draft/board.ts';
import { solutionTitle } from '../../../shared/activities/solution-draft/solutionTitle.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { Paged } from '../../parts/Paged.tsx';
import type { PlenaryGroup, PlenaryProps } from '../looks.ts';
import { unbrokenDate } from './unbrokenDate.ts';
import type { GroupSolution } from './useSolutions.ts';
import styles from './Plenary.module.css';

/** A group's name with more letters than this is set smaller. */
const longName = 16;

interface ColumnsProps extends Pick<PlenaryProps<unknown, SolutionBoard>, 'page' | 'onPages'> {
  groups: PlenaryGroup<SolutionBoard>[];
  solutions: GroupSolution[];
}

/** So many columns are wide enough to be read from the last row. */
const mostColumns = 4;

/**
 * A column for each group, four groups or fewer on a sheet. A sheet has as many pages as its longest column; after
 * them comes the next sheet.
 */
export function PlenaryColumns({ groups, solutions, page, onPages }: ColumnsProps) {
  const [pagesByGroup, setPagesByGroup] = useState<Readonly<Record<string, number>>>({});
  const reportPages = useCallback(
    (groupId: string, pages: number) => setPagesByGroup((before) => ({ ...before, [groupId]: pages })),
    [],
  );
  const sheets = sheetsOf(groups);
  const pagesBySheet = sheets.map((sheet) => Math.max(1, ...sheet.map(({ group }) => pagesByGroup[group.id] ?? 1)));
  const firstPages = pagesBySheet.map((_pages, at) => sum(pagesBySheet.slice(0, at)));
  const total = sum(pagesBySheet);
  useEffect(() => onPages(total), [total, onPages]);

  const shownPage = Math.min(page, total - 1);
  const shownSheet = firstPages.findLastIndex((first) => first <= shownPage);
  return (
    <div className={styles.sheets}>
      {sheets.map((sheet, at) => (
        // Sheets that are not shown are laid out all the same: their pages must be counted.
        <div key={at} className={styles.sheet} data-shown={at === shownSheet || undefined} inert={at !== shownSheet}>
          {sheet.map((group) => (
            <Column
              key={group.group.id}
              from={group}
              solutions={solutions}
              page={shownPage - firstPages[at]!}
              onPages={reportPages}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface ColumnProps {
  from: PlenaryGroup<SolutionBoard>;
  solutions: GroupSolution[];
  page: number;
  onPages(groupId: string, pages: number): void;
}

function Column({ from: { group, letter }, solutions, page, onPages }: ColumnProps) {
  const words = useWords(solutionDraftWords);
  const own = useMemo(() => solutions.filter((one) => one.from.group.id === group.id), [solutions, group.id]);
  const reportPages = useCallback((pages: number) => onPages(group.id, pages), [onPages, group.id]);
  return (
    <section className={styles.column} data-group-id={group.id} style={groupColour(group.colour)}>
      <h2 className={styles.columnTitle} data-long={group.name.length > longName || undefined}>
        <GroupBadge letter={letter} name={group.name} colour={group.colour} />
      </h2>
      {own.length === 0 && <p className={styles.none}>{words.plenaryNone}</p>}
      <div className={styles.columnCards}>
        <Paged items={own} itemKey={solutionId} render={renderCard} page={page} onPages={reportPages} />
      </div>
    </section>
  );
}

function SolutionCard({ one: { solution } }: { one: GroupSolution }) {
  const words = useWords(solutionDraftWords);
  const locale = useLocale();
  return (
    <article className={styles.card} data-card-id={solution.id}>
      <h3>{solutionTitle(solution, locale)}</h3>
      <p>{solution.owner.trim() || words.noOwner}</p>
      {solution.checkDate && <p className={styles.date}>{words.checkOn(unbrokenDate(solution.checkDate, locale))}</p>}
    </article>
  );
}

function renderCard(one: GroupSolution) {
  return <SolutionCard one={one} />;
}

function solutionId({ solution }: GroupSolution): string {
  return solution.id;
}

/** The groups in their order, shared out evenly over as few sheets as hold them. */
function sheetsOf<One>(all: readonly One[]): One[][] {
  const perSheet = Math.ceil(all.length / Math.ceil(all.length / mostColumns));
  const sheets: One[][] = [];
  for (let at = 0; at < all.length; at += perSheet) sheets.push(all.slice(at, at + perSheet));
  return sheets;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
