import type { Command } from './commands.ts';
import type { Seat } from './seat.ts';

/*
 * Who may do what: the one table that the server asks, the screens ask, and `docs/permissions.md` prints. What a
 * command needs besides (an open vote, a free place) is decided by the command itself.
 */

export type Role = Seat['role'];
export const roles: readonly Role[] = ['facilitator', 'table', 'person', 'plenary', 'observer'];

/** Who may give a command: the facilitator, a seat in a group, or every seat about itself. */
export type Giver = 'facilitator' | 'group' | 'everyone';

const rolesByGiver: Record<Giver, readonly Role[]> = {
  facilitator: ['facilitator'],
  group: ['table', 'person'],
  everyone: roles,
};

export const giverByCommand: Record<Command['type'], Giver> = {
  goTo: 'facilitator',
  endSession: 'facilitator',
  addActivity: 'facilitator',
  editActivity: 'facilitator',
  moveActivity: 'facilitator',
  skipActivity: 'facilitator',
  removeActivity: 'facilitator',
  setSwitches: 'facilitator',
  startTimer: 'facilitator',
  pauseTimer: 'facilitator',
  resumeTimer: 'facilitator',
  extendTimer: 'facilitator',
  endTimer: 'facilitator',
  showOnPlenary: 'facilitator',
  editSession: 'facilitator',
  lockDoor: 'facilitator',
  addParty: 'facilitator',
  editParty: 'facilitator',
  removeParty: 'facilitator',
  addGroup: 'facilitator',
  editGroup: 'facilitator',
  removeGroup: 'facilitator',
  changeSeat: 'facilitator',
  removeSeat: 'facilitator',
  openVote: 'facilitator',
  closeVote: 'facilitator',
  publishVote: 'facilitator',
  editSummary: 'facilitator',
  castBallot: 'group',
  editSeat: 'everyone',
};

export function mayGive(role: Role, type: Command['type']): boolean {
  return rolesByGiver[giverByCommand[type]].includes(role);
}

/**
 * The state of a step for its groups: they may not see it, they may only read it, they may write in it. After the
 * day has ended a step that groups see is `closed`.
 */
export type StepState = 'hidden' | 'closed' | 'open';
export const stepStates: readonly StepState[] = ['hidden', 'closed', 'open'];

/** Whose board it is, as a seat sees it: its own group's, another group's, or the one that all share. */
export type Whose = 'own' | 'other' | 'shared';
export const whose: readonly Whose[] = ['own', 'other', 'shared'];

/** `shown`: read while the big screen shows it. */
export type BoardRight = 'write' | 'read' | 'shown' | 'none';

type RightsInState = Record<Whose, BoardRight>;

const all = (right: BoardRight): RightsInState => ({ own: right, other: right, shared: right });
const inGroup: Record<StepState, RightsInState> = {
  hidden: all('none'),
  closed: { own: 'read', other: 'none', shared: 'read' },
  open: { own: 'write', other: 'none', shared: 'write' },
};

/** Facilitator, plenary and observer have no group: every board is another's to them. */
export const boardRights: Record<Role, Record<StepState, RightsInState>> = {
  facilitator: { hidden: all('write'), closed: all('write'), open: all('write') },
  table: inGroup,
  person: inGroup,
  plenary: { hidden: all('shown'), closed: all('shown'), open: all('shown') },
  observer: { hidden: all('shown'), closed: all('read'), open: all('read') },
};
