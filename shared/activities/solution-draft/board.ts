import * as Y from 'yjs';
import type { DraftBlock } from '../../summary/document.ts';
import { limits } from '../../session/limits.ts';
import { orderKeyHeld, type Collections } from '../../boards/collections.ts';
import { isOrderKey, orderKeyBetween } from '../../boards/orderKey.ts';
import { draftText, readDraft, writeDraft } from '../../boards/draft.ts';
import { readBoard, readEntry, type BoardShape } from '../../boards/readBoard.ts';

/** What one group drafts: its solutions, and for each of them which parties do what. */
export interface SolutionBoard {
  solutions: ReadonlyMap<string, Solution>;
  /** By solution id: party id → what that party does. Parties that do nothing are not in it. */
  does: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Something to try out in practice. Every text may be empty. */
export interface Solution {
  id: string;
  title: string;
  description: DraftBlock[];
  owner: string;
  firstStep: string;
  /** How we will know that it works. */
  measure: string;
  /** `YYYY-MM-DD`, or empty. */
  checkDate: string;
  answers: Answer[];
  order: string;
}

/** A snag or dilemma that a solution answers, with its text as it read when it was linked. */
export interface Answer {
  /** `cardKey` of the card. */
  key: string;
  text: string;
}

/** The short texts of a solution, each with the most characters it may have. */
export const solutionLimits = {
  title: limits.title,
  owner: limits.name,
  firstStep: limits.card,
  measure: limits.card,
  does: limits.card,
  description: limits.draft,
} as const;

export type SolutionText = 'title' | 'owner' | 'firstStep' | 'measure';

/** A table may link so many cards to one solution; more is a hostile program's. */
const mostAnswers = 200;

export const solutionShape: BoardShape<SolutionBoard> = { solutions: readSolution, does: readDoes };

export const solutionCollections: Collections<SolutionBoard> = {
  solutions: {
    every: {
      fields: {
        title: { text: 2 * solutionLimits.title },
        owner: { text: 2 * solutionLimits.owner },
        firstStep: { text: 2 * solutionLimits.firstStep },
        measure: { text: 2 * solutionLimits.measure },
        description: { draft: true },
        checkDate: { plain: 'string', bytes: 20 },
        answers: { every: { plain: 'string', bytes: 8 * limits.card } },
        order: orderKeyHeld,
      },
    },
  },
  does: { texts: 2 * solutionLimits.does, parts: true },
};

/** In the order the group wrote them. */
export function orderedSolutions(content: Pick<SolutionBoard, 'solutions'>): Solution[] {
  return [...content.solutions.values()].toSorted((a, b) => compare(a.order, b.order) || compare(a.id, b.id));
}

/** Adds an empty solution after the others; the caller makes the id. */
export function addSolution(board: Y.Doc, id: string, random: () => number = Math.random): void {
  const last = orderedSolutions(readBoard(board, solutionShape)).at(-1)?.order ?? null;
  const order = orderKeyBetween(last, null, random);
  const texts = { title: '', owner: '', firstStep: '', measure: '' };
  putSolution(board, { id, ...texts, description: [], checkDate: '', answers: [], order });
}

/** Deletes a solution with what the parties do in it. The function it returns brings all of it back. */
export function deleteSolution(board: Y.Doc, id: string): () => void {
  const solution = readEntry(board, solutionShape, 'solutions', id);
  const does = readEntry(board, solutionShape, 'does', id) ?? new Map();
  board.transact(() => {
    board.getMap('solutions').delete(id);
    for (const name of doesNames(board, id)) board.getText(name).delete(0, board.getText(name).length);
  });
  return () => {
    if (solution && !board.getMap('solutions').has(id)) putSolution(board, solution, does);
  };
}

/** `YYYY-MM-DD`, or empty for none. */
export function setCheckDate(board: Y.Doc, id: string, date: string): void {
  if (isDate(date) || date === '') solutionEntry(board, id)?.set('checkDate', date);
}

/** Says that a solution answers a card, and keeps the card's text as it reads now. */
export function linkAnswer(board: Y.Doc, id: string, answer: Answer): void {
  const answers = solutionEntry(board, id)?.get('answers');
  if (answers instanceof Y.Map) answers.set(answer.key, answer.text);
}

export function unlinkAnswer(board: Y.Doc, id: string, key: string): void {
  const answers = solutionEntry(board, id)?.get('answers');
  if (answers instanceof Y.Map) answers.delete(key);
}

/** The text that a field of the screen is bound to; undefined when the solution is gone or broken. */
export function solutionText(board: Y.Doc, id: string, name: SolutionText): Y.Text | undefined {
  const text = solutionEntry(board, id)?.get(name);
  return text instanceof Y.Text ? text : undefined;
}

/** The rich text that the description's editor is bound to. */
export function solutionDescription(board: Y.Doc, id: string): Y.XmlFragment | undefined {
  const fragment = solutionEntry(board, id)?.get('description');
  return fragment instanceof Y.XmlFragment ? fragment : undefined;
}

/** What one party does in a solution. A root text, since two people may write its first words at once. */
export function doesText(board: Y.Doc, id: string, partyId: string): Y.Text {
  return board.getText(`does/${id}/${partyId}`);
}

function solutionEntry(board: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const entry = board.getMap('solutions').get(id);
  return entry instanceof Y.Map ? entry : undefined;
}

export function putSolution(board: Y.Doc, solution: Solution, does: ReadonlyMap<string, string> = new Map()): void {
  board.transact(() => {
    const entry = new Y.Map<unknown>();
    board.getMap('solutions').set(solution.id, entry);
    for (const name of ['title', 'owner', 'firstStep', 'measure'] as const)
      entry.set(name, new Y.Text(solution[name]));
    const description = new Y.XmlFragment();
    entry.set('description', description);
    writeDraft(description, solution.description);
    entry.set('checkDate', solution.checkDate);
    entry.set('answers', new Y.Map(solution.answers.map(({ key, text }) => [key, text])));
    entry.set('order', solution.order);
    for (const [partyId, task] of does) doesText(board, solution.id, partyId).insert(0, task);
  });
}

function readSolution(board: Y.Doc, id: string): Solution | undefined {
  const entry = solutionEntry(board, id);
  if (!entry) return undefined;
  const title = readText(entry.get('title'), solutionLimits.title);
  const owner = readText(entry.get('owner'), solutionLimits.owner);
  const firstStep = readText(entry.get('firstStep'), solutionLimits.firstStep);
  const measure = readText(entry.get('measure'), solutionLimits.measure);
  const description = readDescription(entry.get('description'));
  const checkDate = entry.get('checkDate');
  const answers = readAnswers(entry.get('answers'));
  const order = entry.get('order');
  if (title === undefined || owner === undefined || firstStep === undefined || measure === undefined)
    return undefined;
  if (!description || !answers || !isOrderKey(order) || !(checkDate === '' || isDate(checkDate))) return undefined;
  return { id, title, description, owner, firstStep, measure, checkDate, answers, order };
}

/** Texts may grow past their limit when two people write at once; past twice the limit nobody wrote them by hand. */
function readText(value: unknown, limit: number): string | undefined {
  return value instanceof Y.Text && value.length <= limit * 2 ? value.toString() : undefined;
}

function readDescription(value: unknown): DraftBlock[] | undefined {
  if (!(value instanceof Y.XmlFragment)) return undefined;
  const blocks = readDraft(value);
  return draftText(blocks).length <= solutionLimits.description * 2 ? blocks : undefined;
}

function readAnswers(value: unknown): Answer[] | undefined {
  if (!(value instanceof Y.Map) || value.size > mostAnswers) return undefined;
  return [...value.entries()]
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].length <= limits.card * 2)
    .map(([key, text]) => ({ key, text }))
    .toSorted((a, b) => compare(a.key, b.key));
}

function readDoes(board: Y.Doc, id: string): ReadonlyMap<string, string> | undefined {
  if (!solutionEntry(board, id)) return undefined;
  const does = new Map<string, string>();
  for (const name of doesNames(board, id)) {
    const text = readText(board.getText(name), solutionLimits.does)?.trim();
    if (text) does.set(name.split('/')[2]!, text);
  }
  return does;
}

function doesNames(board: Y.Doc, id: string): string[] {
  return [...board.share.keys()].filter((name) => name.startsWith(`does/${id}/`) && name.split('/').length === 3);
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(value);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As the client finds it by the kind's name. */
export { solutionShape as shape };
