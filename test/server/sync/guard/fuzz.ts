import * as Y from 'yjs';
import { snagBoardShape } from '../../../../shared/activities/snag-map/board.ts';
import { dilemmaShape } from '../../../../shared/activities/dilemma-sort/board.ts';
import { solutionShape } from '../../../../shared/activities/solution-draft/board.ts';
import { findActivityKind } from '../../../../shared/activities/index.ts';
import { readBoard } from '../../../../shared/boards/readBoard.ts';
import { randomFrom } from '../../../randomFrom.ts';
import { GuardedBoard } from './guardedBoard.ts';
import type { Recorded } from './honestWorkshop.ts';

export interface Fuzzed {
  tried: number;
  taken: number;
  refused: Record<string, number>;
  slowestMs: number;
}

// oxlint-disable-next-line typescript/no-explicit-any -- each kind's own content is only read here
const shapes: Record<string, any> = {
  'snag-map': snagBoardShape,
  'dilemma-sort': dilemmaShape,
  'solution-draft': solutionShape,
};

/** So many updates go into one document before it is looked at as a whole. */
const perDocument = 2_000;

/**
 * Sends mutated honest updates and random bytes to guarded boards that honest people have written on. Throws, with
 * the seed, when something got past the guard that a document does not take whole, or that cannot be encoded, loaded
 * and read again.
 */
export function fuzz(recorded: readonly Recorded[], tries: number, seed: number): Fuzzed {
  const random = randomFrom(seed);
  const pick = (below: number): number => Math.floor(random() * below);
  const fuzzed: Fuzzed = { tried: 0, taken: 0, refused: {}, slowestMs: 0 };
  while (fuzzed.tried < tries) {
    const { kind, board } = recorded[pick(recorded.length)]!;
    const honest = board.taken;
    const begun = pick(Math.min(honest.length, 400));
    const victim = new GuardedBoard(findActivityKind(kind)!.collections);
    for (const update of honest.slice(0, begun)) victim.send(update, 'honest');
    victim.stored();
    for (let left = Math.min(perDocument, tries - fuzzed.tried); left > 0; left--) {
      const update = pick(20) === 0 ? randomBytes(pick) : mutated(honest, begun, pick);
      fuzzed.tried++;
      try {
        tryOne(victim, update, pick, fuzzed);
      } catch (error) {
        throw new Error(`seed ${seed}, try ${fuzzed.tried}, on ${kind}: ${Buffer.from(update).toString('base64')}`, {
          cause: error,
        });
      }
    }
    victim.stored();
    lookAtWhole(victim.doc, kind);
  }
  return fuzzed;
}

function tryOne(victim: GuardedBoard, update: Uint8Array, pick: Pick, fuzzed: Fuzzed): void {
  const startedMs = performance.now();
  const verdict = victim.send(update, pick(2) === 0 ? 'honest' : 'attacker');
  fuzzed.slowestMs = Math.max(fuzzed.slowestMs, performance.now() - startedMs);
  if ('because' in verdict) {
    fuzzed.refused[verdict.because] = (fuzzed.refused[verdict.because] ?? 0) + 1;
    return;
  }
  fuzzed.taken++;
  if (pick(3) > 0) return;
  victim.stored();
  if (victim.doc.store.pendingStructs || victim.doc.store.pendingDs) throw new Error('Taken, but only in part');
}

/** What was let in can be encoded, loaded by others, and read. */
function lookAtWhole(doc: Y.Doc, kind: string): void {
  const state = Y.encodeStateAsUpdate(doc);
  const again = new Y.Doc();
  Y.applyUpdate(again, state);
  if (again.store.pendingStructs || again.store.pendingDs) throw new Error('Loaded, but only in part');
  if (Y.encodeStateVector(again).length !== Y.encodeStateVector(doc).length) throw new Error('Something was lost');
  readBoard(again, shapes[kind]);
  for (const name of again.share.keys()) {
    if (name.includes('/')) again.getText(name).toDelta();
    else JSON.stringify(again.getMap(name).toJSON());
  }
}

type Pick = (below: number) => number;

function randomBytes(pick: Pick): Uint8Array {
  return Uint8Array.from({ length: pick(60) }, () => (pick(2) === 0 ? pick(12) : pick(256)));
}

/** An honest update (one of the next to come, mostly) with a few bytes changed, cut, doubled or put in. */
function mutated(honest: readonly Uint8Array[], begun: number, pick: Pick): Uint8Array {
  const source = honest[pick(4) === 0 ? pick(honest.length) : (begun + pick(30)) % honest.length]!;
  let bytes = [...(source.length > 4_000 ? source.subarray(0, 4_000) : source)];
  for (let changes = pick(4); changes >= 0; changes--) {
    const at = pick(bytes.length);
    switch (pick(6)) {
      case 0:
        bytes[at] = pick(256);
        break;
      case 1:
        bytes[at] = (bytes[at]! + (pick(2) === 0 ? 1 : 255)) & 255;
        break;
      case 2:
        bytes[at] = bytes[at]! ^ (1 << pick(8));
        break;
      case 3:
        bytes.splice(at, 1 + pick(3));
        break;
      case 4:
        bytes.splice(at, 0, pick(12));
        break;
      default:
        bytes = [...bytes.slice(0, at), ...bytes.slice(Math.max(0, at - pick(20)))];
    }
    if (bytes.length === 0) bytes.push(0);
  }
  return Uint8Array.from(bytes);
}
