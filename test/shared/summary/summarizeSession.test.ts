import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import {
  addSolution,
  linkAnswer,
  solutionShape,
  solutionText,
} from '../../../shared/activities/solution-draft/board.ts';
import { cardKey } from '../../../shared/activities/activityKind.ts';
import { addSnag } from '../../../shared/activities/snag-map/edits.ts';
import { snagBoardShape } from '../../../shared/activities/snag-map/board.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import type { Block, SummaryDocument } from '../../../shared/summary/document.ts';
import { summarizeSession } from '../../../shared/summary/summarizeSession.ts';
import { SessionOnPaper } from '../session/aSession.ts';
import { aRecord } from './aRecord.ts';

const titles = ({ sections }: SummaryDocument): string[] => sections.map(({ title }) => title);
const textOf = (part: SummaryDocument | readonly Block[]): string => JSON.stringify(part);

function section(document: SummaryDocument, title: string): Block[] {
  return document.sections.find((candidate) => candidate.title === title)!.blocks;
}

describe('the summary of a whole day', () => {
  test('tells what was agreed first, then attendance, agenda and each activity in the agenda’s order', () => {
    expect(titles(summarizeSession(aRecord()))).toEqual([
      'Det aftalte vi',
      'Deltagelse',
      'Dagsorden',
      'Snags',
      'Dilemmas',
      'Solutions',
    ]);
  });

  test('has every group’s input under its letter, name and colour', () => {
    const groups = section(summarizeSession(aRecord()), 'Snags').filter((block) => block.type === 'group');
    expect(groups.map(({ group }) => group)).toMatchObject([
      { letter: 'A', name: 'North' },
      { letter: 'B', name: 'South' },
    ]);
    expect(new Set(groups.map(({ group }) => group.colour)).size).toBe(2);
  });

  test('is the same each time it is computed', () => {
    const record = aRecord();
    expect(summarizeSession(record)).toEqual(summarizeSession(structuredClone(record)));
  });

  test('speaks the session’s language', () => {
    const record = aRecord();
    const words = { da: 'Dagsorden', nb: 'Agenda', en: 'Agenda' };
    for (const locale of ['da', 'nb', 'en'] as const) {
      const document = summarizeSession({ ...record, session: { ...record.session, locale } });
      expect(document.locale).toBe(locale);
      expect(titles(document)).toContain(words[locale]);
    }
  });
});

describe('the summary of a day that went otherwise', () => {
  test('of a session that has just been made has the agenda and says that nobody has joined', () => {
    const document = summarizeSession({ session: new SessionOnPaper().session, boards: [] });
    expect(titles(document)).toEqual(['Deltagelse', 'Dagsorden']);
    expect(textOf(document)).toContain('Ingen er kommet ind endnu.');
  });

  test('that stopped in its first activity has what was written there, and says what was not reached', () => {
    const day = new SessionOnPaper();
    day.join('North');
    day.goTo('Snags');
    const board = new Y.Doc();
    addSnag(board, { id: 's1', text: 'Who calls whom?' });
    const activityId = day.activity('Snags').id;
    const content = readBoard(board, snagBoardShape);
    const document = summarizeSession({
      session: day.session,
      boards: [{ activityId, groupId: day.groupId('North'), content }],
    });
    expect(titles(document)).toEqual(['Deltagelse', 'Dagsorden', 'Snags']);
    expect(textOf(document)).toContain('Who calls whom?');
    expect(textOf(section(document, 'Dagsorden'))).toContain('ikke nået');
  });

  test('names an activity that was held although nothing was written in it', () => {
    const day = new SessionOnPaper();
    day.goTo('Snags');
    const document = summarizeSession({ session: day.session, boards: [] });
    expect(section(document, 'Snags')).toEqual([{ type: 'paragraph', text: 'Her blev der ikke skrevet noget.' }]);
  });

  test('tells a linked snag as it reads now, and as it read then when it has been deleted', () => {
    const day = new SessionOnPaper();
    const groupId = day.groupId('North');
    const snags = new Y.Doc();
    addSnag(snags, { id: 'kept', text: 'As it reads now' });
    const solutions = new Y.Doc();
    addSolution(solutions, 'one');
    solutionText(solutions, 'one', 'title')!.insert(0, 'A board');
    for (const id of ['kept', 'gone']) {
      linkAnswer(solutions, 'one', {
        key: cardKey(day.activity('Snags').id, groupId, id),
        text: `${id}, as it read then`,
      });
    }
    const document = summarizeSession({
      session: day.session,
      boards: [
        { activityId: day.activity('Snags').id, groupId, content: readBoard(snags, snagBoardShape) },
        { activityId: day.activity('Solutions').id, groupId, content: readBoard(solutions, solutionShape) },
      ],
    });
    const told = textOf(section(document, 'Solutions'));
    expect(told).toContain('As it reads now');
    expect(told).toContain('gone, as it read then');
    expect(told).not.toContain('kept, as it read then');
  });

  test('leaves out a group that is no longer in the session, and control characters', () => {
    const day = new SessionOnPaper();
    day.goTo('Snags');
    const board = new Y.Doc();
    addSnag(board, { id: 's1', text: 'Bell\u0007 and half a \ud83d smile' });
    const content = readBoard(board, snagBoardShape);
    const activityId = day.activity('Snags').id;
    const boards = [
      { activityId, groupId: 'gone', content },
      { activityId, groupId: day.groupId('South'), content },
    ];
    const groups = section(summarizeSession({ session: day.session, boards }), 'Snags').filter(
      ({ type }) => type === 'group',
    );
    expect(groups).toHaveLength(1);
    expect(textOf(groups)).toContain('Bell and half a \ufffd smile');
  });
});
