import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { BoardName } from '../shared/boards/boardName.ts';
import { livePath } from '../shared/live/protocol.ts';
import { isRefusal, refuse } from '../shared/session/refusals.ts';
import type { Config } from './config.ts';
import { Exporter } from './export/exporter.ts';
import { createApp } from './http/app.ts';
import { findClientFiles } from './http/clientFiles.ts';
import { WrongTries } from './http/wrongTries.ts';
import type { Desk } from './http/desk.ts';
import { importSession } from './importSession.ts';
import { lanAddress } from './lanAddress.ts';
import { isLoopback, joinLink, ownOrigin, type Addresses } from './links.ts';
import { authorizeBoard } from './live/authorizeBoard.ts';
import { beginSession } from './live/beginSession.ts';
import { acceptInvitation, handOverSeat } from './live/handOverSeat.ts';
import { handOverPlenary } from './live/handOverPlenary.ts';
import { findByTypedCode, joinRoom } from './live/joinRoom.ts';
import { LiveServer } from './live/liveServer.ts';
import { makeReaderLink, withdrawReaderLink } from './live/readerLinks.ts';
import { SessionRooms } from './live/sessionRooms.ts';
import { Metrics } from './metrics.ts';
import { daily, outdated } from './retention.ts';
import { isSameOrigin } from './sameOrigin.ts';
import { stateOf } from './sessionRecord.ts';
import { endSilentLines } from './silentLines.ts';
import { openSqliteStore } from './store/openSqliteStore.ts';
import { createBoards } from './sync/createBoards.ts';
import type { Boards } from './sync/boards.ts';

/** A server that listens. */
export interface RunningServer {
  port: number;
  rooms: SessionRooms;
  boards: Boards;
  /** Stops taking anything new, stores what has arrived, closes. */
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '..');

