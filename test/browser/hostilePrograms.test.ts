import type { Page } from 'playwright-core';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSnag, addTheme } from '../../shared/activities/snag-map/edits.ts';
import { addSolution, solutionDescription } from '../../shared/activities/solution-draft/board.ts';
import { boardClose, boardProtocol, ticketProtocolPrefix } from '../../shared/live/protocol.ts';
import { summaryFile } from './hostile/files.ts';
import { beginHostile, fillBoards, goTo, names, titles, type HostileSession } from './hostile/fillHostile.ts';
import { payloads } from './hostile/payloads.ts';
import { squeezed } from './hostile/watch.ts';
import { WatchedBrowser } from './hostile/watchedBrowser.ts';
import { changeBoard } from './kit/filling.ts';
import { until } from '../until.ts';

/** Payloads that no screen of ours would send, but a program with a ticket, or a file, can. */
let watched: WatchedBrowser;
let session: HostileSession;
let group: Page;

beforeAll(async () => {
  watched = await WatchedBrowser.begin();
  session = await beginHostile(watched.origin);
  await changeBoard(watched.origin, address('solution-draft'), session.tickets.facilitator, (doc) => {
    addSolution(doc, 'v');
    solutionDescription(doc, 'v')!.push([new Y.XmlElement('paragraph')]);
  });
  group = await watched.open(`/s/${session.sessionId}/group#${session.table.ticket}`);
});
afterAll(async () => {
  session?.facilitator.close();
  await watched?.end();
});

test('as the names of those whose cursors stand in a text, and in what their programs say of themselves', async () => {
  await goTo(session, 'solution-draft');
  await group.locator('[data-solution-button="v"]').dispatchEvent('click');
  await group.locator('.ProseMirror').first().waitFor();
  const here = beHere(address('solution-draft'));
  await until(() => here.provider.synced, 'the other screen to be here');
  const said = names.filter((_, place) => place % 4 === 0);
  for (const name of said) {
    await session.facilitator.tell({ type: 'changeSeat', seatId: session.table.seat.id, name });
    here.say({ name: 'Somebody else', color: name, colour: name, [name]: name });
    const flag = squeezed(name.trim().slice(0, 40));
    await until(
      async () => (await group.locator('.ProseMirror-widget').allTextContents()).map(squeezed).join() === flag,
      `the flag of ${name}`,
    );
    if (name === said.at(-1)) await watched.look(group, 'cursors');
  }
  here.provider.destroy();
  await watched.expectCalm('cursors');
});

test('as the ids of what stands on a board', async () => {
  await goTo(session, 'snag-map');
  await changeBoard(watched.origin, address('snag-map'), session.table.ticket, (doc) => {
    for (const id of ['toString', 'hasOwnProperty', 'then', 'script']) putUnder(doc, id);
  });
  await group.locator('[data-card-id="script"]').waitFor();
  const writer = beHere(address('snag-map'));
  await until(() => writer.provider.synced, 'the board');
  const closed: number[] = [];
  writer.provider.on('connection-close', (event) => void closed.push(event?.code ?? 0));
  writer.doc.transact(() => {
    for (const { text } of payloads) putUnder(writer.doc, text);
  });
  await until(() => closed.includes(boardClose.refused), 'the guard to refuse it');
  writer.provider.destroy();
  await watched.look(group, 'ids');
  const cards = await group
    .locator('[data-card-id]')
    .evaluateAll((all) => all.map((card) => card.getAttribute('data-card-id')));
  expect(cards.toSorted()).toEqual(['script', 'then']);
  await watched.expectCalm('ids');
});

function putUnder(doc: Y.Doc, id: string): void {
  addTheme(doc, { id, name: 'hit(0)' });
  addSnag(doc, { id, text: 'hit(0)', theme: id, parties: [id] });
}

test('in a file that is imported, and in what is said of one that is refused', async () => {
  const start = await watched.open('/');
  const choose = async (file: object): Promise<void> => {
    const buffer = Buffer.from(JSON.stringify(file));
    await start.locator('input[type="file"]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  };
  await fillBoards(watched.origin, session);
  const file = JSON.parse((await summaryFile(watched.origin, session, 'json')).toString());
  const [board] = file.boards as { activityId: string; groupId: string; state: string }[];
  const refused = structuredClone(file);
  const doc = new Y.Doc();
  doc.getText('evil').insert(0, 'hit(0)');
  refused.boards = [{ ...board, state: Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64') }];
  // Only what it is refused for.
  const activity = refused.session.agenda.find(({ id }: { id: string }) => id === board!.activityId);
  Object.assign(refused.session, { agenda: [activity], currentActivityId: null, summaryEdits: undefined, seats: [] });
  for (const title of titles) {
    activity.title = title;
    await choose(refused);
    await watched.lookFor(start, 'refused file', title);
  }
  await watched.expectAllShown('refused file');
  await choose(file);
  await start.locator('[data-screen="facilitator"]').waitFor();
  await watched.look(start, 'imported');
  await watched.expectCalm('imported');
});

const address = (kind: keyof HostileSession['activities']): string =>
  `/sync/${session.sessionId}/${session.activities[kind]}/${session.groupId}`;

interface Writer {
  doc: Y.Doc;
  provider: WebsocketProvider;
  /** Tells the others who it is, with a cursor in the description. */
  say(user: object): void;
}

/** Another screen of the table, as a program would be. */
function beHere(path: string): Writer {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(watched.origin.replace(/^http/, 'ws'), path.slice(1), doc, {
    protocols: [boardProtocol, `${ticketProtocolPrefix}${session.table.ticket}`],
    disableBc: true,
  });
  return {
    doc,
    provider,
    say(user) {
      const place = Y.relativePositionToJSON(
        Y.createRelativePositionFromTypeIndex(solutionDescription(doc, 'v')!, 0),
      );
      provider.awareness.setLocalState({ user, cursor: { anchor: place, head: place } });
    },
  };
}
