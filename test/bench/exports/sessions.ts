import * as Y from 'yjs';
import type { SessionState } from '../../../server/export/readRecord.ts';
import { commentText, type Moved } from '../../../shared/activities/dilemma-sort/board.ts';
import { addProposed, placeInTier, setMoved } from '../../../shared/activities/dilemma-sort/edits.ts';
import { addSnag, addTheme } from '../../../shared/activities/snag-map/edits.ts';
import {
  addSolution,
  setCheckDate,
  solutionDescription,
  solutionText,
} from '../../../shared/activities/solution-draft/board.ts';
import { writeDraft } from '../../../shared/boards/draft.ts';
import { orderKeys } from '../../../shared/boards/orderKey.ts';
import { createSession } from '../../../shared/session/createSession.ts';
import { isRefusal } from '../../../shared/session/refusals.ts';
import type { Session } from '../../../shared/session/session.ts';

export interface BenchSession {
  session: Session;
  boards: { activityId: string; groupId: string; board: Y.Doc }[];
}

const parties = ['Kommunen', 'Hospitalet', 'Almen praksis', 'Psykiatrien', 'Uddannelsen'];
const sentence =
  'Hvem har ansvaret, når borgeren kommer hjem en fredag eftermiddag med ny medicin og ingen har fået besked';
const dilemmas = Array.from({ length: 10 }, (_, at) => ({
  id: `d${at}`,
  text: `${sentence.slice(0, 60 + at * 4)}?`,
}));

/**
 * A session in which so many groups have each written so many cards: mostly snags, some remarks, some solutions. Its
 * summary is the same every time.
 */
export function aSession(groups: number, cardsPerGroup: number): BenchSession {
  let ids = 0;
  const session = createSession(
    {
      title: 'Sammen om borgerens forløb',
      parties,
      groups: Array.from({ length: groups }, (_, at) => `Bord ${at + 1}`),
    },
    {
      parties: [],
      groups: [],
      agenda: [
        { kind: 'snag-map', title: 'Samarbejdsknaster', instruction: '', plannedMinutes: 30, responsible: '' },
        {
          kind: 'dilemma-sort',
          title: 'Dilemmaer',
          instruction: '',
          plannedMinutes: 30,
          responsible: '',
          setup: { dilemmas },
        },
        { kind: 'solution-draft', title: 'Løsninger', instruction: '', plannedMinutes: 30, responsible: '' },
      ],
    },
    {
      nowMs: Date.UTC(2026, 2, 12, 8),
      newId: () => `id${++ids}`,
      random: Math.random,
      today: '2026-03-12',
      timeZone: 'Europe/Copenhagen',
    },
  );
  if (isRefusal(session)) throw new Error(session.code);
  const [snags, sorting, solutions] = session.agenda.map(({ id }) => id);
  const partyIds = session.parties.map(({ id }) => id);
  const boards = session.groups.flatMap(({ id: groupId }, at) => [
    { activityId: snags!, groupId, board: snagBoard(Math.round(cardsPerGroup * 0.7), partyIds) },
    { activityId: sorting!, groupId, board: dilemmaBoard(Math.round(cardsPerGroup * 0.1), at) },
    { activityId: solutions!, groupId, board: solutionBoard(Math.round(cardsPerGroup * 0.1)) },
  ]);
  return { session, boards };
}

export function stateOf({ session, boards }: BenchSession): SessionState {
  return {
    session,
    states: boards.map(({ board, ...name }) => ({ ...name, state: Y.encodeStateAsUpdate(board) })),
  };
}

function snagBoard(count: number, partyIds: readonly string[]): Y.Doc {
  const board = new Y.Doc();
  for (let at = 0; at < 5; at++) addTheme(board, { id: `t${at}`, name: `Overgange ${at + 1}` });
  for (let at = 0; at < count; at++) {
    const between = partyIds.filter((_, place) => (at >> place) % 2 === 1);
    const text = `${sentence.slice(0, 50 + ((at * 7) % 50))} (${at + 1})?`;
    addSnag(board, { id: `s${at}`, text, theme: `t${at % 6}`, parties: between, marked: at % 10 === 0 });
  }
  return board;
}

/** Every dilemma placed, by each group in another order, and remarked on, which makes ten cards more; so many new ones. */
function dilemmaBoard(proposals: number, group: number): Y.Doc {
  const board = new Y.Doc();
  const moves: Moved[] = ['better', 'same', 'worse'];
  const tiers = orderKeys(11, () => 0.5);
  for (const [at, { id }] of dilemmas.entries()) {
    placeInTier(board, id, tiers[(at * (1 + (group % 10)) + group) % 11]!);
    setMoved(board, id, moves[at % 3]!);
    commentText(board, id).insert(0, sentence);
  }
  for (let at = 0; at < proposals; at++) addProposed(board, { id: `p${at}`, text: `${sentence} (${at + 1})?` });
  return board;
}

function solutionBoard(count: number): Y.Doc {
  const board = new Y.Doc();
  for (let at = 0; at < count; at++) {
    const id = `l${at}`;
    addSolution(board, id);
    solutionText(board, id, 'title')!.insert(0, `Fælles tavle om borgere på vej hjem (${at + 1})`);
    solutionText(board, id, 'owner')!.insert(0, 'Mette, koordinerende sygeplejerske');
    solutionText(board, id, 'firstStep')!.insert(0, sentence);
    setCheckDate(board, id, '2026-06-16');
    const run = { text: sentence, bold: false, italic: false, link: null };
    writeDraft(solutionDescription(board, id)!, [
      { type: 'paragraph', runs: [run] },
      { type: 'list', ordered: false, items: [[run], [run]] },
    ]);
  }
  return board;
}