/** Puts the parts together and listens: the only place that knows them all. */
export async function buildServer(config: Config, log: Logger): Promise<RunningServer> {
  const store = await openSqliteStore(config.dataDir, log);
  const addresses: Addresses = {
    publicUrl: config.publicUrl,
    onNetwork: isLoopback(config.host) ? undefined : lanAddress(),
  };
  const originOf = (request: Parameters<typeof ownOrigin>[1], isSecure: boolean): string =>
    ownOrigin(addresses, request, isSecure);

  const rooms: SessionRooms = new SessionRooms({
    store,
    boards: {
      read: (board, look) => boards.read(board, look),
      prepare: (board, change) => boards.prepare(board, change),
      hold: (drafts) => boards.hold(drafts),
    },
    recheckBoards: (sessionId) => boards.recheck(sessionId),
    forgetBoards: (sessionId) => boards.forget(sessionId),
    joinLink: (origin, joinCode) => joinLink(addresses, origin, joinCode),
    log,
  });
  const authorize = (ticket: string, board: BoardName) => authorizeBoard(rooms, ticket, board);
  const boards: Boards = createBoards({
    store,
    authorize,
    pace: { perSecond: 50, burst: 200 },
    log,
  });
  boards.onChange((board) => void rooms.boardChanged(board));

  const exporter = new Exporter();
  const metrics = config.metrics
    ? new Metrics(async () => ({ ...(await rooms.count()), screens: live.screens }))
    : null;
  const desk: Desk = {
    create: (request) => beginSession(rooms, request),
    importSession: (file) => importSession(file, rooms, boards),
    findByCode: async (typed) => {
      const open = await findByTypedCode(rooms, typed);
      return isRefusal(open) ? open : open.session;
    },
    join: (request) => joinRoom(rooms, request),
    seatOf: async (ticket) => {
      const holder = await rooms.holderOf(ticket);
      return holder && { session: holder.open.session, seat: holder.seat };
    },
    exists: async (sessionId) => (await rooms.find(sessionId)) !== undefined,
    view: async (sessionId, seatId, origin) => {
      const open = await rooms.find(sessionId);
      const seat = open?.session.seats.find((candidate) => candidate.id === seatId);
      return open && seat ? open.viewOf(seat, origin) : refuse('noSuchSession');
    },
    handOverSeat: (sessionId, invited) => handOverSeat(rooms, sessionId, invited),
    acceptInvitation: (invitation) => acceptInvitation(rooms, invitation),
    plenaryTicket: (sessionId) => handOverPlenary(rooms, sessionId),
    readerOf: async (ticket) => (await rooms.readerOf(ticket))?.session,
    makeReaderLink: (sessionId) => makeReaderLink(rooms, sessionId),
    withdrawReaderLink: (sessionId, linkId) => withdrawReaderLink(rooms, sessionId, linkId),
    summary: async (sessionId, { format, locale, table }, signal) => {
      const open = await rooms.find(sessionId);
      if (!open) return refuse('noSuchSession');
      const state = await stateOf(open.session, boards);
      // The whole session is what it is; only what is told of it has a language.
      const told = locale && format !== 'json' ? { ...state, session: { ...state.session, locale } } : state;
      return exporter.write(format, told, signal, table);
    },
    delete: (sessionId) => rooms.delete(sessionId),
    list: () => store.listSessions(),
    check: () => store.check(),
    metrics: metrics && (() => metrics.text()),
  };
  const wrongTries = new WrongTries();
  const app = createApp({
    desk,
    addresses,
    adminPassword: config.adminPassword,
    frameAncestors: config.frameAncestors,
    wrongTries,
    version: version(),
    files: await findClientFiles(join(root, 'dist/client')),
    isProduction: process.env['NODE_ENV'] === 'production',
    log,
  });

  const http = createServer(
    { headersTimeout: 20_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 },
    app,
  );
  endSilentLines(http);
  const live = new LiveServer(http, {
    rooms,
    log,
    isSameOrigin: ({ headers }) => isSameOrigin(headers, config.publicUrl),
    // Where the facilitator's screen is, people may mistype the code as often as they like.
    onScreen: (handshake, sessionId) => wrongTries.befriend(callerAddress(handshake), sessionId),
    originOf: ({ headers, secure }) => originOf(headers, secure || headers['x-forwarded-proto'] === 'https'),
    onCommand: (type, outcome, tookMs) => metrics?.countCommand(type, outcome, tookMs),
  });
  http.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').split('?')[0]!;
    if (path === livePath || path.startsWith(`${livePath}/`)) return; // socket.io answers these itself
    socket.on('error', () => socket.destroy());
    if (!path.startsWith('/sync/')) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
    else if (!isSameOrigin(request.headers, config.publicUrl)) {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
    } else boards.handleUpgrade(request, socket, head);
  });

  const stopRetention =
    config.retentionDays === null ? undefined : daily(() => deleteOutdated(rooms, config.retentionDays!, log));
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    // A hotel's whole Wi-Fi comes back at once.
    http.listen({ port: config.port, host: config.host, backlog: 4_096 }, resolve);
  });

  return {
    port: (http.address() as AddressInfo).port,
    rooms,
    boards,
    close: async () => {
      stopRetention?.();
      const closed = new Promise((resolve) => http.close(resolve));
      live.close();
      await exporter.close();
      await boards.close();
      await rooms.close();
      http.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}

async function deleteOutdated(rooms: SessionRooms, days: number, log: Logger): Promise<void> {
  try {
    const gone = outdated(await rooms.parts.store.listSessions(), days, Date.now());
    for (const sessionId of gone) await rooms.delete(sessionId);
    if (gone.length > 0) log.info({ sessions: gone.length }, 'sessions deleted because of their age');
  } catch (error) {
    log.error({ err: error }, 'old sessions could not be deleted');
  }
}

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Who is on the line; a reverse proxy on this machine says for whom it asks. */
function callerAddress({ headers, address }: { headers: NodeJS.Dict<string | string[]>; address: string }): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)!
    .trim();
  return forwarded !== '' && isLoopback(address.replace(/^::ffff:/, '')) ? forwarded : address;
}
