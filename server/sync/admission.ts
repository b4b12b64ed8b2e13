import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { parseBoardAddress, type BoardName } from '../../shared/boards/boardName.ts';
import { savedProtocol } from '../../shared/live/boardMessages.ts';
import { boardClose, boardProtocol, ticketProtocolPrefix } from '../../shared/live/protocol.ts';

/** Who was turned away and does not go is cut off. */
const deadAfterMs = 10_000;

/** What a request at the door of the boards asks for. */
export interface BoardRequest {
  board: BoardName;
  /** Which life of the board its address means. */
  epoch: number;
  ticket: string;
  /** It understands the marks of what is saved. */
  wantsSaved: boolean;
}

/** Why somebody is not let in, as the websocket's close code and reason. */
export interface Rejection {
  close: number;
  reason: string;
}

export const rejections = {
  noTicket: { close: boardClose.noTicket, reason: 'no ticket' },
  wrongTicket: { close: boardClose.wrongTicket, reason: 'wrong ticket' },
  noSuchBoard: { close: boardClose.noSuchBoard, reason: 'no such board' },
  oldEpoch: { close: boardClose.oldEpoch, reason: 'restored since' },
  unreadable: { close: boardClose.unreadable, reason: 'unreadable' },
} satisfies Record<string, Rejection>;

/** The board in the path, the ticket among the protocols: a ticket is never part of an address. */
export function readRequest({ url = '', headers }: IncomingMessage): BoardRequest | Rejection {
  const address = parseBoardAddress(url.split('?')[0]!);
  if (!address) return rejections.noSuchBoard;
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const ticket = offered.find((name) => name.startsWith(ticketProtocolPrefix))?.slice(ticketProtocolPrefix.length);
  if (!ticket || !offered.includes(boardProtocol)) return rejections.noTicket;
  return { ...address, ticket, wantsSaved: offered.includes(savedProtocol) };
}

/** Says why, and sees to it that the line ends. */
export function turnAway(websocket: WebSocket, { close, reason }: Rejection): void {
  websocket.close(close, reason);
  const timer = setTimeout(() => websocket.terminate(), deadAfterMs).unref();
  websocket.once('close', () => clearTimeout(timer));
}
