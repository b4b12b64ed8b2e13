import type { Request } from 'express';
import { isRefusal, type Refusal } from '../../shared/session/refusals.ts';
import { ownOrigin, seatLink, type Addresses, type SeatPage } from '../links.ts';

/** What was handed over, with the link that opens its page where the request came to. */
export function withLink<Handed extends { ticket: string }>(
  handed: Handed | Refusal,
  page: SeatPage,
  sessionId: string,
  addresses: Addresses,
  { headers, secure }: Request,
): (Handed & { link: string }) | Refusal {
  if (isRefusal(handed)) return handed;
  return { ...handed, link: seatLink(ownOrigin(addresses, headers, secure), sessionId, page, handed.ticket) };
}
