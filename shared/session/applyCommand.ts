import { changeEdits } from '../summary/changeEdits.ts';
import { noEdits } from '../summary/edits.ts';
import type { Option } from '../voting/vote.ts';
import {
  addActivity,
  editActivity,
  endSession,
  goTo,
  moveActivity,
  removeActivity,
  setSwitches,
  skipActivity,
} from './agendaCommands.ts';
import type { Command } from './commands.ts';
import { draftsToShow, withDraftsShown } from './drafts.ts';
import {
  addGroup,
  addParty,
  changeSeat,
  editGroup,
  editParty,
  editSeat,
  removeGroup,
  removeParty,
  removeSeat,
} from './peopleCommands.ts';
import { mayGive } from './permissions.ts';
import { showOnPlenary } from './showOnPlenary.ts';
import { refuse, type Refusal } from './refusals.ts';
import { isGroupSeat, type Seat } from './seat.ts';
import type { Session } from './session.ts';
import { endTimer, extendTimer, pauseTimer, resumeTimer, startTimer } from './timerCommands.ts';
import { castBallot, closeVote, openVote, publishVote } from './votingCommands.ts';

/**
 * What a decision needs from outside: the clock, new ids, for `openVote` what can be voted on now, for `showDrafts`
 * which seats have drafts.
 */
export interface CommandContext {
  nowMs: number;
  newId(): string;
  slate?: Option[];
  written?: ReadonlySet<string>;
}

/**
 * The session after the command, or why it is refused; the session handed in is not changed. The command has
 * been parsed by `commandSchema`; who may give it is decided here.
 */
export function applyCommand(
  session: Session,
  seat: Seat,
  command: Command,
  context: CommandContext,
): Session | Refusal {
  if (!mayGive(seat.role, command.type)) return refuse('notAllowed');
  const changed = decide(session, seat, command, context);
  return 'refused' in changed ? changed : { ...changed, revision: session.revision + 1 };
}

function decide(session: Session, seat: Seat, command: Command, context: CommandContext): Session | Refusal {
  switch (command.type) {
    case 'goTo':
      return goTo(session, command, context.nowMs);
    case 'endSession':
      return endSession(session, command, context.nowMs);
    case 'addActivity':
      return addActivity(session, command, context.newId());
    case 'editActivity':
      return editActivity(session, command);
    case 'moveActivity':
      return moveActivity(session, command);
    case 'skipActivity':
      return skipActivity(session, command);
    case 'removeActivity':
      return removeActivity(session, command);
    case 'setSwitches':
      return setSwitches(session, command);
    case 'startTimer':
      return startTimer(session, command.minutes, context.nowMs);
    case 'pauseTimer':
      return pauseTimer(session, context.nowMs);
    case 'resumeTimer':
      return resumeTimer(session, context.nowMs);
    case 'extendTimer':
      return extendTimer(session, command.minutes, context.nowMs);
    case 'endTimer':
      return endTimer(session);
    case 'showOnPlenary':
      return showOnPlenary(session, command.show);
    case 'editSession':
      return { ...session, ...command.changes };
    case 'addParty':
      return addParty(session, command.name, context.newId());
    case 'editParty':
      return editParty(session, command);
    case 'removeParty':
      return removeParty(session, command.partyId);
    case 'addGroup':
      return addGroup(session, command, context.newId());
    case 'editGroup':
      return editGroup(session, command);
    case 'removeGroup':
      return removeGroup(session, command.groupId);
    case 'removeSeat':
      return removeSeat(session, seat, command.seatId);
    case 'changeSeat':
      return changeSeat(session, command);
    case 'lockDoor':
      return { ...session, locked: command.locked };
    case 'openVote':
      return openVote(session, command, context);
    case 'closeVote':
      return closeVote(session, command, context.nowMs);
    case 'publishVote':
      return publishVote(session, command);
    case 'editSummary': {
      const summaryEdits = changeEdits(session.summaryEdits ?? noEdits, command.change);
      return 'refused' in summaryEdits ? summaryEdits : { ...session, summaryEdits };
    }
    case 'showDrafts': {
      const shown = draftsToShow(session, seat, command, context.written ?? new Set());
      return 'refused' in shown ? shown : withDraftsShown(session, command.activityId, shown);
    }
    case 'castBallot':
      return isGroupSeat(seat) ? castBallot(session, seat, command) : refuse('notAllowed');
    case 'editSeat':
      return editSeat(session, seat, command);
  }
}
