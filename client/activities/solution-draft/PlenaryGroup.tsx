import { useCallback } from 'react';
import type { SolutionBoard } from '../../../shared/activities/solution-draft/board.ts';
import { ownWords, solutionTitle } from '../../../shared/activities/solution-draft/solutionTitle.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { draftText } from '../../../shared/boards/draft.ts';
import type { Party } from '../../../shared/session/session.ts';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { Paged } from '../../parts/Paged.tsx';
import type { PlenaryGroup as OneGroup, PlenaryProps } from '../looks.ts';
import { unbrokenDate } from './unbrokenDate.ts';
import type { GroupSolution } from './useSolutions.ts';
import styles from './Plenary.module.css';

interface GroupProps extends Pick<PlenaryProps<unknown, SolutionBoard>, 'page' | 'onPages' | 'parties'> {
  group: OneGroup<SolutionBoard>;
  solutions: GroupSolution[];
}

/** One group's solutions, large enough to talk about. */
export function PlenaryGroup({ group: { group, letter }, solutions, parties, page, onPages }: GroupProps) {
  const words = useWords(solutionDraftWords);
  const render = useCallback((one: GroupSolution) => <SolutionSheet one={one} parties={parties} />, [parties]);
  return (
    <section className={styles.group} data-group-id={group.id} style={groupColour(group.colour)}>
      <h2 className={styles.groupTitle}>
        <GroupBadge letter={letter} name={group.name} colour={group.colour} />
      </h2>
      {solutions.length === 0 && <p className={styles.none}>{words.plenaryNone}</p>}
      <div className={styles.columnCards}>
        <Paged items={solutions} itemKey={solutionId} render={render} page={page} onPages={onPages} columns={2} />
      </div>
    </section>
  );
}

/** More than this of one text does not help the room; the rest is on the group's board and in the summary. */
const mostCharacters = { description: 260, short: 150 };

function SolutionSheet({ one: { solution, does }, parties }: { one: GroupSolution; parties: readonly Party[] }) {
  const words = useWords(solutionDraftWords);
  const locale = useLocale();
  const description = shorten(draftText(solution.description.slice(0, 1)), mostCharacters.description);
  const doing = parties.filter((party) => does.has(party.id)).map((party) => party.name);
  return (
    <article className={styles.sheetCard} data-card-id={solution.id}>
      <h3>{solutionTitle(solution, locale)}</h3>
      {description && description !== ownWords(solution) && <p>{description}</p>}
      <dl className={styles.facts}>
        <Fact label={words.owner} value={solution.owner.trim() || words.noOwner} />
        <Fact label={words.firstStep} value={shorten(solution.firstStep, mostCharacters.short)} />
        <Fact
          label={words.checkDateColumn}
          value={solution.checkDate ? unbrokenDate(solution.checkDate, locale) : words.noDate}
        />
        <Fact label={words.plenaryParties} value={shorten(doing.join(', '), mostCharacters.short)} />
      </dl>
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  if (!value) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function shorten(text: string, most: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= most) return words;
  const cut = words.slice(0, most).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()} …`;
}

function solutionId({ solution }: GroupSolution): string {
  return solution.id;
}
