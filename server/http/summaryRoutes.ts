import { Router, type Request } from 'express';
import * as z from 'zod/mini';
import { fields } from '../../shared/session/fields.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Session } from '../../shared/session/session.ts';
import { readerFormats } from '../../shared/summary/summaryFormats.ts';
import type { Addresses } from '../links.ts';
import { malformed } from '../malformed.ts';
import { bearer } from './bearer.ts';
import type { Desk } from './desk.ts';
import { answering, created, noContent } from './refusals.ts';
import { facilitatorOf, forFacilitator } from './ticketHolder.ts';
import { withLink } from './withLink.ts';

/** Under `/api/sessions/ID`: the summary as a file, and the links that open it to who was not there, and nothing else. */
export function summaryRoutes(desk: Desk, addresses: Addresses): Router {
  const routes = Router();

  routes.get(
    '/:sessionId/summary',
    answering(
      async (request) => {
        const asked = summaryRequest.safeParse(request.query);
        if (!asked.success) return malformed(asked.error);
        const { format, ...how } = asked.data;
        const session = await summaryReader(desk, request, format);
        if (isRefusal(session)) return session;
        return desk.summary(session.id, { format, ...how }, whileConnected(request));
      },
      (response, file) => {
        response.setHeader('X-Robots-Tag', 'noindex');
        response.type(file.contentType);
        response.attachment(file.fileName);
        response.send(file.body);
      },
    ),
  );

  routes.get(
    '/:sessionId/readers',
    answering(forFacilitator(desk, (session) => ({ readers: session.readerLinks ?? [] }))),
  );

  routes.post(
    '/:sessionId/readers',
    answering(
      forFacilitator(desk, async ({ id }, request) =>
        withLink(await desk.makeReaderLink(id), 'summary', id, addresses, request),
      ),
      created,
    ),
  );

  routes.delete(
    '/:sessionId/readers/:linkId',
    answering(
      forFacilitator(desk, ({ id }, request) => desk.withdrawReaderLink(id, String(request.params['linkId']))),
      noContent,
    ),
  );
  return routes;
}

const summaryRequest = z.object({
  format: z._default(z.string().check(z.maxLength(20)), 'md'),
  locale: z.optional(fields.locale),
  /** Only one of the tables, by its number. */
  table: z.optional(z.coerce.number().check(z.int(), z.positive())),
});

/** The session, when whoever asks may have its summary in this format: the facilitator, or by a reader's link. */
async function summaryReader(desk: Desk, request: Request, format: string): Promise<Session | Refusal> {
  const ticket = bearer(request);
  const session = ticket === undefined ? undefined : await desk.readerOf(ticket);
  if (session && session.id === request.params['sessionId']) {
    return readerFormats.includes(format) ? session : refuse('notAllowed');
  }
  const holder = await facilitatorOf(desk, request);
  return isRefusal(holder) ? holder : holder.session;
}

/** Aborted when whoever asks has gone: nobody needs the answer then. */
function whileConnected(request: Request): AbortSignal {
  const gone = new AbortController();
  const leave = (): void => {
    if (!request.res?.writableEnded) gone.abort();
  };
  request.res?.once('close', leave);
  return gone.signal;
}
