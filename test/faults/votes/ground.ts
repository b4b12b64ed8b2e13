import type { Command } from '../../../shared/session/commands.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import type { Vote } from '../../../shared/voting/vote.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;
export type Terms = Omit<CommandOf<'openVote'>, 'type' | 'activityId'>;
export type Cast = Omit<CommandOf<'castBallot'>, 'type' | 'activityId' | 'voteId'>;
export type ClosedVote = Extract<Vote, { state: 'closed' | 'published' }>;

/**
 * Where a vote is held: on the server's rooms over a real store in this process, or with a server of its own process
 * over sockets. An outcome is `ok`, the refusal's code, or `unknown` when no answer came.
 */
export interface Ground {
  /** How often the server died; what was under way then has ended as `unknown`. */
  readonly crashes: number;
  /** Under which ids the device's seat and group are known there. */
  idsOf(device: number): { seatId: string; groupId: string };
  cast(device: number, cast: Cast): Promise<string>;
  close(): Promise<string>;
  /** The page is opened anew in the middle of things. */
  reload(device: number): Promise<void>;
  /** Kills the server, where the run itself decides about that. */
  crash?(): Promise<void>;
  /** Resolves when the server runs again and every device is connected. */
  back(): Promise<void>;
  /** The vote as this device's screen shows it now. */
  voteOn(device: number): Promise<VoteView>;
  /** The vote as it is kept after closing. */
  kept(): Promise<ClosedVote>;
  leave(): Promise<void>;
}

export interface Device {
  seat: string;
  role: 'table' | 'person';
  /** The place of the group. */
  group: number;
}

/** Two laptops at one table, one at each other; four persons, two of them with a phone as well. */
export const devices: readonly Device[] = [
  { seat: 'a laptop', role: 'table', group: 0 },
  { seat: 'another laptop', role: 'table', group: 0 },
  { seat: 'the laptop in the south', role: 'table', group: 1 },
  { seat: 'the laptop in the west', role: 'table', group: 2 },
  { seat: 'Anna', role: 'person', group: 0 },
  { seat: 'Anna', role: 'person', group: 0 },
  { seat: 'Bo', role: 'person', group: 1 },
  { seat: 'Bo', role: 'person', group: 1 },
  { seat: 'Clara', role: 'person', group: 1 },
  { seat: 'David', role: 'person', group: 2 },
];
export const seats = [...new Map(devices.map((device) => [device.seat, device])).values()];

/** A session that has something to vote on. */
export const request = {
  title: 'Votes',
  groups: ['North', 'South', 'West'],
  agenda: [
    {
      kind: 'dilemma-sort',
      title: 'Dilemmas',
      instruction: '',
      plannedMinutes: 10,
      responsible: '',
      setup: { dilemmas: ['a', 'b', 'c'].map((id) => ({ id, text: `Dilemma ${id}` })) },
    },
  ],
};
