import { pino } from 'pino';
import * as Y from 'yjs';
import { beginSession } from '../../../server/live/beginSession.ts';
import { giveCommand, type CommandBoards, type Done } from '../../../server/live/giveCommand.ts';
import { joinRoom } from '../../../server/live/joinRoom.ts';
import type { OpenSession } from '../../../server/live/openSession.ts';
import { SessionRooms } from '../../../server/live/sessionRooms.ts';
import type { Store, TicketChanges } from '../../../server/store/store.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { isRefusal, type Refusal } from '../../../shared/session/refusals.ts';
import type { GroupSeat } from '../../../shared/session/seat.ts';
import type { Session } from '../../../shared/session/session.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import { devices, request, seats, type Cast, type ClosedVote, type Ground, type Terms } from './ground.ts';

/** Nobody writes on a board here. */
const emptyBoards: CommandBoards = {
  read: async (_board, look) => look(new Y.Doc()),
  prepare: () => Promise.reject(new Error('no board is written')),
  hold: () => Promise.reject(new Error('no board is written')),
};
const never = new Promise<never>(() => {});
const log = pino({ level: 'silent' });

/** The server's own rooms over a real store. Dying means: nothing more is stored, or it is and nobody is told. */
export class RoomsGround implements Ground {
  crashes = 0;
  readonly #store: Store;
  readonly #flip: () => boolean;
  #life: Life;
  #died: (outcome: string) => void = () => {};
  #death!: Promise<string>;
  #sessionId = '';
  #activityId = '';
  #voteId = '';
  #facilitator = '';
  readonly #seats = new Map<string, GroupSeat>();

  /** `flip` decides, by the seed, which of the two deaths it is. */
  private constructor(store: Store, flip: () => boolean) {
    this.#store = store;
    this.#flip = flip;
    this.#life = this.#live();
  }

  static async begin(store: Store, terms: Terms, flip: () => boolean): Promise<RoomsGround> {
    const ground = new RoomsGround(store, flip);
    const { rooms } = ground.#life;
    const { sessionId, joinCode } = done(await beginSession(rooms, request));
    const { session } = (await rooms.find(sessionId))!;
    ground.#sessionId = sessionId;
    ground.#activityId = session.agenda[0]!.id;
    ground.#facilitator = session.seats.find(({ role }) => role === 'facilitator')!.id;
    const joining = seats.map(async ({ seat, role, group }) => {
      const groupId = session.groups[group]!.id;
      const joined = done(await joinRoom(rooms, { code: joinCode, device: role, groupId, name: seat }));
      ground.#seats.set(seat, joined.seat);
    });
    await Promise.all(joining);
    const activityId = ground.#activityId;
    await ground.#give(ground.#facilitator, { type: 'goTo', activityId, from: null });
    const opened = done(await ground.#give(ground.#facilitator, { type: 'openVote', activityId, ...terms }));
    ground.#voteId = opened.id!;
    return ground;
  }

  idsOf(device: number): { seatId: string; groupId: string } {
    const { id, groupId } = this.#seatOf(device);
    return { seatId: id, groupId };
  }

  cast(device: number, cast: Cast): Promise<string> {
    return this.#ask(this.#seatOf(device).id, { type: 'castBallot', ...this.#vote, ...cast });
  }

  close(): Promise<string> {
    return this.#ask(this.#facilitator, { type: 'closeVote', ...this.#vote });
  }

  /** There is no page here; what a seat asked for before stands in the room's queue either way. */
  async reload(): Promise<void> {}

  async crash(): Promise<void> {
    await this.#life.store.die(this.#flip());
    this.#died('unknown');
    this.crashes++;
    this.#life = this.#live();
  }

  async back(): Promise<void> {
    await this.#open();
  }

  async voteOn(device: number): Promise<VoteView> {
    return (await this.#open()).viewOf(this.#seatOf(device), '').agenda[0]!.votes[0]!;
  }

  async kept(): Promise<ClosedVote> {
    // As somebody finds it who starts the server tomorrow.
    const session = await this.#store.loadSession(this.#sessionId);
    const vote = session!.agenda[0]!.votes[0]!;
    if (vote.state === 'open') throw new Error('the vote is open');
    return vote;
  }

  async leave(): Promise<void> {
    await this.#life.rooms.close();
  }

  get #vote(): { activityId: string; voteId: string } {
    return { activityId: this.#activityId, voteId: this.#voteId };
  }

  #seatOf(device: number): GroupSeat {
    return this.#seats.get(devices[device]!.seat)!;
  }

  #live(): Life {
    this.#death = new Promise((resolve) => (this.#died = resolve));
    const store = new MortalStore(this.#store);
    const rooms = new SessionRooms({
      store: store.asStore,
      boards: emptyBoards,
      recheckBoards: () => {},
      forgetBoards: async () => {},
      joinLink: () => '',
      log,
    });
    return { store, rooms };
  }

  async #open(): Promise<OpenSession> {
    return (await this.#life.rooms.find(this.#sessionId))!;
  }

  #ask(seatId: string, command: Command): Promise<string> {
    const answering = this.#give(seatId, command).then((answer) => (isRefusal(answer) ? answer.code : 'ok'));
    return Promise.race([answering, this.#death]);
  }

  async #give(seatId: string, command: Command): Promise<Done | Refusal> {
    return giveCommand(await this.#open(), seatId, command, emptyBoards);
  }
}

interface Life {
  store: MortalStore;
  rooms: SessionRooms;
}

/** A store whose process may die: before it writes, or after it has written and before it says so. */
class MortalStore {
  readonly #store: Store;
  readonly #writing = new Set<Promise<void>>();
  #isAlive = true;
  #mayWrite = true;

  constructor(store: Store) {
    this.#store = store;
  }

  get asStore(): Store {
    const save = (session: Session, tickets?: TicketChanges): Promise<void> => this.#save(session, tickets);
    return new Proxy(this.#store, {
      get: (store, name) => {
        if (name === 'saveSession') return save;
        const member: unknown = Reflect.get(store, name);
        return typeof member === 'function' ? (member.bind(store) as unknown) : member;
      },
    });
  }

  async die(mayWriteOnce: boolean): Promise<void> {
    this.#isAlive = false;
    this.#mayWrite = mayWriteOnce;
    await new Promise((resolve) => setImmediate(resolve));
    this.#mayWrite = false;
    await Promise.all(this.#writing);
  }

  async #save(session: Session, tickets?: TicketChanges): Promise<void> {
    if (!this.#mayWrite) return never;
    const writing = this.#store.saveSession(session, tickets);
    this.#writing.add(writing);
    await writing;
    this.#writing.delete(writing);
    if (!this.#isAlive) return never;
  }
}

function done<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${answer.about}`);
  return answer;
}
