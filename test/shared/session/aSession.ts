import { applyCommand, type CommandContext } from '../../../shared/session/applyCommand.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { createSession } from '../../../shared/session/createSession.ts';
import { joinSession, type JoinRequest } from '../../../shared/session/joinSession.ts';
import { isRefusal, type Refusal } from '../../../shared/session/refusals.ts';
import type { GroupSeat, Seat } from '../../../shared/session/seat.ts';
import type { Activity, Session } from '../../../shared/session/session.ts';
import { viewFor, type ViewContext } from '../../../shared/session/viewFor.ts';
import type { View } from '../../../shared/session/view.ts';
import { countCast } from '../../../shared/session/votingCommands.ts';

export const nineOClock = Date.UTC(2026, 2, 12, 8, 0);

/**
 * A session in memory with its clock: what the workshop does to it reads as sentences. Two groups (North,
 * South), two parties (Kommune, Region), and an agenda of welcome, snags, dilemmas (A, B, C), solutions.
 */
export class SessionOnPaper {
  session: Session;
  nowMs = nineOClock;
  #ids = 0;

  constructor() {
    const session = createSession(
      { title: 'Kick-off', parties: ['Kommune', 'Region'], groups: ['North', 'South'], date: '2026-03-12' },
      {
        parties: [],
        groups: [],
        agenda: [
          { kind: 'talk', title: 'Welcome', instruction: 'Sit down', plannedMinutes: 10, responsible: 'Anna' },
          { kind: 'snag-map', title: 'Snags', instruction: 'Write', plannedMinutes: 20, responsible: '' },
          {
            kind: 'dilemma-sort',
            title: 'Dilemmas',
            instruction: 'Sort',
            plannedMinutes: 30,
            responsible: '',
            setup: { dilemmas: ['A', 'B', 'C'].map((text) => ({ id: text.toLowerCase(), text })) },
          },
          { kind: 'solution-draft', title: 'Solutions', instruction: 'Draft', plannedMinutes: 40, responsible: '' },
        ],
      },
      {
        nowMs: this.nowMs,
        newId: this.newId,
        random: Math.random,
        today: '2026-03-12',
        timeZone: 'Europe/Copenhagen',
      },
    );
    if (isRefusal(session)) throw new Error(session.code);
    this.session = session;
  }

  newId = (): string => `id${++this.#ids}`;

  get facilitator(): Seat {
    return this.session.seats.find((seat) => seat.role === 'facilitator')!;
  }

  get plenary(): Seat {
    return this.session.seats.find((seat) => seat.role === 'plenary')!;
  }

  activity(title: string): Activity {
    return this.session.agenda.find((activity) => activity.title === title)!;
  }

  groupId(name: string): string {
    return this.session.groups.find((group) => group.name === name)!.id;
  }

  join(group: string, device: JoinRequest['device'] = 'table'): GroupSeat {
    const joined = joinSession(
      this.session,
      { code: this.session.joinCode, device, groupId: this.groupId(group) },
      { nowMs: this.nowMs, newId: this.newId, random: Math.random },
    );
    if (isRefusal(joined)) throw new Error(joined.code);
    this.session = joined.session;
    return joined.seat;
  }

  /** Gives a command and answers the refusal's code, or `ok`. */
  give(seat: Seat, command: Command, context: Partial<CommandContext> = {}): Refusal['code'] | 'ok' {
    const result = applyCommand(this.session, seat, command, { nowMs: this.nowMs, newId: this.newId, ...context });
    if (isRefusal(result)) return result.code;
    this.session = result;
    return 'ok';
  }

  goTo(title: string): Refusal['code'] | 'ok' {
    return this.give(this.facilitator, {
      type: 'goTo',
      activityId: this.activity(title).id,
      from: this.session.currentActivityId,
    });
  }

  openVote(terms: { points?: number; maxPerOption?: number; voter?: 'table' | 'person' } = {}): string {
    const activityId = this.activity('Dilemmas').id;
    const slate = ['a', 'b', 'c'].map((id) => ({ id, text: id.toUpperCase() }));
    this.give(
      this.facilitator,
      { type: 'openVote', activityId, points: 3, maxPerOption: 2, voter: 'table', ...terms },
      { slate },
    );
    return this.activity('Dilemmas').votes.at(-1)!.id;
  }

  cast(seat: Seat, voteId: string, ballot: Record<string, number>): Refusal['code'] | 'ok' {
    return this.give(seat, { type: 'castBallot', activityId: this.activity('Dilemmas').id, voteId, ballot });
  }

  closeVote(voteId: string): Refusal['code'] | 'ok' {
    return this.give(this.facilitator, { type: 'closeVote', activityId: this.activity('Dilemmas').id, voteId });
  }

  publishVote(voteId: string): Refusal['code'] | 'ok' {
    return this.give(this.facilitator, { type: 'publishVote', activityId: this.activity('Dilemmas').id, voteId });
  }

  viewOf(seat: Seat, context: Partial<ViewContext> = {}): View {
    const now = this.session.seats.find((candidate) => candidate.id === seat.id) ?? seat;
    return viewFor(this.session, now, {
      nowMs: this.nowMs,
      connectedSeatIds: new Set(),
      plenaryCard: null,
      joinLink: 'https://plenum.example.org/j/K7Q4XM',
      castTold: new Map(
        this.session.agenda.flatMap(({ votes }) => votes.map((vote) => [vote.id, countCast(vote)] as const)),
      ),
      ...context,
    });
  }

  waitMinutes(minutes: number): void {
    this.nowMs += minutes * 60_000;
  }
}
