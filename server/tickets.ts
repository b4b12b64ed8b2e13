import { createHash } from 'node:crypto';
import { nanoid } from 'nanoid';
import { invitationPrefix } from '../shared/session/invitation.ts';
import { readerTicketPrefix } from '../shared/summary/readerTicket.ts';

/** A new ticket: the secret that proves a seat. Only its hash is ever stored. */
export function newTicket(): string {
  return nanoid(32);
}

/** The secret of a link that only reads the summary; its beginning tells the page which kind it is. */
export function newReaderTicket(): string {
  return `${readerTicketPrefix}${nanoid(32)}`;
}

/** The secret of a link that hands over a seat once. */
export function newInvitation(): string {
  return `${invitationPrefix}${nanoid(32)}`;
}

/** What the store knows a ticket by. A ticket is long and random, so a plain hash cannot be turned back. */
export function hashTicket(ticket: string): string {
  return createHash('sha256').update(ticket).digest('base64url');
}
