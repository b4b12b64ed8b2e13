import * as Y from 'yjs';
import type { AnyActivityKind } from '../../../shared/activities/index.ts';
import { until } from '../../until.ts';
import { openBoard, type CreatedSession, type WiredSeat } from './wire.ts';

/** A session that fills itself, where what was written before is not what is tested. */
export interface Filling {
  origin: string;
  session: CreatedSession;
  facilitator: WiredSeat;
}

/** Adds an activity and goes to it. */
export async function begin({ facilitator }: Filling, kind: string, title: string): Promise<string> {
  const { agenda, currentActivityId } = await facilitator.view();
  const activity = { kind, title, setup: {}, instruction: '', plannedMinutes: 20, responsible: '' };
  const activityId = (await facilitator.tell({ type: 'addActivity', activity, afterId: agenda.at(-1)?.id ?? null }))!;
  await facilitator.tell({ type: 'goTo', activityId, from: currentActivityId });
  return activityId;
}

/** Fills boards with the kind's sample: every group's, or only these groups'. */
export async function fill(
  { origin, session, facilitator }: Filling,
  activityId: string,
  kind: AnyActivityKind,
  ...only: string[]
): Promise<void> {
  const { session: seen, boards } = await facilitator.view();
  for (const { address, groupId } of boards.filter((board) => board.activityId === activityId)) {
    if (only.length > 0 && !only.includes(groupId)) continue;
    const group = seen.groups.find(({ id }) => id === groupId)!;
    await changeBoard(origin, address, session.tickets.facilitator, (doc) =>
      kind.sample(doc, { ...seen, group, linkable: [] }),
    );
  }
}

/** Changes a board, and waits until another reader gets it: it has been stored and passed on. */
export async function changeBoard(
  origin: string,
  address: string,
  ticket: string,
  change: (doc: Y.Doc) => void,
): Promise<void> {
  const { doc, close } = await openBoard(origin, address, ticket);
  change(doc);
  await until(async () => {
    const reader = await openBoard(origin, address, ticket);
    const arrived = Y.encodeStateVector(reader.doc).join() === Y.encodeStateVector(doc).join();
    reader.close();
    return arrived;
  }, 'the change to arrive');
  close();
}
