import type { Browser, Locator, Page } from 'playwright-core';
import { sizes } from './pictures.ts';
import type { ServerProcess } from './serverProcess.ts';
import { createSession, join, openBoard, takeSeat, type CreatedSession } from './wire.ts';
import { until } from '../../until.ts';
import { addSnag } from '../../../shared/activities/snag-map/edits.ts';

/** A session with one group, whose board of snags has these cards and is open. */
export interface SnagTable {
  session: CreatedSession;
  activityId: string;
  /** The board's path. */
  address: string;
}

export async function setTable(server: ServerProcess, snags: Record<string, string>): Promise<SnagTable> {
  const session = await createSession(server.origin, {
    title: 'Kick-off',
    agenda: [{ kind: 'snag-map', title: 'Hvor hænger vi fast?' }],
    groups: [{ name: 'Overgange' }],
    locale: 'da',
  });
  const facilitator = await takeSeat(server.origin, session.sessionId, session.tickets.facilitator);
  const { agenda } = await facilitator.view();
  const activityId = agenda[0]!.id;
  await facilitator.tell({ type: 'goTo', activityId, from: null });
  const { address } = (await facilitator.view()).boards[0]!;
  facilitator.close();
  const { doc, close } = await openBoard(server.origin, address, session.tickets.facilitator);
  for (const [id, text] of Object.entries(snags)) addSnag(doc, { id, text });
  await until(async () => {
    const reader = await openBoard(server.origin, address, session.tickets.facilitator);
    const arrived = reader.doc.getMap('snags').size === Object.keys(snags).length;
    reader.close();
    return arrived;
  }, 'the snags to be on the board');
  close();
  return { session, activityId, address };
}

/** The page of somebody new at the table, in a browser that has never been here. */
export async function sitDown(
  browser: Browser,
  server: ServerProcess,
  { session }: SnagTable,
  { origin = server.origin, size = 'laptop' }: { origin?: string; size?: keyof typeof sizes } = {},
): Promise<Page> {
  const { ticket } = await join(server.origin, { code: session.joinCode, device: 'person' });
  const isPhone = size === 'phone';
  const context = await browser.newContext({
    viewport: sizes[size],
    locale: 'da-DK',
    ...(isPhone && { hasTouch: true, isMobile: true, deviceScaleFactor: 2 }),
  });
  const page = await context.newPage();
  await page.goto(`${origin}/s/${session.sessionId}/group#${encodeURIComponent(ticket)}`);
  return page;
}

/** The field of a card. */
export const snagField = (page: Page, id: string): Locator => page.locator(`[data-card-id="${id}"] textarea`);

export const isMarkedSaved = (page: Page): Promise<boolean> =>
  page.locator('[data-saved]').evaluate((mark) => mark.getAttribute('data-saved') === 'true');
