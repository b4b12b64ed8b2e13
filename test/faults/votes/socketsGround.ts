import { OpenScreen, request as ask, until } from '../../server/aServer.ts';
import { startProcess, type ServerProcess } from '../../server/processes.ts';
import { protocolVersion } from '../../../shared/live/protocol.ts';
import type { Command } from '../../../shared/session/commands.ts';
import type { GroupSeat } from '../../../shared/session/seat.ts';
import type { SessionFile } from '../../../shared/summary/sessionFile.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import { devices, request, seats, type Cast, type ClosedVote, type Ground, type Terms } from './ground.ts';

/** A server in a process of its own that is killed and started again on the same data. */
export class KilledServer {
  readonly #dataDir: string;
  #process: Promise<ServerProcess>;
  crashes = 0;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
    this.#process = this.#start();
  }

  #start(): Promise<ServerProcess> {
    return startProcess({ DATA_DIR: this.#dataDir, LOG_LEVEL: 'info' });
  }

  async url(): Promise<string> {
    return (await this.#process).url;
  }

  async kill(): Promise<void> {
    const dying = this.#process;
    this.crashes++;
    this.#process = dying.then(async (process) => {
      await process.end('SIGKILL');
      return this.#start();
    });
    await this.#process;
  }

  async end(): Promise<void> {
    await (await this.#process).end('SIGKILL');
  }
}

/** Every device has a socket of its own to the server; the seats are proved by tickets. */
export class SocketsGround implements Ground {
  readonly #server: KilledServer;
  readonly #tickets = new Map<string, string>();
  readonly #seats = new Map<string, GroupSeat>();
  #screens: OpenScreen[] = [];
  /** A second facilitator, who closes as well. */
  #facilitators: OpenScreen[] = [];
  #facilitator = '';
  #sessionId = '';
  #activityId = '';
  #voteId = '';
  #closings = 0;

  private constructor(server: KilledServer) {
    this.#server = server;
  }

  get crashes(): number {
    return this.#server.crashes;
  }

  static async begin(server: KilledServer, terms: Terms): Promise<SocketsGround> {
    const ground = new SocketsGround(server);
    const url = await server.url();
    const { sessionId, joinCode, tickets } = (await ask(`${url}/api/sessions`, 'POST', { body: request })).body;
    ground.#sessionId = sessionId;
    ground.#facilitator = tickets.facilitator;
    const bearer = tickets.facilitator;
    const { session, agenda } = (await ask(`${url}/api/sessions/${sessionId}`, 'GET', { bearer })).body;
    ground.#activityId = agenda[0].id;
    for (const { seat, role, group } of seats) {
      const body = { code: joinCode, device: role, groupId: session.groups[group].id, name: seat };
      const joined = (await ask(`${url}/api/join`, 'POST', { body })).body;
      ground.#tickets.set(seat, joined.ticket);
      ground.#seats.set(seat, joined.seat);
    }
    await ground.back();
    const { activityId } = ground.#vote;
    await ground.#facilitators[0]!.give({ type: 'goTo', activityId, from: null });
    const opened = await ground.#facilitators[0]!.give({ type: 'openVote', activityId, ...terms });
    if (!opened.ok) throw new Error(opened.error.message);
    ground.#voteId = opened.id!;
    return ground;
  }

  idsOf(device: number): { seatId: string; groupId: string } {
    const { id, groupId } = this.#seatOf(device);
    return { seatId: id, groupId };
  }

  cast(device: number, cast: Cast): Promise<string> {
    return give(this.#screens[device]!, { type: 'castBallot', ...this.#vote, ...cast });
  }

  close(): Promise<string> {
    return give(this.#facilitators[this.#closings++ % 2]!, { type: 'closeVote', ...this.#vote });
  }

  async reload(device: number): Promise<void> {
    const crashes = this.crashes;
    this.#screens[device]!.socket.disconnect();
    const screen = new OpenScreen(await this.#server.url(), this.#auth(device));
    await until(() => screen.views.length > 0 || screen.refused !== null || crashes !== this.crashes);
    this.#screens[device] = screen;
  }

  async back(): Promise<void> {
    const url = await this.#server.url();
    await this.leave();
    this.#screens = [...devices.keys()].map((device) => new OpenScreen(url, this.#auth(device)));
    const auth = { ticket: this.#facilitator, protocol: protocolVersion };
    this.#facilitators = [new OpenScreen(url, auth), new OpenScreen(url, auth)];
    await until(() => [...this.#screens, ...this.#facilitators].every(({ views }) => views.length > 0));
  }

  async voteOn(device: number): Promise<VoteView> {
    const bearer = this.#tickets.get(devices[device]!.seat)!;
    return (await this.#read('', bearer)).agenda[0].votes[0];
  }

  async kept(): Promise<ClosedVote> {
    const file = (await this.#read('/summary?format=json', this.#facilitator)) as SessionFile;
    return file.session.agenda[0]!.votes[0]!;
  }

  async leave(): Promise<void> {
    for (const { socket } of [...this.#screens, ...this.#facilitators]) socket.disconnect();
  }

  /** Asks again when the server dies under the question. */
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever the server said; the caller knows
  async #read(path: string, bearer: string): Promise<any> {
    for (;;) {
      const address = `${await this.#server.url()}/api/sessions/${this.#sessionId}${path}`;
      const answered = await ask(address, 'GET', { bearer }).catch(() => null);
      if (answered) return answered.body;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get #vote(): { activityId: string; voteId: string } {
    return { activityId: this.#activityId, voteId: this.#voteId };
  }

  #seatOf(device: number): GroupSeat {
    return this.#seats.get(devices[device]!.seat)!;
  }

  #auth(device: number): { ticket: string; protocol: number } {
    return { ticket: this.#tickets.get(devices[device]!.seat)!, protocol: protocolVersion };
  }
}

async function give(screen: OpenScreen, command: Command): Promise<string> {
  if (!screen.socket.connected) return 'unknown';
  return screen.give(command).then(
    (answer) => (answer.ok ? 'ok' : answer.error.code),
    () => 'unknown',
  );
}
