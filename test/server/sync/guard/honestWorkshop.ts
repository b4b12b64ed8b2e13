import { prosemirrorToYXmlFragment, updateYFragment } from 'y-prosemirror';
import * as Y from 'yjs';
import { richTextSchema } from '../../../../client/parts/richTextSchema.ts';
import { addProposed, deleteProposed, place, setMoved } from '../../../../shared/activities/dilemma-sort/edits.ts';
import {
  commentText,
  dilemmaCollections,
  moves,
  rewordingText,
} from '../../../../shared/activities/dilemma-sort/board.ts';
import { snagCollections, snagText, themeName } from '../../../../shared/activities/snag-map/board.ts';
import {
  addSnag,
  addTheme,
  deleteSnag,
  deleteTheme,
  markSnag,
  mergeThemes,
  moveSnag,
  setSnagParty,
} from '../../../../shared/activities/snag-map/edits.ts';
import {
  addSolution,
  deleteSolution,
  doesText,
  linkAnswer,
  setCheckDate,
  solutionDescription,
  solutionCollections,
  solutionText,
  unlinkAnswer,
} from '../../../../shared/activities/solution-draft/board.ts';
import type { Collections } from '../../../../shared/boards/collections.ts';
import { randomFrom } from '../../../randomFrom.ts';
import { GuardedBoard } from './guardedBoard.ts';

/** What one group does on one kind of board, as a person would, at random. */
type Act = (doc: Y.Doc, pick: (below: number) => number) => void;

const parties = ['kommune', 'region', 'praksis'];
const words = ['Hvem må instruere? ', 'blodprøver ', 'æøå ', '– “jeg” ', 'samme sprog '];

const actsByKind: Record<string, { collections: Collections; act: Act }> = {
  'snag-map': { collections: snagCollections, act: actOnSnags },
  'dilemma-sort': { collections: dilemmaCollections, act: actOnDilemmas },
  'solution-draft': { collections: solutionCollections, act: actOnSolutions },
};

/** A board, who wrote on it, and every update that its guard let through. */
export interface Recorded {
  kind: string;
  board: GuardedBoard;
  refused: string[];
  screens: Y.Doc[];
}

/**
 * Three screens of one group work on a board of each kind, behind its guard: now and then a line drops, a page is
 * closed and opened again, and the disk is always a little behind.
 */
export function recordWorkshop(actsPerKind: number, seed: number): Recorded[] {
  return Object.entries(actsByKind).map(([kind, { collections, act }], index) =>
    record(kind, new GuardedBoard(collections), act, actsPerKind, randomFrom(seed + index)),
  );
}

function record(kind: string, board: GuardedBoard, act: Act, acts: number, random: () => number): Recorded {
  const pick = (below: number): number => Math.floor(random() * below);
  const refused: string[] = [];
  const screens = [0, 1, 2].map((seat) => new ScreenBehindGuard(board, `seat-${seat}`, (why) => refused.push(why)));
  for (let done = 0; done < acts; done++) {
    const screen = screens[pick(screens.length)]!;
    const turn = pick(60);
    if (turn === 0) screen.drop();
    else if (turn === 1) screen.reopen();
    else if (turn < 6 || screen.isAway) screen.comeBack();
    screen.doc.transact(() => act(screen.doc, pick));
    if (pick(3) === 0) {
      const news = board.stored();
      for (const other of screens) other.hear(news);
    }
  }
  for (const screen of screens) screen.comeBack();
  const news = board.stored();
  for (const screen of screens) screen.hear(news);
  for (const screen of screens) screen.comeBack();
  return { kind, board, refused, screens: screens.map(({ doc }) => doc) };
}

class ScreenBehindGuard {
  doc!: Y.Doc;
  isAway = false;
  readonly #board: GuardedBoard;
  readonly #seatId: string;
  readonly #onRefused: (why: string) => void;

  constructor(board: GuardedBoard, seatId: string, onRefused: (why: string) => void) {
    this.#board = board;
    this.#seatId = seatId;
    this.#onRefused = onRefused;
    this.reopen();
  }

  /** A new page: what the old one had not sent was kept by the browser and is sent by the new one. */
  reopen(): void {
    const before = this.doc as Y.Doc | undefined;
    this.doc = new Y.Doc();
    if (before) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(before));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && !this.isAway) this.#send(update);
    });
    this.comeBack();
  }

  drop(): void {
    this.isAway = true;
  }

  comeBack(): void {
    this.isAway = false;
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#board.doc, Y.encodeStateVector(this.doc)), this);
    this.#send(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#board.doc)));
  }

  hear(updates: readonly Uint8Array[]): void {
    if (this.isAway) return;
    for (const update of updates) Y.applyUpdate(this.doc, update, this);
  }

  #send(update: Uint8Array): void {
    const verdict = this.#board.send(update, this.#seatId);
    if ('because' in verdict) this.#onRefused(verdict.because);
  }
}

