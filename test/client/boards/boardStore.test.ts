import { describe, expect, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardStore } from '../../../client/boards/boardStore.ts';
import type { BoardShape } from '../../../shared/boards/readBoard.ts';
import { until } from '../../until.ts';

interface Notes {
  notes: ReadonlyMap<string, { text: string }>;
  comment: ReadonlyMap<string, string>;
}

const shape: BoardShape<Notes> = {
  notes: (board, id) => {
    const note = board.getMap('notes').get(id);
    return note instanceof Y.Map && note.get('text') instanceof Y.Text
      ? { text: String(note.get('text')) }
      : undefined;
  },
  comment: (board, id) => String(board.getText(`comment/${id}`)) || undefined,
};

function aBoard() {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.destroy();
  return { doc, store: new BoardStore(doc, awareness, shape) };
}

function addNote(doc: Y.Doc, id: string, text: string): Y.Text {
  const note = new Y.Map<Y.Text>();
  const words = new Y.Text(text);
  doc.transact(() => {
    doc.getMap<Y.Map<Y.Text>>('notes').set(id, note);
    note.set('text', words);
  });
  return words;
}

describe('a board as plain values', () => {
  test('shows what is done on this screen at once', () => {
    const { doc, store } = aBoard();
    addNote(doc, 'a', 'Hvem ringer?');
    expect(store.content().notes.get('a')).toEqual({ text: 'Hvem ringer?' });
  });

  test('gathers what others do into one telling', async () => {
    const [here, there] = [aBoard(), aBoard()];
    there.doc.on('update', (update: Uint8Array) => Y.applyUpdate(here.doc, update, 'line'));
    const heard = vi.fn();
    here.store.subscribe(heard);
    for (let count = 0; count < 20; count++) addNote(there.doc, `n${count}`, 'x');
    expect(heard).not.toHaveBeenCalled();
    await until(() => here.store.content().notes.size === 20);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test('tells of an entry only those who look at it', () => {
    const { doc, store } = aBoard();
    const a = addNote(doc, 'a', 'A');
    addNote(doc, 'b', 'B');
    const [heardA, heardB] = [vi.fn(), vi.fn()];
    store.subscribeEntry('notes', 'a', heardA);
    store.subscribeEntry('notes', 'b', heardB);
    a.insert(1, '!');
    expect(heardA).toHaveBeenCalledTimes(1);
    expect(heardB).not.toHaveBeenCalled();
  });

  test('keeps the identity of entries and collections that did not change', () => {
    const { doc, store } = aBoard();
    const a = addNote(doc, 'a', 'A');
    addNote(doc, 'b', 'B');
    const before = store.content();
    a.insert(1, '!');
    const after = store.content();
    expect(after.notes.get('b')).toBe(before.notes.get('b'));
    expect(after.comment).toBe(before.comment);
    expect(after.notes).not.toBe(before.notes);
  });

  test('reads texts that stand on their own under a name', () => {
    const { doc, store } = aBoard();
    doc.getText('comment/d1').insert(0, 'Enig');
    expect(store.content().comment.get('d1')).toBe('Enig');
    doc.getText('comment/d1').delete(0, 4);
    expect(store.content().comment.has('d1')).toBe(false);
  });

  test('leaves out what a broken program wrote, and goes on', () => {
    const { doc, store } = aBoard();
    doc.getMap('notes').set('bad', 'not a note');
    addNote(doc, 'good', 'Virker');
    expect([...store.content().notes.keys()]).toEqual(['good']);
  });

  test('forgets an entry that was deleted', () => {
    const { doc, store } = aBoard();
    addNote(doc, 'a', 'A');
    const heard = vi.fn();
    store.subscribeEntry('notes', 'a', heard);
    doc.getMap('notes').delete('a');
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.content().notes.size).toBe(0);
  });

  test('is silent once closed', async () => {
    const { doc, store } = aBoard();
    const heard = vi.fn();
    store.subscribe(heard);
    store.close();
    addNote(doc, 'a', 'A');
    expect(heard).not.toHaveBeenCalled();
  });
});
