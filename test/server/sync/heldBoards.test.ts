import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../until.ts';
import { BoardServer, blueBoard, redBoard } from './boardServer.ts';

let server: BoardServer;
beforeAll(async () => void (server = await new BoardServer().start()));
afterAll(() => server.remove());

const board = (groupId: string) => ({ ...blueBoard, groupId });
const onDisk = async (groupId: string): Promise<number> => (await server.store.loadBoard(board(groupId))).sequence;

test('what was sent before a board is held is on the document; what comes later is sent again when it is released', async () => {
  const writer = server.open(board('a'));
  await until(() => writer.provider.synced);
  writer.text.insert(0, 'before');
  await until(() => writer.saved() >= 2);
  const held = await server.boards.hold([board('a')]);
  expect(held.look(board('a'), (document) => document.getText('text').toJSON())).toBe('before');
  writer.text.insert(6, ' after');
  const reader = server.open(board('a'));
  await until(() => reader.closeCode() === 1012);
  expect(await onDisk('a')).toBe(1);
  held.release();
  const again = server.open(board('a'));
  await until(() => again.text.toJSON() === 'before after');
});

test('a board that was erased while held is closed for good, for who is there and for who comes', async () => {
  const writer = server.open(board('b'));
  await until(() => writer.provider.synced);
  writer.text.insert(0, 'gone');
  await until(() => writer.saved() >= 2);
  const held = await server.boards.hold([board('b')]);
  held.erased();
  await until(() => writer.closeCode() === 4411);
  const late = server.open(board('b'));
  await until(() => late.closeCode() === 4411);
});

test('a prepared edit is seen when it is said to be on disk, and never when it is said to have failed', async () => {
  const reader = server.open(redBoard);
  await until(() => reader.provider.synced);
  const prepare = (text: string) =>
    server.boards.prepare(redBoard, (document) => document.getText('text').insert(0, text));
  const [failing, standing] = [(await prepare('failed '))!, (await prepare('stood'))!];
  expect(reader.text.toJSON()).toBe('');
  failing.failed(new Error('disk full'));
  standing.stored(await server.store.appendUpdate(redBoard, 'server', standing.update));
  await until(() => reader.text.toJSON() !== '');
  expect(reader.text.toJSON()).toBe('stood');
  expect(await server.boards.prepare(redBoard, () => {})).toBeNull();
});
