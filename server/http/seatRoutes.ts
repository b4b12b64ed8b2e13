import express, { Router } from 'express';
import * as z from 'zod/mini';
import { fields } from '../../shared/session/fields.ts';
import { isRefusal } from '../../shared/session/refusals.ts';
import { ownOrigin, seatLink, type Addresses } from '../links.ts';
import { malformed } from '../malformed.ts';
import { bearer } from './bearer.ts';
import type { Desk } from './desk.ts';
import { answering, created } from './refusals.ts';
import { forFacilitator, holderOf } from './ticketHolder.ts';

/** Under `/api/sessions/ID`: links that hand over the big screen or a helper's seat, and what the page does that they open. */
export function seatRoutes(desk: Desk, addresses: Addresses): Router {
  const routes = Router();

  // Handing over the big screen from a browser that did not create the session.
  routes.post(
    '/:sessionId/plenary',
    answering(
      forFacilitator(desk, async ({ id }, request) => {
        const handed = await desk.plenaryTicket(id);
        if (isRefusal(handed)) return handed;
        const origin = ownOrigin(addresses, request.headers, request.secure);
        return { ...handed, link: seatLink(origin, id, 'plenary', handed.ticket) };
      }),
      created,
    ),
  );

  routes.post(
    '/:sessionId/seats',
    express.json({ limit: '1kb' }),
    answering(
      forFacilitator(desk, async ({ id }, request) => {
        const asked = seatRequest.safeParse(request.body);
        if (!asked.success) return malformed(asked.error);
        const handed = await desk.handOverSeat(id, asked.data);
        if (isRefusal(handed)) return handed;
        const origin = ownOrigin(addresses, request.headers, request.secure);
        const page = asked.data.role === 'facilitator' ? 'facilitate' : 'observe';
        return { ...handed, link: seatLink(origin, id, page, handed.ticket) };
      }),
      created,
    ),
  );

  routes.post(
    '/:sessionId/invitation',
    answering(async (request) => {
      const holder = await holderOf(desk, request);
      return isRefusal(holder) ? holder : desk.acceptInvitation(bearer(request)!);
    }),
  );
  return routes;
}

const seatRequest = z.strictObject({
  role: z.enum(['facilitator', 'observer']),
  name: z._default(fields.optionalName, ''),
});
