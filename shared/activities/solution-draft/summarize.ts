import { cardKey, type ActivityRecord, type Decision, type GroupContent } from '../activityKind.ts';
import { groupMark, type Block, type Fact } from '../../summary/document.ts';
import { longDate } from '../../words/dates.ts';
import { orderedSolutions, type Solution, type SolutionBoard } from './board.ts';
import { solutionTitle } from './solutionTitle.ts';
import { solutionDraftWords } from './words.ts';

type Record = ActivityRecord<unknown, SolutionBoard>;

/** First everything that will be tried, in one table; then the votes, and each group's drafts in full, under its mark. */
export function summarizeSolutions(record: Record): Block[] {
  const boards = record.boards.filter(({ content }) => content.solutions.size > 0);
  if (boards.length === 0) return record.voteBlocks;
  return [agreements(record, boards), ...record.voteBlocks, ...boards.map((board) => groupDrafts(record, board))];
}

/** What somebody answers for and will be looked at on a day: the rest is still a draft. */
export function decideSolutions({ activity, boards, locale }: Record): Decision[] {
  return boards.flatMap(({ group, letter, content }) =>
    orderedSolutions(content)
      .filter(({ owner, checkDate }) => owner.trim() !== '' && checkDate !== '')
      .map((solution) => ({
        key: cardKey(activity.id, group.id, solution.id),
        group: groupMark({ group, letter }),
        what: solutionTitle(solution, locale),
        who: solution.owner.trim(),
        when: longDate(solution.checkDate, locale),
      })),
  );
}

function agreements({ activity, locale }: Record, boards: GroupContent<SolutionBoard>[]): Block {
  const words = solutionDraftWords[locale];
  const rows = boards.flatMap(({ group, letter, content }) =>
    orderedSolutions(content).map((solution) => [
      solutionTitle(solution, locale),
      `${letter} · ${group.name}`,
      solution.owner.trim() || words.notSaid,
      solution.firstStep.trim() || words.notSaid,
      solution.checkDate ? longDate(solution.checkDate, locale) : words.notSaid,
    ]),
  );
  const header = [
    words.solutionColumn,
    words.groupColumn,
    words.ownerColumn,
    words.firstStepColumn,
    words.checkDateColumn,
  ];
  const rowKeys = boards.flatMap(({ group, content }) =>
    orderedSolutions(content).map(({ id }) => cardKey(activity.id, group.id, id)),
  );
  const parts = ['text', '', 'owner', 'firstStep', 'checkDate'];
  return { type: 'table', caption: words.agreements, header, rows, rowKeys, parts };
}

function groupDrafts(record: Record, { group, letter, content }: GroupContent<SolutionBoard>): Block {
  const blocks = orderedSolutions(content).flatMap((solution) => solutionBlocks(record, solution, content, group.id));
  return { type: 'group', group: groupMark({ group, letter }), blocks };
}

function solutionBlocks(record: Record, solution: Solution, content: SolutionBoard, groupId: string): Block[] {
  const key = cardKey(record.activity.id, groupId, solution.id);
  const blocks: Block[] = [{ type: 'heading', text: solutionTitle(solution, record.locale), key }];
  if (solution.description.length > 0) blocks.push({ type: 'draft', blocks: solution.description, key });
  const facts = solutionFacts(record, solution, content).filter(({ values }) => values.length > 0);
  if (facts.length > 0) blocks.push({ type: 'facts', facts, key });
  return blocks;
}

function solutionFacts(record: Record, solution: Solution, content: SolutionBoard): Fact[] {
  const words = solutionDraftWords[record.locale];
  const answers = solution.answers.map(({ key, text }) => ({ key, said: said(record.linkedText(key) ?? text) }));
  return [
    { label: words.owner, values: said(solution.owner), part: 'owner' },
    { label: words.firstStep, values: said(solution.firstStep), part: 'firstStep' },
    {
      label: words.checkDate,
      values: solution.checkDate ? [longDate(solution.checkDate, record.locale)] : [],
      part: 'checkDate',
    },
    { label: words.summaryWho, values: whoDoesWhat(record, content.does.get(solution.id) ?? new Map()) },
    { label: words.summaryMeasure, values: said(solution.measure), part: 'measure' },
    {
      label: words.summaryAnswers,
      values: answers.flatMap((answer) => answer.said),
      keys: answers.flatMap((answer) => answer.said.map(() => answer.key)),
    },
  ];
}

/** A line for each party that does something. */
export function whoDoesWhat({ parties, locale }: Record, does: ReadonlyMap<string, string>): string[] {
  const known = parties.filter((party) => does.has(party.id)).map((party) => `${party.name}: ${does.get(party.id)}`);
  const others = [...does].filter(([partyId]) => !parties.some((party) => party.id === partyId));
  return [...known, ...others.map(([, task]) => `${solutionDraftWords[locale].formerParty}: ${task}`)];
}

function said(text: string): string[] {
  return text.trim() ? [text.trim()] : [];
}
