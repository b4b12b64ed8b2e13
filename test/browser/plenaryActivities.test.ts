import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { activityKinds } from '../../shared/activities/index.ts';
import type { PlenaryShow } from '../../shared/session/plenaryShow.ts';
import type { View } from '../../shared/session/view.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { takePictures } from './kit/pictures.ts';
import { expectReadableFromAfar } from './kit/readable.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { until } from '../until.ts';
import { createSession, openBoard, takeSeat, type CreatedSession, type WiredSeat } from './kit/wire.ts';

const kinds = activityKinds.filter(({ boards }) => boards === 'perGroup').map(({ kind }) => kind);
/** More pages than this nobody turns. */
const mostPages = 12;

let server: ServerProcess;
let browser: Browser;
let session: CreatedSession;
let facilitator: WiredSeat;
let plenary: Page;
const activityIdByKind = new Map<string, string>();
let view: View;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchChromium()]);
  session = await createSession(server.origin, {
    title: 'Kick-off: Ledere på tværs',
    template: 'kick-off',
    locale: 'da',
  });
  facilitator = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
  for (const kind of activityKinds) if (kind.boards === 'perGroup') await fillWithSample(kind.kind);
  view = await facilitator.view();
  plenary = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await plenary.goto(session.links.plenary);
  await plenary.waitForSelector('[data-screen="plenary"][data-show]');
});

afterAll(async () => {
  facilitator?.close();
  await browser?.close();
  await server?.remove();
});

/** Adds an activity of this kind, with what its sample says on every group's board. */
async function fillWithSample(kindName: string): Promise<void> {
  const kind = activityKinds.find(({ kind: name }) => name === kindName)!;
  const { session: about, agenda } = await facilitator.view();
  const scene = { ...about, linkable: [] };
  const setup = kind.sample(new Y.Doc(), { ...scene, group: about.groups[0]! });
  const activity = {
    kind: kindName,
    title: kind.title.da,
    instruction: '',
    plannedMinutes: 20,
    responsible: '',
    setup,
  };
  const id = (await facilitator.tell({ type: 'addActivity', activity, afterId: agenda.at(-1)!.id }))!;
  activityIdByKind.set(kindName, id);
  for (const { activityId, groupId, address } of (await facilitator.view()).boards) {
    if (activityId !== id) continue;
    const board = await openBoard(server.origin, address, session.tickets.facilitator);
    kind.sample(board.doc, { ...scene, group: about.groups.find((group) => group.id === groupId)! });
    board.close();
  }
}

describe.each(kinds)('%s on the big screen', (kind) => {
  test.each(['groups', 'overview', 'group'] as const)('%s: every page is readable from afar', async (what) => {
    const activityId = activityIdByKind.get(kind)!;
    const groupId = view.session.groups[0]!.id;
    let pages = 1;
    for (let page = 0; page < pages; page++) {
      const show: PlenaryShow = what === 'group' ? { what, activityId, groupId, page } : { what, activityId, page };
      await facilitator.tell({ type: 'showOnPlenary', show });
      await plenary.waitForSelector(`[data-show="${what}"][data-activity="${activityId}"]`);
      await until(
        async () => (await pageOf()).page === Math.min(page, (await pageOf()).pages - 1),
        `page ${page + 1}`,
      );
      if (page === 0) await until(async () => (await plenary.locator('[data-card-id]').count()) > 0, 'a card');
      pages = (await pageOf()).pages;
      await expectReadableFromAfar(plenary, `${kind}, ${what}, page ${page + 1} of ${pages}`);
      await expectAccessible(plenary, `${kind}, ${what}, page ${page + 1}`);
      if (page === 0) await takePictures(plenary, `plenary-${kind}-${what}`, ['projector']);
    }
    expect(pages).toBeLessThanOrEqual(mostPages);
  });
});

/** Which page the stage says it shows, counted from 0. */
async function pageOf(): Promise<{ page: number; pages: number }> {
  const stage = plenary.locator('[data-screen="plenary"] [data-pages]');
  const [page, pages] = await Promise.all([stage.getAttribute('data-page'), stage.getAttribute('data-pages')]);
  return { page: Number(page), pages: Number(pages) };
}
