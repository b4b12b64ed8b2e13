import type { ActivityRecord, GroupContent } from '../activityKind.ts';
import { groupMark, type Block, type Fact } from '../../summary/document.ts';
import { longDate } from '../../words/dates.ts';
import { orderedSolutions, type Solution, type SolutionBoard } from './board.ts';
import { solutionTitle } from './solutionTitle.ts';
import { solutionDraftWords } from './words.ts';

type Record = ActivityRecord<unknown, SolutionBoard>;

/** First everything that will be tried, in one table; then each group's drafts in full, under its mark. */
export function summarizeSolutions(record: Record): Block[] {
  const boards = record.boards.filter(({ content }) => content.solutions.size > 0);
  if (boards.length === 0) return [];
  return [agreements(record, boards), ...boards.map((board) => groupDrafts(record, board))];
}

function agreements({ locale }: Record, boards: GroupContent<SolutionBoard>[]): Block {
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
  return { type: 'table', caption: words.agreements, header, rows };
}

function groupDrafts(record: Record, { group, letter, content }: GroupContent<SolutionBoard>): Block {
  const blocks = orderedSolutions(content).flatMap((solution) => solutionBlocks(record, solution, content));
  return { type: 'group', group: groupMark({ group, letter }), blocks };
}

function solutionBlocks(record: Record, solution: Solution, content: SolutionBoard): Block[] {
  const blocks: Block[] = [{ type: 'heading', text: solutionTitle(solution, record.locale) }];
  if (solution.description.length > 0) blocks.push({ type: 'draft', blocks: solution.description });
  const facts = solutionFacts(record, solution, content).filter(({ values }) => values.length > 0);
  if (facts.length > 0) blocks.push({ type: 'facts', facts });
  return blocks;
}

function solutionFacts(record: Record, solution: Solution, content: SolutionBoard): Fact[] {
  const words = solutionDraftWords[record.locale];
  return [
    { label: words.owner, values: said(solution.owner) },
    { label: words.firstStep, values: said(solution.firstStep) },
    { label: words.checkDate, values: solution.checkDate ? [longDate(solution.checkDate, record.locale)] : [] },
    { label: words.summaryWho, values: whoDoesWhat(record, content.does.get(solution.id) ?? new Map()) },
    { label: words.summaryMeasure, values: said(solution.measure) },
    {
      label: words.summaryAnswers,
      values: solution.answers.flatMap(({ key, text }) => said(record.linkedText(key) ?? text)),
    },
  ];
}

function whoDoesWhat({ parties, locale }: Record, does: ReadonlyMap<string, string>): string[] {
  const known = parties.filter((party) => does.has(party.id)).map((party) => `${party.name}: ${does.get(party.id)}`);
  const others = [...does].filter(([partyId]) => !parties.some((party) => party.id === partyId));
  return [...known, ...others.map(([, task]) => `${solutionDraftWords[locale].formerParty}: ${task}`)];
}

function said(text: string): string[] {
  return text.trim() ? [text.trim()] : [];
}
