import { describe, expect, test, vi } from 'vitest';
import { Editing } from '../../../client/screens/summary/editing.ts';
import { isLongPage, laidOutWhenSeen } from '../../../client/screens/summary/laidOutWhenSeen.ts';
import type { Block, Section } from '../../../shared/summary/document.ts';
import { changeEdits } from '../../../shared/summary/changeEdits.ts';
import { noEdits, type EditChange, type SummaryEdits } from '../../../shared/summary/edits.ts';
import { isRefusal } from '../../../shared/session/refusals.ts';

const cards = ['a/g/1', 'a/g/2'] as const;

function anEditing(edits: SummaryEdits = noEdits): Editing {
  const items = cards.map((key) => ({ key, text: `Text of ${key}`, detail: '', groups: [] }));
  const section: Section = { id: 'a', title: 'Snags', blocks: [{ type: 'list', ordered: false, items }] };
  const document = { locale: 'en' as const, title: 't', facts: [], sections: [section] };
  const acts = { change: () => undefined, open: () => undefined };
  return new Editing({ computed: { document, decisions: [] }, groups: [], edits }, acts);
}

function after(edits: SummaryEdits, change: EditChange): SummaryEdits {
  const changed = changeEdits(edits, change);
  if (isRefusal(changed)) throw new Error(changed.code);
  return changed;
}

const corrected: EditChange = {
  what: 'correct',
  key: 'a/g/1#text',
  correction: { text: 'Better', from: 'Text of a/g/1' },
};

describe('a text of the summary', () => {
  test('hears of what is done to itself, and of nothing else', () => {
    const editing = anEditing();
    const [own, other] = [vi.fn<() => void>(), vi.fn<() => void>()];
    editing.onStatement(cards[0], own);
    editing.onStatement(cards[1], other);
    editing.show(after(noEdits, corrected));
    expect(own).toHaveBeenCalledOnce();
    expect(other).not.toHaveBeenCalled();
    expect(editing.correctionOf(cards[0], 'text')).toBe('Better');
  });

  test('hears nothing while the introduction is written', () => {
    const editing = anEditing();
    const own = vi.fn<() => void>();
    editing.onStatement(cards[0], own);
    editing.show(after(noEdits, { what: 'lead', text: 'Thank you' }));
    expect(own).not.toHaveBeenCalled();
  });

  test('of a decision hears of its card, and is hidden with it', () => {
    const editing = anEditing();
    const own = vi.fn<() => void>();
    editing.onStatement(`decision:${cards[0]}`, own);
    editing.show(after(noEdits, { what: 'hide', key: cards[0], from: 'Text of a/g/1' }));
    expect(own).toHaveBeenCalledOnce();
    expect(editing.isHidden(`decision:${cards[0]}`)).toBe(true);
  });

  test('is marked when the board has changed below its correction', () => {
    const old = { text: 'Better', from: 'As it was' };
    const editing = anEditing(after(noEdits, { what: 'correct', key: 'a/g/1#text', correction: old }));
    expect(editing.isChanged(cards[0], 'text')).toBe(true);
    expect(editing.isChanged(cards[1], 'text')).toBe(false);
    editing.show(after(editing.edits, corrected));
    expect(editing.isChanged(cards[0], 'text')).toBe(false);
  });

  test('that has gone from the page hears nothing more', () => {
    const editing = anEditing();
    const own = vi.fn<() => void>();
    editing.onStatement(cards[0], own)();
    editing.show(after(noEdits, corrected));
    expect(own).not.toHaveBeenCalled();
  });
});

describe('what is laid out late', () => {
  const list = (length: number): Block => ({
    type: 'list',
    ordered: false,
    items: Array.from({ length }, () => ({ text: 'A text', detail: '', groups: [] })),
  });

  test('is a long block, and not a short one', () => {
    expect(laidOutWhenSeen(list(50))).toMatchObject({ 'data-late': true });
    expect(laidOutWhenSeen(list(3))).toEqual({});
  });

  test('is so only on a page that is long itself', () => {
    expect(isLongPage([{ id: 's', title: 'S', blocks: [list(50)] }])).toBe(false);
    expect(isLongPage([{ id: 's', title: 'S', blocks: [list(5_000)] }])).toBe(true);
  });
});
