import type { Command } from '../../../shared/session/commands.ts';
import type { PresentSeat, VoteView } from '../../../shared/session/view.ts';
import type { VoteMethod } from '../../../shared/voting/vote.ts';

/** The terms of a vote as they are being chosen; numbers as they are typed. */
export interface VoteDraft {
  method: VoteMethod;
  points: string;
  maxPerOption: string;
  mostPicked: string;
  voter: 'table' | 'person';
  mayBeSplit: boolean;
  openBallots: boolean;
}

/** What a new round begins with: the terms of the one before. */
export function draftAfter(before: VoteView | undefined): VoteDraft {
  const isPick = before?.method === 'pick';
  const isPoints = before !== undefined && (before.method ?? 'points') === 'points';
  return {
    method: before?.method ?? 'points',
    points: isPoints ? String(before.points) : '3',
    maxPerOption: isPoints ? String(before.maxPerOption) : '3',
    mostPicked: isPick ? String(before.points) : '2',
    voter: before?.voter ?? 'table',
    mayBeSplit: before?.mayBeSplit ?? false,
    openBallots: before?.openBallots ?? false,
  };
}

/** The terms as the server takes them: only what the method and the voter ask for. */
export function termsOf(draft: VoteDraft): Omit<Extract<Command, { type: 'openVote' }>, 'type' | 'activityId'> {
  const { method, voter } = draft;
  const points = method === 'points' ? draft.points : method === 'pick' ? draft.mostPicked : '1';
  return {
    method,
    voter,
    points: fromOneTo100(points),
    maxPerOption: method === 'points' ? fromOneTo100(draft.maxPerOption) : 1,
    ...(voter === 'table' && { mayBeSplit: draft.mayBeSplit, openBallots: draft.openBallots }),
  };
}

/** How many could vote now: groups with a table that has joined, or persons. */
export function possibleVoters(present: readonly PresentSeat[], voter: VoteDraft['voter']): number {
  const seats = present.filter(({ role }) => role === voter);
  return new Set(seats.map(({ id, groupId }) => (voter === 'table' ? groupId : id))).size;
}

/** The digits of what was typed. */
export function digits(text: string): string {
  return text.replace(/\D/g, '').slice(0, 3);
}

function fromOneTo100(text: string): number {
  return Math.min(100, Math.max(1, Number.parseInt(text, 10) || 1));
}
