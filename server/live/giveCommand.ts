import { applyCommand } from '../../shared/session/applyCommand.ts';
import type { Command } from '../../shared/session/commands.ts';
import { draftsToShow } from '../../shared/session/drafts.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import { newId } from '../chance.ts';
import type { Boards } from '../sync/boards.ts';
import { readShownCard, readSlate, type ReadBoard } from './boardContents.ts';
import type { OpenSession } from './openSession.ts';
import type { BoardsAlong, Change } from './sessionRoom.ts';
import { carryDraftsOver, eraseDrafts } from './showDrafts.ts';

/** What a command that was done tells the one who gave it: the id of what it made, if anything. */
export interface Done {
  id?: string;
}

/** The boards, as commands need them. */
export type CommandBoards = Pick<Boards, 'read' | 'prepare' | 'hold'>;

/** Decides a command, and resolves once its effect is on disk. */
export async function giveCommand(
  open: OpenSession,
  seatId: string,
  command: Command,
  boards: CommandBoards,
): Promise<Done | Refusal> {
  const look: ReadBoard = (board, see) => boards.read(board, see);
  return open.room.change(async (session) => {
    const face = command.type === 'showOnPlenary' ? await readShownCard(look, session, command.show) : null;
    if (command.type === 'showOnPlenary' && command.show.what === 'card' && !face) return refuse('noSuchCard');
    const decided = await decide(open, session, seatId, command, boards);
    if (!isRefusal(decided) && command.type === 'showOnPlenary') open.showCard(command.show, face);
    return decided;
  });
}

async function decide(
  open: OpenSession,
  session: Session,
  seatId: string,
  command: Command,
  boards: CommandBoards,
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
    ...(command.type === 'openVote' && {
      slate: await readSlate((board, see) => boards.read(board, see), session, command.activityId),
    }),
    ...(command.type === 'showDrafts' && { written: open.writtenIn(command.activityId) }),
  };
  const changed = applyCommand(session, seat, command, context);
  if (isRefusal(changed)) return changed;
  const tickets = command.type === 'removeSeat' ? { revokeSeats: [command.seatId] } : {};
  const along = await onBoards(session, seat, command, context.written, boards);
  return { session: changed, tickets, boards: along, answer: made[0] === undefined ? {} : { id: made[0] } };
}

/** What a command that is about to be done does on boards. */
async function onBoards(
  session: Session,
  seat: Seat,
  command: Command,
  written: ReadonlySet<string> | undefined,
  boards: CommandBoards,
): Promise<BoardsAlong | undefined> {
  if (command.type === 'removeSeat') return eraseDrafts(session, command.seatId, boards);
  if (command.type !== 'showDrafts') return undefined;
  const shown = draftsToShow(session, seat, command, written ?? new Set());
  return isRefusal(shown) ? undefined : carryDraftsOver(session, command.activityId, shown, boards);
}
