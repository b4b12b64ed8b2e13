import express, { Router } from 'express';
import { joinRequestSchema } from '../../shared/session/joinSession.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/session/refusals.ts';
import { groupLetter, type Session } from '../../shared/session/session.ts';
import { malformed } from '../malformed.ts';
import type { Desk } from './desk.ts';
import { answering } from './refusals.ts';
import type { WrongTries } from './wrongTries.ts';

/** What the join screen must know to ask for a group: no more than hangs on the wall. */
export interface JoinInfo {
  title: string;
  date: string;
  place: string;
  locale: Session['locale'];
  groups: { id: string; letter: string; name: string; colour: string }[];
  parties: { id: string; name: string }[];
  /** Nobody new may join; who has a return code may come back. */
  locked: boolean;
}

/** `GET /api/join/CODE` and `POST /api/join`. */
export function joinRoutes(desk: Desk, wrongTries: WrongTries): Router {
  const routes = Router();

  /** The session with this code; refused for wrong codes, and without telling for those who guess. */
  const findByCode = async (address: string, typed: string): Promise<Session | Refusal> => {
    const session = await desk.findByCode(typed);
    const isFriend = !isRefusal(session) && wrongTries.isFriend(address, session.id);
    if (!isFriend && wrongTries.mustWait(address, 'code')) return refuse('tooManyTries');
    if (isRefusal(session)) wrongTries.count(address, 'code');
    else wrongTries.befriend(address, session.id);
    return session;
  };

  routes.get(
    '/:code',
    answering(async (request) => {
      const session = await findByCode(request.ip ?? '', String(request.params['code']));
      return isRefusal(session) ? session : joinInfo(session);
    }),
  );

  routes.post(
    '/',
    express.json({ limit: '16kb' }),
    answering(async (request) => {
      const asked = joinRequestSchema.safeParse(request.body);
      if (!asked.success) return malformed(asked.error);
      const address = request.ip ?? '';
      const session = await findByCode(address, asked.data.code);
      if (isRefusal(session)) return session;
      if (!asked.data.returnCode) return desk.join(asked.data);
      if (wrongTries.mustWait(address, 'returnCode', session.id)) return refuse('tooManyTries');
      const joined = await desk.join(asked.data);
      if (isRefusal(joined) && joined.code === 'wrongReturnCode') {
        wrongTries.count(address, 'returnCode', session.id);
      }
      return joined;
    }),
  );
  return routes;
}

function joinInfo({ title, date, place, locale, groups, parties, locked = false }: Session): JoinInfo {
  return {
    title,
    date,
    place,
    locale,
    groups: groups.map(({ id, name, colour }) => ({ id, letter: groupLetter(groups, id), name, colour })),
    parties,
    locked,
  };
}
