import { applyCommand } from '../../shared/session/applyCommand.ts';
import type { Command } from '../../shared/session/commands.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Session } from '../../shared/session/session.ts';
import { newId } from '../chance.ts';
import { readShownCard, readSlate, type ReadBoard } from './boardContents.ts';
import type { OpenSession } from './openSession.ts';
import type { Change } from './sessionRoom.ts';

/** What a command that was done tells the one who gave it: the id of what it made, if anything. */
export interface Done {
  id?: string;
}

/** Decides a command, and resolves once its effect is on disk. */
export async function giveCommand(
  open: OpenSession,
  seatId: string,
  command: Command,
  readBoard: ReadBoard,
): Promise<Done | Refusal> {
  return open.room.change(async (session) => {
    const face = command.type === 'showOnPlenary' ? await readShownCard(readBoard, session, command.show) : null;
    if (command.type === 'showOnPlenary' && command.show.what === 'card' && !face) return refuse('noSuchCard');
    const decided = await decide(session, seatId, command, readBoard);
    if (!isRefusal(decided) && command.type === 'showOnPlenary') open.showCard(command.show, face);
    return decided;
  });
}

async function decide(
  session: Session,
  seatId: string,
  command: Command,
  readBoard: ReadBoard,
): Promise<Change<Done> | Refusal> {
  const seat = session.seats.find((candidate) => candidate.id === seatId);
  if (!seat) return refuse('noTicket');
  const made: string[] = [];
  const context = {
    nowMs: Date.now(),
    newId: () => {
      made.push(newId());
      return made.at(-1)!;
    },
    ...(command.type === 'openVote' && { slate: await readSlate(readBoard, session, command.activityId) }),
  };
  const changed = applyCommand(session, seat, command, context);
  if (isRefusal(changed)) return changed;
  const tickets = command.type === 'removeSeat' ? { revokeSeats: [command.seatId] } : {};
  return { session: changed, tickets, answer: made[0] === undefined ? {} : { id: made[0] } };
}
