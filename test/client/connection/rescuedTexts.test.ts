import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { sortKept, type Whereabouts } from '../../../client/connection/rescuedTexts.ts';
import type { KeptEdit } from '../../../client/connection/unsentEdits.ts';

const here: Whereabouts = {
  boards: [
    { address: '/sync/s1/snags/blue/2', access: 'write' },
    { address: '/sync/s1/dilemmas/blue/2', access: 'read' },
  ],
  agenda: [{ id: 'snags' }, { id: 'dilemmas' }, { id: 'later' }],
  seat: { id: 'karen' },
  session: { endedAtMs: null },
};

const ended: Whereabouts = { ...here, session: { endedAtMs: 1 } };

let next = 1;
function kept(address: string, text = 'Hvem ringer?'): KeptEdit {
  const doc = new Y.Doc();
  doc.getText('comment/d1').insert(0, text);
  return { id: next++, address, update: Y.encodeStateAsUpdate(doc) };
}

const offered = (edit: KeptEdit, where = here): string[] => sortKept([edit], where).texts.map(({ text }) => text);

describe('what a browser kept and no board will take is offered', () => {
  test.each([
    ['what a board refused', '/sync/s1/snags/blue/2#refused'],
    ['what was written before the boards were restored', '/sync/s1/snags/blue'],
    ['what was written in an activity that is gone', '/sync/s1/gone/blue/2'],
    ['one’s own drafts, where they were shown meanwhile', '/sync/s1/snags/~karen/2'],
  ])('%s', (_, address) => {
    expect(offered(kept(address))).toEqual(['Hvem ringer?']);
  });

  test('what a group can no longer send, once the session has ended', () => {
    expect(offered(kept('/sync/s1/dilemmas/blue/2'), ended)).toEqual(['Hvem ringer?']);
    expect(offered(kept('/sync/s1/later/blue/2'), ended)).toEqual(['Hvem ringer?']);
  });

  test('board by board, with where it was written', () => {
    const edits = [
      kept('/sync/s1/snags/blue', 'Ét'),
      kept('/sync/s1/gone/blue', 'To'),
      kept('/sync/s1/snags/blue', 'Tre'),
    ];
    const { texts } = sortKept(edits, here);
    expect(texts.map(({ activityId, text }) => [activityId, text])).toEqual([
      ['snags', 'Ét\nTre'],
      ['gone', 'To'],
    ]);
  });
});

describe('what a browser kept is not offered', () => {
  test.each([
    ['where it is still to be sent', '/sync/s1/snags/blue/2'],
    ['while its step is hidden', '/sync/s1/later/blue/2'],
    ['when another seat in this browser drafted it', '/sync/s1/snags/~ole/2'],
  ])('%s', (_, address) => {
    expect(sortKept([kept(address)], here)).toEqual({ texts: [], waiting: 0, wordless: [] });
  });

  test('when it can be sent also after the end, as a facilitator’s can', () => {
    expect(sortKept([kept('/sync/s1/snags/blue/2')], ended)).toEqual({ texts: [], waiting: 0, wordless: [] });
  });

  test('but counted, where its board may only be read now', () => {
    expect(sortKept([kept('/sync/s1/dilemmas/blue/2')], here)).toEqual({ texts: [], waiting: 1, wordless: [] });
  });

  test('and let go, when there are no words in it', () => {
    const edit = kept('/sync/s1/snags/blue', ' ');
    expect(sortKept([edit], here)).toEqual({ texts: [], waiting: 0, wordless: [edit.id] });
  });
});
