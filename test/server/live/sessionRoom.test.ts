import { pino } from 'pino';
import { expect, test } from 'vitest';
import { refuse } from '../../../shared/session/refusals.ts';
import type { Session } from '../../../shared/session/session.ts';
import { SessionRoom } from '../../../server/live/sessionRoom.ts';
import { SessionOnPaper } from '../../shared/session/aSession.ts';

/** A store whose disk is as quick, and as full, as the test says. */
class SlowDisk {
  saved: Session[] = [];
  isFull = false;
  #waiting: (() => void)[] = [];

  saveSession = async (session: Session): Promise<void> => {
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    if (this.isFull) throw new Error('disk full');
    this.saved.push(session);
  };

  saveWithBoards = async (session: Session): Promise<number[]> => {
    await this.saveSession(session);
    return [];
  };

  /** Lets everything through that is asked for now, and what follows from it. */
  async turn(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
      for (const resolve of this.#waiting.splice(0)) resolve();
    }
  }
}

function aRoom() {
  const disk = new SlowDisk();
  const told: string[] = [];
  const room = new SessionRoom(
    new SessionOnPaper().session,
    disk,
    (session) => told.push(session.title),
    pino({ level: 'silent' }),
  );
  const rename = (title: string) =>
    room.change((session) => ({ session: { ...session, title: `${session.title}${title}` }, answer: { title } }));
  return { disk, room, told, rename };
}

test('nobody is answered, and nobody told, before the change is stored', async () => {
  const { disk, room, told, rename } = aRoom();
  let answered = false;
  const renaming = rename('!').then(() => (answered = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect([answered, told, room.session.title]).toEqual([false, [], 'Kick-off']);
  await disk.turn();
  await renaming;
  expect(room.session.title).toBe('Kick-off!');
  expect(told).toEqual(['Kick-off!']);
});

test('what is asked while the disk is busy is stored together, each on top of the one before', async () => {
  const { disk, rename } = aRoom();
  const renaming = ['1', '2', '3', '4'].map(rename);
  await disk.turn();
  await Promise.all(renaming);
  expect(disk.saved.map(({ title }) => title)).toEqual(['Kick-off1234']);
});

test('a change that is refused leaves the others of its turn alone', async () => {
  const { disk, room, rename } = aRoom();
  const asked = [rename('1'), room.change(() => refuse('movedOn')), rename('2')];
  await disk.turn();
  expect(await Promise.all(asked)).toEqual([{ title: '1' }, refuse('movedOn'), { title: '2' }]);
  expect(room.session.title).toBe('Kick-off12');
});

test('a change that breaks fails alone', async () => {
  const { disk, room, rename } = aRoom();
  const broken = room.change(() => {
    throw new Error('a bug');
  });
  const renaming = rename('1');
  await expect(broken).rejects.toThrow('a bug');
  await disk.turn();
  expect(await renaming).toEqual({ title: '1' });
});

test('when the disk is full the change is refused, and the session stays as it was', async () => {
  const { disk, room, told, rename } = aRoom();
  disk.isFull = true;
  const renaming = rename('!');
  await disk.turn();
  expect(await renaming).toEqual(refuse('cannotStore'));
  expect([room.session.title, told]).toEqual(['Kick-off', []]);
  disk.isFull = false;
  const again = rename('?');
  await disk.turn();
  await again;
  expect(room.session.title).toBe('Kick-off?');
});

test('a room that is closed takes no more changes', async () => {
  const { disk, room, rename } = aRoom();
  const before = rename('1');
  const closing = room.close();
  await disk.turn();
  await closing;
  await before;
  expect(await rename('2')).toEqual(refuse('noSuchSession'));
});
