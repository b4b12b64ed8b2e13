import express, { Router, type Request } from 'express';
import { createSessionSchema } from '../../shared/session/createSession.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import { joinLink, ownOrigin, seatLink, type Addresses } from '../links.ts';
import { malformed } from '../malformed.ts';
import { bearer, isSameSecret } from './bearer.ts';
import type { Begun, Desk } from './desk.ts';
import { answering, created, noContent } from './refusals.ts';
import { forFacilitator, holderOf } from './ticketHolder.ts';
import type { WrongTries } from './wrongTries.ts';

export interface SessionRoutesParts {
  desk: Desk;
  addresses: Addresses;
  adminPassword: string | null;
  wrongTries: WrongTries;
}

/** `/api/sessions`: create, import, list; and for those with a ticket: the view, and deletion. */
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
    answering(async (request) => {
      const refused = await mayCreate(request);
      if (refused) return refused;
      const asked = createSessionSchema.safeParse(request.body);
      if (!asked.success) return malformed(asked.error);
      const session = await desk.create(asked.data);
      return isRefusal(session) ? session : begun(request, session);
    }, created),
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
    answering(async (request) => {
      const session = await desk.importSession(request.body);
      return isRefusal(session) ? session : begun(request, session);
    }, created),
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

  routes.delete(
    '/:sessionId',
    answering(
      forFacilitator(desk, async ({ id }) => (await desk.delete(id)) ?? {}),
      noContent,
    ),
  );
  return routes;
}
