import express, { Router } from 'express';
import * as z from 'zod/mini';
import { fields } from '../../shared/session/fields.ts';
import { isRefusal } from '../../shared/session/refusals.ts';
import type { Addresses } from '../links.ts';
import { malformed } from '../malformed.ts';
import { bearer } from './bearer.ts';
import type { Desk } from './desk.ts';
import { answering, created } from './refusals.ts';
import { forFacilitator, holderOf } from './ticketHolder.ts';
import { withLink } from './withLink.ts';

/** Under `/api/sessions/ID`: links that hand over the big screen or a helper's seat, and what the page does that they open. */
export function seatRoutes(desk: Desk, addresses: Addresses): Router {
  const routes = Router();

  // Handing over the big screen from a browser that did not create the session.
  routes.post(
    '/:sessionId/plenary',
    answering(
      forFacilitator(desk, async ({ id }, request) =>
        withLink(await desk.plenaryTicket(id), 'plenary', id, addresses, request),
      ),
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
        const page = asked.data.role === 'facilitator' ? 'facilitate' : 'observe';
        return withLink(await desk.handOverSeat(id, asked.data), page, id, addresses, request);
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
