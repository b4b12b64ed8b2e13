import { execFile } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { snagMapWords } from '../../shared/activities/snag-map/words.ts';
import { connectionWords } from '../../shared/words/connection.ts';
import { rescueWords } from '../../shared/words/rescue.ts';
import { plenaryWords } from '../../shared/words/plenary.ts';
import { expectAccessible } from './kit/axe.ts';
import { launchChromium } from './kit/chromium.ts';
import { takePictures } from './kit/pictures.ts';
import { startServer, type ServerProcess } from './kit/serverProcess.ts';
import { isMarkedSaved, setTable, sitDown, snagField, type SnagTable } from './kit/table.ts';
import { until } from '../until.ts';
import { spoilNextEdit } from './kit/spoilNextEdit.ts';

const say = { ...connectionWords.da, ...rescueWords.da };
const root = join(import.meta.dirname, '../..');

let browser: Browser;
let server: ServerProcess;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser?.close());
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await server.remove();
});

test('text written before the boards were restored is offered: to copy, across a reload, until it is dismissed', async () => {
  const table = await begin();
  const page = await sitDown(browser, server, table, { size: 'phone' });
  await write(page, ' Og hvem svarer?');
  await until(() => isMarkedSaved(page), 'the saved mark');
  const file = join(server.dataDir, 'copy.db');
  await run('scripts/backup.js', file);
  await server.kill();
  await write(page, ' Det ved vi ikke.');
  await run('scripts/restore.js', file);
  await server.start();

  const note = page.locator('[data-rescued]');
  await note.waitFor();
  expect(await note.getByRole('textbox').inputValue()).toBe('Det ved vi ikke.');
  expect(await note.innerText()).toContain(say.rescuedFrom('Hvor hænger vi fast?'));
  // The board of before stays on the screen until the restored one has been read.
  const restored = 'Hvem ringer? Og hvem svarer?';
  await until(async () => (await snagField(page, 'one').inputValue()) === restored, 'the board as it was restored');
  await expectAccessible(page, 'a text is offered');
  await takePictures(page, 'rescue', ['laptop', 'phone']);
  await page.reload();
  await note.waitFor();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await note.getByRole('button', { name: say.copy }).focus();
  await page.keyboard.press('Enter');
  await note.getByText(say.copied, { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Det ved vi ikke.');
  await page.keyboard.press('Tab');
  const reloaded = page.waitForEvent('load');
  await page.evaluate(reloadOnceDismissed);
  await page.keyboard.press('Enter');
  await reloaded;
  await snagField(page, 'one').waitFor();
  expect(await note.count()).toBe(0);
  expect(await keptEdits(page)).toBe(0);
});

test('what the facilitator wrote on a group’s board before the boards were restored is offered, too', async () => {
  const table = await begin();
  const page = await (await browser.newContext({ locale: 'da-DK' })).newPage();
  await page.goto(table.session.links.facilitator);
  await page.getByRole('button', { name: 'Se med' }).click();
  await snagField(page, 'one').waitFor();
  const file = join(server.dataDir, 'copy.db');
  await run('scripts/backup.js', file);
  await server.kill();
  await write(page, ' Vi.');
  await run('scripts/restore.js', file);
  await server.start();
  const note = page.locator('[data-rescued]');
  await note.waitFor();
  expect(await note.getByRole('textbox').inputValue()).toBe('Vi.');
  await expectAccessible(page, 'a text is offered to the facilitator');
  await takePictures(page, 'rescue-facilitator', ['laptop', 'phone']);
});

test('text that the server refuses is offered, the board is read afresh and goes on; leaving wipes it all', async () => {
  const table = await begin();
  const page = await sitDown(browser, server, table);
  await snagField(page, 'one').waitFor();
  await page.evaluate(spoilNextEdit);
  await write(page, '!');
  const note = page.locator('[data-rescued]');
  await note.waitFor();
  expect(await note.getByRole('textbox').inputValue()).toBe('!');
  await until(async () => (await snagField(page, 'one').inputValue()) === 'Hvem ringer?', 'the board as it is');
  await write(page, ' Nu!');
  await until(() => isMarkedSaved(page), 'the saved mark');
  const other = await sitDown(browser, server, table);
  await until(
    async () => (await snagField(other, 'one').inputValue()) === 'Hvem ringer? Nu!',
    'the text at the other',
  );
  expect(await keptEdits(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Din plads' }).click();
  const leave = page.getByRole('button', { name: /^Forlad/ });
  await leave.click();
  await leave.click();
  await page.waitForURL('**/join');
  expect(await keptEdits(page)).toBe(0);
});

test('a board that was damaged says that it can only be read, and offers what could not be sent to it', async () => {
  const table = await begin();
  const page = await sitDown(browser, server, table);
  await write(page, ' Og hvem svarer?');
  await until(() => isMarkedSaved(page), 'the saved mark');
  await server.kill();
  await write(page, ' Ingen.');
  const store = new DatabaseSync(join(server.dataDir, 'plenum.db'));
  store.exec('UPDATE log SET bytes = zeroblob(length(bytes)) WHERE id = (SELECT max(id) FROM log)');
  store.close();
  await server.start();

  await page.getByText(say.damaged).waitFor();
  const note = page.locator('[data-rescued]');
  await note.waitFor();
  expect(await note.getByRole('textbox').inputValue()).toBe('Ingen.');
  await until(async () => !(await snagField(page, 'one').inputValue()).includes('Ingen.'), 'the board as it is');
  expect(await snagField(page, 'one').isEditable()).toBe(false);
  await expectAccessible(page, 'a damaged board');
  await takePictures(page, 'damaged', ['laptop', 'phone']);
});

test('a server that is gone, a login of the network, and a line that is back are told', async () => {
  const table = await begin();
  const page = await sitDown(browser, server, table);
  await snagField(page, 'one').waitFor();
  await server.kill();
  await page.getByText(say.lost).waitFor();
  await page.getByRole('button', { name: snagMapWords.da.deleteSnag('Hvem ringer?') }).click();
  const undo = page.getByRole('button', { name: snagMapWords.da.undo, exact: true });
  // Reached, and not behind what is said of the line.
  await undo.click({ trial: true });
  await takePictures(page, 'lost-undo', ['laptop', 'phone', 'projector']);
  await undo.click();
  await write(page, ' Og hvem svarer?');
  await page.getByText(say.keptHere).waitFor();
  await takePictures(page, 'lost', ['laptop', 'phone']);
  await page.route('**/healthz', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Hotel</h1>' }));
  await page.getByText(say.portal).waitFor();
  await expectAccessible(page, 'a login of the network');
  await takePictures(page, 'portal', ['laptop', 'phone']);
  await page.unroute('**/healthz');
  await server.start();
  await page.getByText(say.backAgain).waitFor();
  await until(() => isMarkedSaved(page), 'the saved mark');
});

test('a proxy that lets no websockets through is told of, with what to do', async () => {
  const table = await begin();
  const proxy = await proxyWithoutWebsockets(server.port);
  const { port } = proxy.address() as AddressInfo;
  const page = await sitDown(browser, server, table, { origin: `http://127.0.0.1:${port}` });
  await page.getByText(say.blocked).waitFor();
  await takePictures(page, 'blocked', ['laptop', 'phone']);
  await page.context().close();
  proxy.closeAllConnections();
  proxy.close();
});

test('a full disk is told on the screens, until all is stored after all', async () => {
  const asRoot = process.getuid?.() === 0 ? ['unshare', '-m'] : ['unshare', '-rm'];
  const mount = (folder: string) => `mount -t tmpfs -o size=4m plenum "${folder}" && exec "$@"`;
  const table = await begin((dataDir) => [...asRoot, 'sh', '-c', mount(dataDir), 'sh']);
  const page = await sitDown(browser, server, table);
  const plenary = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  await plenary.goto(table.session.links.plenary);
  const facilitator = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await facilitator.goto(table.session.links.facilitator);
  await facilitator.getByRole('button', { name: 'Alle grupper' }).first().click();
  await plenary.locator('[data-card-id]').first().waitFor();

  const disk = `/proc/${server.pid()}/root${server.dataDir}`;
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(bavail * bsize));
  await snagField(page, 'one').click();
  // What the log has already reserved may still be used; then there is no more.
  for (let line = 0; line < 400 && (await page.getByText(say.slow).count()) === 0; line++) {
    await page.keyboard.insertText(`${line} ${'x'.repeat(1_500)}`);
    await page.keyboard.press('ControlOrMeta+A');
  }
  await page.keyboard.insertText('Det her skal gemmes');
  await page.getByText(say.slow).waitFor();
  await page.getByText(say.saving).waitFor();
  expect(await isMarkedSaved(page)).toBe(false);
  await plenary.getByText(plenaryWords.da.slow).waitFor();
  await facilitator.getByText(say.slowReading).waitFor();
  await takePictures(page, 'slow', ['laptop', 'phone']);
  await takePictures(plenary, 'slow-plenary', ['projector']);
  await takePictures(facilitator, 'slow-facilitator', ['laptop']);

  rmSync(join(disk, 'ballast'));
  await page.getByText(say.slow).waitFor({ state: 'detached' });
  await until(() => isMarkedSaved(page), 'the saved mark');
  await plenary.getByText('Det her skal gemmes').first().waitFor();
});

async function begin(wrap?: (dataDir: string) => string[]): Promise<SnagTable> {
  server = await startServer(wrap);
  return setTable(server, { one: 'Hvem ringer?' });
}

/** Writes at the end of the card. */
async function write(page: Page, text: string): Promise<void> {
  await snagField(page, 'one').click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(text);
}

const run = async (script: string, ...args: string[]): Promise<void> => {
  const env = { ...process.env, DATA_DIR: server.dataDir };
  await promisify(execFile)(process.execPath, [script, ...args], { cwd: root, env });
};

/** Loads the page again in the same blink in which the note goes. */
function reloadOnceDismissed(): void {
  const watch = new MutationObserver(() => {
    if (document.querySelector('[data-rescued]')) return;
    watch.disconnect();
    location.reload();
  });
  watch.observe(document.body, { childList: true, subtree: true });
}

/** How many edits this browser keeps outside the page. */
function keptEdits(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('plenum-unsent');
        opening.onerror = reject;
        opening.onsuccess = () => {
          const count = opening.result.transaction('edits').objectStore('edits').count();
          count.onsuccess = () => resolve(count.result);
        };
      }),
  );
}

/** Passes everything on to the port of this machine but websockets, as some hotels do. */
async function proxyWithoutWebsockets(port: number): Promise<Server> {
  const proxy = createServer((asked, answer) => {
    const { method, url, headers } = asked;
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (answered) => {
      answer.writeHead(answered.statusCode!, answered.headers);
      answered.pipe(answer);
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  proxy.on('upgrade', (_, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'));
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}
