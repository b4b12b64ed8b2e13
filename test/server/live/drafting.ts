import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { snagBoardShape } from '../../../shared/activities/snag-map/board.ts';
import { ownerOfDrafts } from '../../../shared/boards/boardName.ts';
import { readBoard } from '../../../shared/boards/readBoard.ts';
import { until, type OpenScreen, type TestServer } from '../aServer.ts';

type Server = Pick<TestServer, 'url' | 'create' | 'join' | 'open'>;

/** Who takes part: a seat with its ticket and its screen. */
export interface Member {
  seatId: string;
  ticket: string;
  returnCode: string;
  screen: OpenScreen;
}

/** A session in which two groups write their snags each for themselves. */
export class Drafting {
  readonly server: Server;
  readonly sessionId: string;
  readonly joinCode: string;
  readonly tickets: { facilitator: string; plenary: string };
  readonly facilitator: OpenScreen;
  readonly groups: string[];
  readonly activityId: string;
  readonly #lines: BoardLine[] = [];

  private constructor(
    server: Server,
    begun: Awaited<ReturnType<Server['create']>>,
    facilitator: OpenScreen,
    activityId: string,
  ) {
    this.server = server;
    this.sessionId = begun.sessionId;
    this.joinCode = begun.joinCode;
    this.tickets = begun.tickets;
    this.facilitator = facilitator;
    this.groups = facilitator.view.session.groups.map(({ id }) => id);
    this.activityId = activityId;
  }

  static async begin(server: Server, { anonymous = false } = {}): Promise<Drafting> {
    const writing = { writing: 'private', anonymous } as const;
    const begun = await server.create({
      title: 'Kick-off',
      groups: ['North', 'South'],
      agenda: [{ kind: 'snag-map', title: 'Snags', ...writing }],
    });
    const facilitator = await server.open(begun.tickets.facilitator);
    const activityId = facilitator.view.agenda[0]!.id;
    await facilitator.give({ type: 'goTo', activityId, from: null });
    return new Drafting(server, begun, facilitator, activityId);
  }

  async join(group: number, device: 'person' | 'table' = 'person', name = 'Karen'): Promise<Member> {
    const { ticket, seat, returnCode } = await this.server.join(this.joinCode, {
      groupId: this.groups[group]!,
      device,
      name,
    });
    return { seatId: seat.id, ticket, returnCode, screen: await this.server.open(ticket) };
  }

  /** The address of the board that this seat writes on for itself. */
  draftsOf({ screen }: Pick<Member, 'screen'>): string {
    return screen.view.boards.find(({ groupId }) => ownerOfDrafts(groupId))!.address;
  }

  groupBoard(group: number): string {
    return `/sync/${this.sessionId}/${this.activityId}/${this.groups[group]!}`;
  }

  async line(address: string, ticket: string): Promise<BoardLine> {
    const line = await openLine(this.server.url, address, ticket);
    this.#lines.push(line);
    return line;
  }

  show(screen: OpenScreen, group: number | null) {
    const groupId = group === null ? null : this.groups[group]!;
    return screen.give({ type: 'showDrafts', activityId: this.activityId, groupId });
  }

  /** What a screen is told of how far groups are. */
  told({ view }: OpenScreen) {
    return view.agenda.find(({ id }) => id === this.activityId)!.drafts;
  }

  end(): void {
    for (const line of this.#lines) line.end();
  }
}

export interface BoardLine {
  doc: Y.Doc;
  provider: WebsocketProvider;
  closed(): number | undefined;
  /** The snags on it. */
  texts(): string[];
  end(): void;
}

/** A board as any y-websocket client has it, once it has been read. */
export async function openLine(url: string, address: string, ticket: string): Promise<BoardLine> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(url.replace('http', 'ws'), address.slice(1), doc, {
    WebSocketPolyfill: WebSocket as never,
    protocols: ['plenum.1', `ticket.${ticket}`],
    disableBc: true,
    maxBackoffTime: 100,
  });
  let closed: number | undefined;
  provider.on('connection-close', (event) => (closed = event?.code));
  await until(() => provider.synced);
  return {
    doc,
    provider,
    closed: () => closed,
    texts: () => textsOn(doc),
    end: () => {
      provider.destroy();
      doc.destroy();
    },
  };
}

export function textsOn(doc: Y.Doc): string[] {
  return [...readBoard(doc, snagBoardShape).snags.values()].map(({ text }) => text);
}

/** Opens a board as a bare websocket, asks for all of it, and keeps every byte that comes. */
export function watch(url: string, address: string, ticket: string): Watched {
  const socket = new WebSocket(url.replace('http', 'ws') + address, ['plenum.1', `ticket.${ticket}`]);
  let heard = '';
  let closed: number | undefined;
  socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
  socket.on('message', (bytes: Buffer) => (heard += bytes.toString('latin1')));
  socket.on('close', (code) => (closed = code));
  return { heard: () => heard, closed: () => closed, close: () => socket.terminate() };
}

export interface Watched {
  heard(): string;
  closed(): number | undefined;
  close(): void;
}

/** Every file of the data folder, byte for byte. */
export function filesOf(dataDir: string): string[] {
  return readdirSync(dataDir, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => readFileSync(join(dataDir, name), 'latin1'));
}
