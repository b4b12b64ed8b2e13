import { describe, expect, test } from 'vitest';
import { applyEdits, decisionLines, decisionsSectionId } from '../../../shared/summary/applyEdits.ts';
import { changedBelow } from '../../../shared/summary/changedBelow.ts';
import { changeEdits } from '../../../shared/summary/changeEdits.ts';
import { collectTables } from '../../../shared/summary/collectTables.ts';
import { correctDraft } from '../../../shared/summary/correctDraft.ts';
import { textKey, type Block, type ListItem, type SummaryDocument } from '../../../shared/summary/document.ts';
import { noEdits, type EditChange, type SummaryEdits } from '../../../shared/summary/edits.ts';
import { editChangeSchema } from '../../../shared/summary/editsSchema.ts';
import { fileOfSession, sessionFileSchema } from '../../../shared/summary/sessionFile.ts';
import { decisionKey, statementText, statementTexts } from '../../../shared/summary/statements.ts';
import { computeSummary, summarizeSession } from '../../../shared/summary/summarizeSession.ts';
import { toMarkdown } from '../../../shared/summary/toMarkdown.ts';
import { escapeMarkdown } from '../../../shared/summary/escapeMarkdown.ts';
import { optionKey } from '../../../shared/voting/optionKey.ts';
import { SessionOnPaper } from '../session/aSession.ts';
import { aRecord, type SampleRecord } from './aRecord.ts';

const record = aRecord();
const computed = computeSummary(record);
const snags = sectionIdOf('Snags');
const solutions = sectionIdOf('Solutions');
const firstSnag = items(computed.document).find(({ key }) => key?.startsWith(`${snags}/`))!;
const firstDecision = computed.decisions[0]!;

describe('the facilitator', () => {
  test('writes a lead that stands before everything else, a paragraph for each', () => {
    const [first] = edited({ what: 'lead', text: 'Vi blev enige.\n\nVi ses i juni.' }).sections;
    expect(first!.id).toBe(decisionsSectionId);
    expect(first!.blocks.slice(0, 2)).toEqual([
      { type: 'paragraph', text: 'Vi blev enige.' },
      { type: 'paragraph', text: 'Vi ses i juni.' },
    ]);
  });

  test('writes before and after a section', () => {
    const changes = { before: 'Først dette.', after: 'Og så dette.' };
    const { blocks } = section(edited({ what: 'section', sectionId: snags, changes }), snags)!;
    expect(blocks.at(0)).toEqual({ type: 'paragraph', text: 'Først dette.' });
    expect(blocks.at(-1)).toEqual({ type: 'paragraph', text: 'Og så dette.' });
  });

  test('leaves a section out', () => {
    expect(section(edited({ what: 'section', sectionId: snags, changes: { shown: false } }), snags)).toBeUndefined();
  });

  test('tells only what the groups said together', () => {
    const change: EditChange = { what: 'section', sectionId: snags, changes: { detail: 'highlights' } };
    const { blocks } = section(edited(change), snags)!;
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.every(({ type }) => type !== 'group')).toBe(true);
  });

  test('corrects a text wherever it is told, and nothing on the board', () => {
    const correction = { text: 'Rettet tekst', from: firstSnag.text };
    const document = edited({ what: 'correct', key: textKey(firstSnag.key!), correction });
    const told = items(document).filter(({ key }) => key === firstSnag.key);
    expect(new Set(told.map(({ text }) => text))).toEqual(new Set(['Rettet tekst']));
    expect(toMarkdown(document)).not.toContain(firstSnag.text);
    expect(computeSummary(record)).toEqual(computed);
  });

  test('hides a card everywhere, also where a solution answers it', () => {
    const linked = facts(computed.document).flatMap(({ keys = [], values }) =>
      keys.map((key, place) => ({ key, text: values[place]! })),
    )[0]!;
    expect(toMarkdown(computed.document)).toContain(linked.text);
    expect(toMarkdown(edited({ what: 'hide', key: linked.key, from: '' }))).not.toContain(linked.text);
  });

  test('hides a solution with all that is said of it, and what was decided by it', () => {
    const document = edited({ what: 'hide', key: firstDecision.key, from: '' });
    expect(JSON.stringify(document)).not.toContain(JSON.stringify(firstDecision.what));
  });

  test('calls a group something else in the whole document', () => {
    const groupId = record.session.groups[0]!.id;
    const summaryEdits = make({ what: 'groupName', groupId, name: 'Temagruppe 1' });
    const text = toMarkdown(summarizeSession({ ...record, session: { ...record.session, summaryEdits } }));
    expect(text).toContain('A · Temagruppe 1');
    expect(text).not.toContain('A · North');
  });
});

