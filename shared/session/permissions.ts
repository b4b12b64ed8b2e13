import type { Command } from './commands.ts';
import type { Seat } from './seat.ts';

/*
 * Who may do what: the one table that the server asks, the screens ask, and `docs/permissions.md` prints. What a
 * command needs besides (an open vote, a free place) is decided by the command itself.
 */

export type Role = Seat['role'];
export const roles: readonly Role[] = ['facilitator', 'table', 'person', 'plenary', 'observer'];

/** Who may give a command: the facilitator, a seat in a group, either of them, or every seat about itself. */
export type Giver = 'facilitator' | 'group' | 'facilitatorOrGroup' | 'everyone';

const rolesByGiver: Record<Giver, readonly Role[]> = {
  facilitator: ['facilitator'],
  group: ['table', 'person'],
  facilitatorOrGroup: ['facilitator', 'table', 'person'],
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
  showDrafts: 'facilitatorOrGroup',
  castBallot: 'group',
  editSeat: 'everyone',
};

export function mayGive(role: Role, type: Command['type']): boolean {
  return rolesByGiver[giverByCommand[type]].includes(role);
}

/**
 * The state of a step for a group: it may not see it, it may only read it, it may write in it. Where writing is
 * private and not shown yet, each of them writes for itself (`drafting`), or may only read what it has written
 * (`drafted`). After the day has ended nobody in a group writes.
 */
export type StepState = 'hidden' | 'closed' | 'open' | 'drafting' | 'drafted';
export const stepStates: readonly StepState[] = ['hidden', 'closed', 'open', 'drafting', 'drafted'];

/**
 * Whose board it is, as a seat sees it: its own group's, another group's, the one that all share, its own drafts,
 * another seat's drafts.
 */
export type Whose = 'own' | 'other' | 'shared' | 'mine' | 'theirs';
export const whose: readonly Whose[] = ['own', 'other', 'shared', 'mine', 'theirs'];

/** `shown`: read while the big screen shows it. */
export type BoardRight = 'write' | 'read' | 'shown' | 'none';

type RightsInState = Record<Whose, BoardRight>;

const nobodys = { mine: 'none', theirs: 'none' } as const;
const all = (right: BoardRight): RightsInState => ({ own: right, other: right, shared: right, ...nobodys });
const everyState = (rights: RightsInState): Record<StepState, RightsInState> => ({
  hidden: rights,
  closed: rights,
  open: rights,
  drafting: rights,
  drafted: rights,
});

const inGroup: Record<StepState, RightsInState> = {
  hidden: all('none'),
  closed: { own: 'read', other: 'none', shared: 'read', ...nobodys },
  open: { own: 'write', other: 'none', shared: 'write', ...nobodys },
  drafting: { ...all('none'), mine: 'write' },
  drafted: { ...all('none'), mine: 'read' },
};

/** Facilitator, plenary and observer have no group: every board is another's to them. They write no drafts. */
export const boardRights: Record<Role, Record<StepState, RightsInState>> = {
  facilitator: everyState(all('write')),
  table: inGroup,
  person: inGroup,
  plenary: everyState(all('shown')),
  observer: { ...everyState(all('read')), hidden: all('shown') },
};
