import type { Refusal } from '../session/refusals.ts';

/** Grows when an older client could misread a view or send a command that means something else now. */
export const protocolVersion = 1;

/** The path of the socket.io endpoint. */
export const livePath = '/live';

/** What a socket says of itself when it connects. `locale` picks the language of refusals. */
export interface Handshake {
  ticket: string;
  protocol: number;
  locale?: string;
}

/** Every command is answered after its effect is on disk. */
export type Answer = { ok: true; id?: string } | { ok: false; error: { code: Refusal['code']; message: string } };

/** Close codes of a board's websocket; y-websocket takes 4400-4499 as "do not retry". */
export const boardClose = {
  noTicket: 4401,
  wrongTicket: 4403,
  noSuchBoard: 4404,
  /** Opened under an epoch that is over: the board was restored or erased since. */
  oldEpoch: 4410,
  /**
   * The drafts on this board have been shown to the group, or went with their seat: nothing more is taken here. The
   * screen keeps the text that was not marked saved, for the person to copy.
   */
  shown: 4411,
  /**
   * An update was not taken; the reason says why. The screen's document holds what the board never will: it keeps the
   * text that was not marked saved, drops the document, and opens the board afresh with a new client id.
   */
  refused: 4422,
  /** What is stored of the board cannot be read now; nothing was changed. Screens try again. */
  unreadable: 4500,
  /** The screen took too little of what was sent to it; it comes back and reads afresh. */
  tooSlow: 4508,
} as const;

/** Names offered as websocket subprotocols: the wire protocol, and before the ticket itself. */
export const boardProtocol = 'plenum.1';
export const ticketProtocolPrefix = 'ticket.';