describe('whatever is hidden or corrected', () => {
  const texts = statementTexts(computed);
  const keys = [...new Set([...texts.keys()].map((key) => key.split('#')[0]!))];
  const before = toMarkdown(applyEdits(computed, noEdits));
  const times = (markdown: string, text: string): number => markdown.split(escapeMarkdown(text)).length - 1;

  test.each(keys)('%s is told nowhere when it is hidden', (key) => {
    const text = texts.get(textKey(key)) ?? '';
    if (text.length < 12) return;
    const after = toMarkdown(edited({ what: 'hide', key, from: '' }));
    const namesakes = [...texts].filter(
      ([other, said]) => !other.startsWith(`${key}#`) && !other.startsWith('decision:') && said === text,
    ).length;
    expect(times(after, text)).toBeLessThanOrEqual(namesakes);
    expect(after.length).toBeLessThan(before.length);
  });

  test.each(keys)('%s is told as it was corrected', (key) => {
    const text = texts.get(textKey(key)) ?? '';
    if (text.length < 12) return;
    const correction = { text: 'Zzz', from: text };
    const after = toMarkdown(edited({ what: 'correct', key: textKey(key), correction }));
    const namesakes = [...texts].filter(
      ([other, said]) => !other.startsWith(`${key}#`) && !other.startsWith('decision:') && said === text,
    ).length;
    expect(times(after, text)).toBeLessThanOrEqual(namesakes);
    expect(after).toContain('Zzz');
  });
});

test('an option of a vote is corrected in its picture, its table and the spreadsheet', () => {
  const vote = record.session.agenda.flatMap(({ votes }) => votes)[0]!;
  const key = textKey(optionKey(vote, vote.slate[1]!));
  const summaryEdits = make({ what: 'correct', key, correction: { text: 'Rettet valg', from: vote.slate[1]!.text } });
  const corrected = { ...record, session: { ...record.session, summaryEdits } };
  const figures = allBlocks(summarizeSession(corrected)).filter((block) => block.type === 'figure');
  expect(JSON.stringify(figures)).toContain('Rettet valg');
  expect(toMarkdown(summarizeSession(corrected))).toContain('| Rettet valg |');
  expect(JSON.stringify(collectTables(corrected))).toContain('Rettet valg');
});

describe('the first page', () => {
  test('tells what was decided, by whom and by when, from the solutions that have both', () => {
    const { blocks } = section(summarizeSession(record), decisionsSectionId)!;
    const table = blocks.find((block) => block.type === 'table')!;
    expect(table.rows.length).toBe(computed.decisions.length);
    const { what, who, when } = firstDecision;
    expect(table.rows[0]).toEqual([what, 'A · North', who, when]);
  });

  test('a decision is reworded without touching its solution', () => {
    const key = textKey(decisionKey(firstDecision), 'what');
    const edits = make({ what: 'correct', key, correction: { text: 'Vi prøver det', from: firstDecision.what } });
    expect(decisionLines(computed, edits)[0]!.what).toBe('Vi prøver det');
    const document = applyEdits(computed, edits);
    expect(JSON.stringify(section(document, solutions))).toContain(JSON.stringify(firstDecision.what));
  });

  test('a corrected owner is corrected there too', () => {
    const key = textKey(firstDecision.key, 'owner');
    const edits = make({ what: 'correct', key, correction: { text: 'Karen', from: firstDecision.who } });
    expect(decisionLines(computed, edits)[0]!.who).toBe('Karen');
  });

  test('a decision is dropped, and one that stands on no board is added, changed and taken away', () => {
    const edits = make(
      { what: 'hide', key: decisionKey(firstDecision), from: '' },
      { what: 'decision', id: 'own', decision: { what: 'Vi mødes igen', who: 'Alle', when: 'i maj' } },
      { what: 'decision', id: 'own', decision: { what: 'Vi mødes igen', who: 'Alle', when: 'i juni' } },
    );
    const lines = decisionLines(computed, edits);
    expect(lines.length).toBe(computed.decisions.length);
    expect(lines.at(-1)).toMatchObject({ what: 'Vi mødes igen', when: 'i juni', group: '' });
    const without = changed(edits, { what: 'decision', id: 'own', decision: null });
    expect(without.ownDecisions).toEqual([]);
  });
});

describe('what changes on a board below an edit', () => {
  const key = textKey(firstSnag.key!);

  test('is flagged, with how it was and how it is, and the edit holds', () => {
    const edits = make({ what: 'correct', key, correction: { text: 'Rettet', from: 'Som den var' } });
    expect(changedBelow(computed, edits)).toEqual([{ key, before: 'Som den var', now: firstSnag.text }]);
    expect(items(applyEdits(computed, edits)).find((item) => item.key === firstSnag.key)!.text).toBe('Rettet');
  });

  test('is not flagged where nothing changed', () => {
    const from = statementText(statementTexts(computed), firstSnag.key!)!;
    const edits = make(
      { what: 'correct', key, correction: { text: 'Rettet', from: firstSnag.text } },
      { what: 'hide', key: firstSnag.key!, from },
    );
    expect(changedBelow(computed, edits)).toEqual([]);
  });

  test('is flagged when the card is gone', () => {
    const gone = `${snags}/nobody/gone`;
    expect(changedBelow(computed, make({ what: 'hide', key: gone, from: 'Væk' }))).toEqual([
      { key: gone, before: 'Væk', now: null },
    ]);
  });
});

