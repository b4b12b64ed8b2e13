import { io, type Socket } from 'socket.io-client';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { Command } from '../../../shared/session/commands.ts';
import type { View } from '../../../shared/session/view.ts';
import {
  boardProtocol,
  livePath,
  protocolVersion,
  ticketProtocolPrefix,
  type Answer,
} from '../../../shared/live/protocol.ts';

import { until } from '../../until.ts';

export interface CreatedSession {
  sessionId: string;
  joinCode: string;
  tickets: { facilitator: string; plenary: string };
  links: { facilitator: string; plenary: string; join: string };
}

/** A seat without a screen: for what a test needs to have happened, where the screen is not what is tested. */
export interface WiredSeat {
  /** Throws what the server says when it refuses. */
  tell(command: Command): Promise<string | undefined>;
  view(): Promise<View>;
  close(): void;
}

export async function createSession(origin: string, request: object): Promise<CreatedSession> {
  return postJson(`${origin}/api/sessions`, request);
}

export async function join(
  origin: string,
  request: object,
): Promise<{ ticket: string; sessionId: string; seat: { id: string } }> {
  return postJson(`${origin}/api/join`, request);
}

/** Connects with a ticket, as a screen would. */
export async function takeSeat(origin: string, sessionId: string, ticket: string): Promise<WiredSeat> {
  const socket: Socket = io(origin, {
    path: livePath,
    transports: ['websocket'],
    auth: { ticket, protocol: protocolVersion },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    async tell(command) {
      const answer = (await socket.timeout(10_000).emitWithAck('command', command)) as Answer;
      if (!answer.ok) throw new Error(`${command.type}: ${answer.error.code} ${answer.error.message}`);
      return answer.id;
    },
    async view() {
      const response = await fetch(`${origin}/api/sessions/${sessionId}`, {
        headers: { authorization: `Bearer ${ticket}` },
      });
      return (await response.json()) as View;
    },
    close: () => socket.disconnect(),
  };
}

async function postJson<Body>(address: string, request: object): Promise<Body> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

/** Opens a board as any y-websocket client may, and waits until it has been read. */
export async function openBoard(origin: string, address: string, ticket: string): Promise<WiredBoard> {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(origin.replace(/^http/, 'ws'), address.slice(1), doc, {
    protocols: [boardProtocol, `${ticketProtocolPrefix}${ticket}`],
    disableBc: true,
  });
  await until(() => provider.synced, `the board ${address}`);
  return { doc, close: () => provider.destroy() };
}

export interface WiredBoard {
  doc: Y.Doc;
  close(): void;
}