function actOnSnags(doc: Y.Doc, pick: (below: number) => number): void {
  const snagIds = [...doc.getMap('snags').keys()];
  const themeIds = [...doc.getMap('themes').keys()];
  const snagId = snagIds[pick(snagIds.length || 1)] ?? '';
  const themeId = themeIds[pick(themeIds.length || 1)] ?? '';
  const random = (): number => pick(1_000) / 1_000;
  switch (pick(14)) {
    case 0:
      return addSnag(doc, { id: `snag-${pick(1e6)}`, text: words[pick(5)]!, theme: themeId }, random);
    case 1:
      return addTheme(doc, { id: `theme-${pick(1e6)}`, name: words[pick(5)]! }, random);
    case 2:
    case 3:
      return moveSnag(doc, snagId, { theme: themeId, beforeId: snagIds[pick(snagIds.length || 1)] ?? null }, random);
    case 4:
      return setSnagParty(doc, snagId, parties[pick(3)]!, pick(3) > 0);
    case 5:
      return markSnag(doc, snagId, pick(2) === 0);
    case 6: {
      if (snagIds.length < 20) return;
      const undo = deleteSnag(doc, snagId);
      return pick(2) === 0 ? undo() : undefined;
    }
    case 7: {
      if (themeIds.length < 4) return;
      const undo =
        pick(2) === 0 ? deleteTheme(doc, themeId, random) : mergeThemes(doc, themeId, themeIds[0]!, random);
      return pick(2) === 0 ? undo() : undefined;
    }
    case 8:
      return write(themeName(doc, themeId), pick);
    default:
      return write(snagText(doc, snagId), pick);
  }
}

function actOnDilemmas(doc: Y.Doc, pick: (below: number) => number): void {
  const dilemma = `d${pick(5)}`;
  const proposed = [...doc.getMap('proposed').keys()];
  const random = (): number => pick(1_000) / 1_000;
  switch (pick(8)) {
    case 0:
      return addProposed(doc, { id: `proposed-${pick(1e6)}` }, random);
    case 1:
      if (proposed.length > 5) deleteProposed(doc, proposed[0]!)();
      if (proposed.length > 7) deleteProposed(doc, proposed[0]!);
      return;
    case 2: {
      const keys = [...doc.getMap('tiers').values()].map(String).toSorted();
      const at = pick(keys.length + 1);
      return place(doc, dilemma, { kind: 'between', before: keys[at - 1] ?? null, after: keys[at] ?? null }, random);
    }
    case 3:
      return place(doc, dilemma, { kind: 'tray' });
    case 4:
      return setMoved(doc, dilemma, moves[pick(4)] ?? null);
    case 5:
      return write(rewordingText(doc, dilemma), pick);
    default:
      return write(commentText(doc, dilemma), pick);
  }
}

function actOnSolutions(doc: Y.Doc, pick: (below: number) => number): void {
  const ids = [...doc.getMap('solutions').keys()];
  const id = ids[pick(ids.length || 1)] ?? '';
  switch (pick(12)) {
    case 0:
      return addSolution(doc, `solution-${pick(1e6)}`, () => pick(1_000) / 1_000);
    case 1: {
      if (ids.length < 6) return;
      const undo = deleteSolution(doc, id);
      return pick(2) === 0 ? undo() : undefined;
    }
    case 2:
      return setCheckDate(doc, id, pick(2) === 0 ? '2026-09-01' : '');
    case 3:
      return linkAnswer(doc, id, { key: `snags/group/card-${pick(9)}`, text: 'En samarbejdsknast' });
    case 4:
      return unlinkAnswer(doc, id, `snags/group/card-${pick(9)}`);
    case 5:
      return write(doesText(doc, id === '' ? 'none' : id, parties[pick(3)]!), pick);
    case 6:
      return write(solutionText(doc, id, (['title', 'owner', 'firstStep', 'measure'] as const)[pick(4)]!), pick);
    default:
      return draft(doc, solutionDescription(doc, id), pick);
  }
}

function write(text: Y.Text | undefined, pick: (below: number) => number): void {
  if (!text) return;
  const at = pick(text.length + 1);
  if (pick(3) === 0 && text.length > 0) text.delete(Math.min(at, text.length - 1), 1);
  else text.insert(at, words[pick(5)]!.slice(0, 1 + pick(4)));
}

/** Writes as the rich text's editor does: the whole draft anew, of which y-prosemirror puts down what changed. */
function draft(doc: Y.Doc, fragment: Y.XmlFragment | undefined, pick: (below: number) => number): void {
  if (!fragment) return;
  const run = (): object => ({
    type: 'text',
    text: words[pick(5)]!,
    marks: [
      ...(pick(3) === 0 ? [{ type: 'strong' }] : []),
      ...(pick(6) === 0 ? [{ type: 'link', attrs: { href: 'https://example.org/æ' } }] : []),
    ],
  });
  const paragraph = (): object => ({ type: 'paragraph', content: Array.from({ length: pick(4) }, run) });
  const block = (): object => {
    if (pick(3) === 0) return { type: 'heading', content: [run()] };
    if (pick(3) > 0) return paragraph();
    const content = Array.from({ length: 1 + pick(3) }, () => ({ type: 'list_item', content: [paragraph()] }));
    return { type: pick(2) === 0 ? 'bullet_list' : 'ordered_list', content };
  };
  const node = richTextSchema.nodeFromJSON({ type: 'doc', content: Array.from({ length: 1 + pick(4) }, block) });
  if (fragment.length === 0) prosemirrorToYXmlFragment(node, fragment);
  else updateYFragment(doc, fragment, node, { mapping: new Map(), isOMark: new Map() });
}
