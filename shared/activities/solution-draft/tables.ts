import { draftText } from '../../boards/draft.ts';
import type { DataTable } from '../../summary/dataTable.ts';
import { cardKey, type ActivityRecord } from '../activityKind.ts';
import { orderedSolutions, type SolutionBoard } from './board.ts';
import { solutionTitle } from './solutionTitle.ts';
import { whoDoesWhat } from './summarize.ts';
import { solutionDraftWords } from './words.ts';

type Record = ActivityRecord<unknown, SolutionBoard>;

/** Every solution with all that was said of it. */
export function solutionTables(record: Record): DataTable[] {
  const { activity, boards, locale } = record;
  const words = solutionDraftWords[locale];
  const rows = boards.flatMap(({ group, letter, content }) =>
    orderedSolutions(content).map((solution) => ({
      key: cardKey(activity.id, group.id, solution.id),
      cells: [
        letter,
        group.name,
        solutionTitle(solution, locale),
        draftText(solution.description),
        solution.owner.trim(),
        solution.firstStep.trim(),
        solution.checkDate ? { date: solution.checkDate } : null,
        whoDoesWhat(record, content.does.get(solution.id) ?? new Map()).join('\n'),
        solution.measure.trim(),
        { statements: solution.answers.map(({ key, text }) => ({ key, text: record.linkedText(key) ?? text })) },
      ],
    })),
  );
  const columns = [
    { title: words.letterColumn },
    { title: words.groupColumn },
    { title: words.solutionColumn, part: 'text' },
    { title: words.description, part: 'description' },
    { title: words.ownerColumn, part: 'owner' },
    { title: words.firstStepColumn, part: 'firstStep' },
    { title: words.checkDate, part: 'checkDate' },
    { title: words.summaryWho },
    { title: words.summaryMeasure, part: 'measure' },
    { title: words.summaryAnswers },
  ];
  return [{ name: words.solutionsSheet, columns, rows }];
}
