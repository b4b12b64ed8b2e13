import express, { Router, type Request } from 'express';
import * as z from 'zod/mini';
import { createSessionSchema } from '../../shared/session/createSession.ts';
import { fields } from '../../shared/session/fields.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import type { Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import { readerFormats } from '../../shared/summary/summaryFormats.ts';
import { joinLink, ownOrigin, seatLink, type Addresses } from '../links.ts';
import { malformed } from '../malformed.ts';
import { bearer, isSameSecret } from './bearer.ts';
import type { Begun, Desk } from './desk.ts';
import { answering } from './refusals.ts';
import type { WrongTries } from './wrongTries.ts';

export interface SessionRoutesParts {
  desk: Desk;
  addresses: Addresses;
  adminPassword: string | null;
  wrongTries: WrongTries;
}

/** `/api/sessions`: create, import, list; and for those with a ticket: the view, the summary, plenary's link, deletion. */
export function sessionRoutes({ desk, addresses, adminPassword, wrongTries }: SessionRoutesParts): Router {
  const routes = Router();

  const mayCreate = async (request: Request): Promise<Refusal | undefined> => {
    if (adminPassword === null) return undefined;
    const address = request.ip ?? '';
    if (wrongTries.mustWait(address, 'password')) return refuse('tooManyTries');
    const password = bearer(request);
    if (password !== undefined && isSameSecret(password, adminPassword)) return undefined;
    if (password !== undefined) wrongTries.count(address, 'password');
    return refuse('wrongPassword');
  };

  const begun = (request: Request, session: Begun): object => {
    const origin = ownOrigin(addresses, request.headers, request.secure);
    wrongTries.befriend(request.ip ?? '', session.sessionId);
    return {
      ...session,
      links: {
        facilitator: seatLink(origin, session.sessionId, 'facilitate', session.tickets.facilitator),
        plenary: seatLink(origin, session.sessionId, 'plenary', session.tickets.plenary),
        join: joinLink(addresses, origin, session.joinCode),
      },
    };
  };

  routes.post(
    '/',
    express.json({ limit: '512kb' }),
    answering(
      async (request) => {
        const refused = await mayCreate(request);
        if (refused) return refused;
        const asked = createSessionSchema.safeParse(request.body);
        if (!asked.success) return malformed(asked.error);
        const session = await desk.create(asked.data);
        return isRefusal(session) ? session : begun(request, session);
      },
      (response, answer) => void response.status(201).json(answer),
    ),
  );

  routes.post(
    '/import',
    // Who may not import should not make the server read a large file either.
    async (request, response, next) => {
      const refused = await mayCreate(request);
      if (!refused) return next();
      return answering(() => refused)(request, response, next);
    },
    express.json({ limit: '64mb' }),
    answering(
      async (request) => {
        const session = await desk.importSession(request.body);
        return isRefusal(session) ? session : begun(request, session);
      },
      (response, answer) => void response.status(201).json(answer),
    ),
  );

  routes.get(
    '/',
    answering(async (request) => {
      // Without a password there is nobody who could be told apart from a stranger.
      if (adminPassword === null) return refuse('noSuchPage');
      return (await mayCreate(request)) ?? { sessions: await desk.list() };
    }),
  );

  routes.get(
    '/:sessionId',
    answering(async (request) => {
      const holder = await holderOf(desk, request);
      if (isRefusal(holder)) return holder;
      const origin = ownOrigin(addresses, request.headers, request.secure);
      return desk.view(holder.session.id, holder.seat.id, origin);
    }),
  );

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

  // Handing over the big screen from a browser that did not create the session.
  routes.post(
    '/:sessionId/plenary',
    answering(
      async (request) => {
        const holder = await facilitatorOf(desk, request);
        if (isRefusal(holder)) return holder;
        const sessionId = holder.session.id;
        const handed = await desk.plenaryTicket(sessionId);
        if (isRefusal(handed)) return handed;
        const origin = ownOrigin(addresses, request.headers, request.secure);
        return { ...handed, link: seatLink(origin, sessionId, 'plenary', handed.ticket) };
      },
      (response, answer) => void response.status(201).json(answer),
    ),
  );

  routes.post(
    '/:sessionId/seats',
    express.json({ limit: '1kb' }),
    answering(
      async (request) => {
        const holder = await facilitatorOf(desk, request);
        if (isRefusal(holder)) return holder;
        const asked = seatRequest.safeParse(request.body);
        if (!asked.success) return malformed(asked.error);
        const sessionId = holder.session.id;
        const handed = await desk.handOverSeat(sessionId, asked.data);
        if (isRefusal(handed)) return handed;
        const origin = ownOrigin(addresses, request.headers, request.secure);
        const page = asked.data.role === 'facilitator' ? 'facilitate' : 'observe';
        return { ...handed, link: seatLink(origin, sessionId, page, handed.ticket) };
      },
      (response, answer) => void response.status(201).json(answer),
    ),
  );

  // What the page does that an invitation opens.
  routes.post(
    '/:sessionId/invitation',
    answering(async (request) => {
      const holder = await holderOf(desk, request);
      return isRefusal(holder) ? holder : desk.acceptInvitation(bearer(request)!);
    }),
  );

  // Links that open the summary to who was not there, and nothing else.
  routes.get(
    '/:sessionId/readers',
    answering(async (request) => {
      const holder = await facilitatorOf(desk, request);
      return isRefusal(holder) ? holder : { readers: holder.session.readerLinks ?? [] };
    }),
  );

  routes.post(
    '/:sessionId/readers',
    answering(
      async (request) => {
        const holder = await facilitatorOf(desk, request);
        if (isRefusal(holder)) return holder;
        const sessionId = holder.session.id;
        const made = await desk.makeReaderLink(sessionId);
        if (isRefusal(made)) return made;
        const origin = ownOrigin(addresses, request.headers, request.secure);
        return { ...made, link: seatLink(origin, sessionId, 'summary', made.ticket) };
      },
      (response, answer) => void response.status(201).json(answer),
    ),
  );

  routes.delete(
    '/:sessionId/readers/:linkId',
    answering(
      async (request) => {
        const holder = await facilitatorOf(desk, request);
        if (isRefusal(holder)) return holder;
        return desk.withdrawReaderLink(holder.session.id, String(request.params['linkId']));
      },
      (response) => void response.status(204).end(),
    ),
  );

  routes.delete(
    '/:sessionId',
    answering(
      async (request) => {
        const holder = await facilitatorOf(desk, request);
        return isRefusal(holder) ? holder : ((await desk.delete(holder.session.id)) ?? {});
      },
      (response) => void response.status(204).end(),
    ),
  );
  return routes;
}

const seatRequest = z.strictObject({
  role: z.enum(['facilitator', 'observer']),
  name: z._default(fields.optionalName, ''),
});

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

/** The seat whose ticket the request carries, in the session that it names. */
async function holderOf(desk: Desk, request: Request): Promise<{ session: Session; seat: Seat } | Refusal> {
  const sessionId = String(request.params['sessionId']);
  const ticket = bearer(request);
  const holder = ticket === undefined ? undefined : await desk.seatOf(ticket);
  if (holder?.session.id === sessionId) return holder;
  return refuse((await desk.exists(sessionId)) ? 'noTicket' : 'noSuchSession');
}

async function facilitatorOf(desk: Desk, request: Request): Promise<{ session: Session; seat: Seat } | Refusal> {
  const holder = await holderOf(desk, request);
  return !isRefusal(holder) && holder.seat.role !== 'facilitator' ? refuse('notAllowed') : holder;
}
