import * as decoding from 'lib0/decoding';
import { BoardClient } from '../boardClient.ts';
import type { BenchServer } from '../benchServer.ts';
import { Deliveries } from '../deliveries.ts';
import { boardOfCards, endOf, keystrokes } from '../edits.ts';
import { pace, reached, wait } from '../pace.ts';
import type { Figures } from '../scenario.ts';

const withinMs = 90_000;
const bystanderEditsPerSecond = 20;

/** So many screens open a board of 500 cards at once, on a server that has just been restarted; two others go on working. */
export async function storm(server: BenchServer, screens: number, withPresence: boolean): Promise<Figures> {
  const { dialect } = server.contender;
  const cards = boardOfCards(500);
  const seeding = new BoardClient(server.port, dialect, 'storm/snags/all', {});
  await reached(() => seeding.isOpen, 10_000);
  await wait(500);
  seeding.sendUpdate(cards);
  await wait(4_000);
  seeding.leave();
  await wait(500);
  await server.restart();

  const bystanders = new Deliveries();
  const known = new Map<number, number>();
  const writer = new BoardClient(server.port, dialect, 'storm/snags/other', {});
  const reader = new BoardClient(server.port, dialect, 'storm/snags/other', {
    update: (bytes) => bystanders.received(bytes, known),
  });
  await reached(() => writer.isOpen && reader.isOpen, 10_000);
  await wait(500);

  const end = endOf(cards);
  const states = new Deliveries();
  const startMs = performance.now();
  let [synced, syncedMs, seeing, seeingMs] = [0, Number.NaN, 0, Number.NaN];
  const lines = Array.from({ length: screens }, (_, index) => {
    const has = new Map<number, number>();
    const seen = new Set<number>();
    const line: BoardClient = new BoardClient(server.port, dialect, 'storm/snags/all', {
      update: (bytes) => {
        if ((has.get(1) ?? 0) >= end) return;
        states.received(bytes, has);
        if ((has.get(1) ?? 0) < end) return;
        if (++synced === screens) syncedMs = performance.now() - startMs;
        if (withPresence) line.sendPresence(100_000 + index, 1, `{"user":{"name":"Deltager ${index}"}}`);
      },
      presence: (bytes) => {
        if (!withPresence || seen.size === screens) return;
        for (const id of presentIn(bytes)) seen.add(id);
        if (seen.size === screens && ++seeing === screens) seeingMs = performance.now() - startMs;
      },
    });
    return line;
  });
  const edits = keystrokes(5, Math.ceil((withinMs / 1_000) * bystanderEditsPerSecond));
  let sent = 0;
  const isOver = (): boolean => synced === screens && (!withPresence || seeing === screens);
  const storming = pace(startMs + withinMs, (nowMs) => {
    if (isOver()) return;
    if (sent >= ((nowMs - startMs) / 1_000) * bystanderEditsPerSecond) return;
    bystanders.sent(5, sent, edits.length);
    writer.sendUpdate(edits[sent++]!);
  });
  await Promise.race([storming, reached(isOver, withinMs)]);
  await reached(() => (known.get(5) ?? 0) >= sent, 10_000);
  const failed = lines.filter(({ hasFailed }) => hasFailed).length;
  for (const line of [...lines, writer, reader]) line.leave();
  return {
    'all synced s': syncedMs / 1_000,
    ...(withPresence && { 'everyone sees everyone s': seeingMs / 1_000 }),
    failed: failed,
    "bystander's edit p99 ms": bystanders.percentile(0.99),
  };
}

function* presentIn(update: Uint8Array): Generator<number> {
  const decoder = decoding.createDecoder(update);
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const id = decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    const stateLength = decoding.readVarUint(decoder);
    decoder.pos += stateLength;
    if (id >= 100_000 && id < 200_000) yield id;
  }
}
