import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { exportSummary } from '../../../server/export/exportSummary.ts';
import type { SessionState } from '../../../server/export/readRecord.ts';
import { findActivityKind } from '../../../shared/activities/index.ts';
import { isRefusal } from '../../../shared/session/refusals.ts';
import type { Session } from '../../../shared/session/session.ts';
import { summaryFormats } from '../../../shared/summary/summaryFormats.ts';
import { aRecord } from '../../shared/summary/aRecord.ts';

/** A day as it should have gone; each of these has gone otherwise. */
const { session, states } = aRecord();
const voteOn = session.agenda.flatMap(({ votes }) => votes).find((vote) => vote.state === 'published')!;

const odd: { name: string; state: SessionState; told: string }[] = [
  { name: 'stopped in its first step', state: { session: stopped(session), states: [] }, told: 'ikke nået' },
  { name: 'whose groups have no names', state: { session: unnamed(session), states }, told: 'A ·' },
  {
    name: 'whose cards were deleted after they were voted on',
    state: { session, states: states.map((board) => ({ ...board, state: Y.encodeStateAsUpdate(new Y.Doc()) })) },
    told: voteOn.slate[0]!.text,
  },
  { name: 'whose boards are full of rubbish', state: { session, states: states.map(rubbish) }, told: 'Deltagelse' },
  {
    name: 'with boards of steps and groups that are gone',
    state: { session: { ...session, groups: session.groups.slice(1), agenda: session.agenda.slice(0, 2) }, states },
    told: 'Dagsorden',
  },
];

describe.each(odd)('a session $name', ({ state, told }) => {
  test.each(summaryFormats)('is a %s file that opens', async (format) => {
    const file = await exportSummary(format, state);
    if (isRefusal(file)) throw new Error(file.code);
    const body = Buffer.from(file.body);
    expect(body.length).toBeGreaterThan(100);
    if (format === 'md' || format === 'html') expect(plain(body.toString('utf8'))).toContain(plain(told));
    if (format === 'json') expect(JSON.parse(body.toString('utf8'))).toHaveProperty('session');
    if (format === 'docx')
      expect(plain((await mammoth.extractRawText({ buffer: body })).value)).toContain(plain(told));
    if (format === 'pdf') expect((await getDocumentProxy(new Uint8Array(body))).numPages).toBeGreaterThan(0);
  });
});

/** Letters and digits only: what one format escapes, another does not. */
function plain(text: string): string {
  return text.replaceAll(/<[^>]*>|&#\d+;|[^\p{L}\p{N}]/gu, '');
}

function stopped(day: Session): Session {
  const agenda = day.agenda.map((activity, at) => (at === 0 ? activity : { ...activity, actual: null, votes: [] }));
  return { ...day, agenda };
}

function unnamed(day: Session): Session {
  return { ...day, groups: day.groups.map((group) => ({ ...group, name: '' })) };
}

/** As a hostile laptop could leave it: wrong values and wrong types under every name that is read. */
function rubbish(board: SessionState['states'][number]): SessionState['states'][number] {
  const kind = findActivityKind(session.agenda.find(({ id }) => id === board.activityId)!.kind)!;
  const doc = new Y.Doc();
  for (const collection of Object.keys(kind.shape)) {
    const entries = doc.getMap<unknown>(collection);
    entries.set('number', 17);
    entries.set('text', 'nothing that is read');
    entries.set('list', new Y.Array());
    entries.set('entry', new Y.Map([['text', { not: 'a text' }]]));
    entries.set('__proto__', new Y.Map([['text', 'x']]));
  }
  return { ...board, state: Y.encodeStateAsUpdate(doc) };
}