describe('a corrected description', () => {
  const bold = { text: 'Fed', bold: true, italic: false, link: null };
  const plain = { text: 'Tyk', bold: false, italic: false, link: null };

  test('keeps its looks in the lines that were not touched', () => {
    const blocks = [
      { type: 'paragraph' as const, runs: [bold] },
      { type: 'list' as const, ordered: true, items: [[plain], [bold]] },
    ];
    expect(correctDraft(blocks, 'Fed\nTynd\nFed')).toEqual([
      { type: 'paragraph', runs: [bold] },
      { type: 'list', ordered: true, items: [[{ ...plain, text: 'Tynd' }], [bold]] },
    ]);
  });

  test('becomes paragraphs when it has other lines than before', () => {
    expect(correctDraft([{ type: 'paragraph', runs: [bold] }], 'En\n\nTo')).toEqual([
      { type: 'paragraph', runs: [{ ...plain, text: 'En' }] },
      { type: 'paragraph', runs: [{ ...plain, text: 'To' }] },
    ]);
  });
});

describe('edits are kept with the session', () => {
  const change: EditChange = { what: 'lead', text: 'Kort sagt' };

  test('by the facilitator’s command and nobody else’s', () => {
    const day = new SessionOnPaper();
    const table = day.join('North');
    expect(day.give(table, { type: 'editSummary', change })).toBe('notAllowed');
    expect(day.give(day.facilitator, { type: 'editSummary', change })).toBe('ok');
    expect(day.session.summaryEdits?.lead).toBe('Kort sagt');
    expect(JSON.stringify(day.viewOf(table))).not.toContain('Kort sagt');
  });

  test('up to a limit', () => {
    const day = new SessionOnPaper();
    const text = 'x'.repeat(90_000);
    const answers = [1, 2, 3, 4, 5, 6].map((card) =>
      day.give(day.facilitator, {
        type: 'editSummary',
        change: { what: 'correct', key: `a/g/${card}#text`, correction: { text, from: '' } },
      }),
    );
    expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'tooMany']);
  });

  test('names that every object has are names like others', () => {
    const edits = JSON.parse('{"what":"section","sectionId":"__proto__","changes":{"shown":false}}');
    const parsed = editChangeSchema.safeParse(edits);
    const after = parsed.success ? changed(noEdits, parsed.data) : noEdits;
    expect(applyEdits(computed, after).sections.length).toBe(applyEdits(computed, noEdits).sections.length);
    const { sections } = changed(noEdits, { what: 'section', sectionId: 'constructor', changes: { shown: true } });
    expect(Object.keys(sections)).toEqual(['constructor']);
  });

  test('and go with it in its file; a file from before there were any is read', () => {
    const summaryEdits = make(change);
    const file = { plenumFile: 1, session: fileOfSession({ ...record.session, summaryEdits }), boards: [] };
    const read = sessionFileSchema.parse(JSON.parse(JSON.stringify(file)));
    expect(read.session.summaryEdits).toEqual(summaryEdits);
    const old = { ...file, session: fileOfSession(record.session) };
    expect(sessionFileSchema.safeParse(JSON.parse(JSON.stringify(old))).success).toBe(true);
    expect('summaryEdits' in old.session).toBe(false);
  });
});

function changed(edits: SummaryEdits, change: EditChange): SummaryEdits {
  const after = changeEdits(edits, change);
  if ('refused' in after) throw new Error(after.code);
  return after;
}

function make(...changes: EditChange[]): SummaryEdits {
  return changes.reduce(changed, noEdits);
}

function edited(...changes: EditChange[]): SummaryDocument {
  return applyEdits(computed, make(...changes));
}

function section(document: SummaryDocument, id: string): SummaryDocument['sections'][number] | undefined {
  return document.sections.find((candidate) => candidate.id === id);
}

function sectionIdOf(title: string): string {
  return (record satisfies SampleRecord).session.agenda.find((activity) => activity.title === title)!.id;
}

function allBlocks(document: SummaryDocument): Block[] {
  const deep = (blocks: Block[]): Block[] =>
    blocks.flatMap((block) => (block.type === 'group' ? deep(block.blocks) : [block]));
  return deep(document.sections.flatMap(({ blocks }) => blocks));
}

function items(document: SummaryDocument): ListItem[] {
  return allBlocks(document).flatMap((block) => (block.type === 'list' ? block.items : []));
}

function facts(document: SummaryDocument) {
  return allBlocks(document).flatMap((block) => (block.type === 'facts' ? block.facts : []));
}
