import { BoardClient } from '../boardClient.ts';
import type { BenchServer } from '../benchServer.ts';
import { boardOfCards } from '../edits.ts';
import { reached, wait } from '../pace.ts';
import type { Figures } from '../scenario.ts';

const connections = 1_000;
const boards = 150;

/** What an idle connection takes, and a board of 500 cards that somebody has open; and what is left when all have gone. */
export async function memory(server: BenchServer, settleMs: number): Promise<Figures> {
  const { dialect } = server.contender;
  await wait(1_000);
  const before = server.memoryBytes();
  const idle = Array.from(
    { length: connections },
    () => new BoardClient(server.port, dialect, 'memory/snags/idle', {}),
  );
  await reached(() => idle.every(({ isOpen }) => isOpen), 30_000);
  await wait(3_000);
  const perConnection = (server.memoryBytes() - before) / connections;
  for (const line of idle) line.leave();
  await wait(1_000);

  await server.restart();
  await wait(1_000);
  const empty = server.memoryBytes();
  const cards = boardOfCards(500);
  const open: BoardClient[] = [];
  for (let board = 0; board < boards; board++) {
    const line = new BoardClient(server.port, dialect, `memory/snags/b${board}`, {});
    await reached(() => line.isOpen, 10_000);
    line.sendUpdate(cards);
    open.push(line);
    await wait(30);
  }
  await wait(3_000);
  const fresh = (server.memoryBytes() - empty) / boards;
  await wait(settleMs);
  const settled = (server.memoryBytes() - empty) / boards;
  for (const line of open) line.leave();
  await wait(settleMs);
  return {
    'kB per idle connection': perConnection / 1_024,
    'MB per board just written': fresh / 1_048_576,
    'MB per board at rest': settled / 1_048_576,
    'MB left when all have gone': (server.memoryBytes() - empty) / 1_048_576,
  };
}
