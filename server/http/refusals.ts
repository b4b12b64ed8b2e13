import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { isRefusal, refusalMessage, refuse, type Refusal, type RefusalCode } from '../../shared/session/refusals.ts';
import { acceptedLocale } from '../acceptedLocale.ts';

/** Answers a refusal with its status, in the language that the request asks for. */
export function sendRefusal(request: Request, response: Response, refusal: Refusal): void {
  const message = refusalMessage(refusal, acceptedLocale(request.headers['accept-language']));
  response.status(statusOf(refusal.code)).json({ error: { code: refusal.code, message } });
}

/** Says that there is nothing at this address: to a person in their browser as a page, to a program as JSON. */
export const sendNoSuchPage: RequestHandler = (request, response) => {
  const refusal = refuse('noSuchPage');
  if (request.accepts(['json', 'html']) !== 'html') return sendRefusal(request, response, refusal);
  const locale = acceptedLocale(request.headers['accept-language']);
  response.status(statusOf(refusal.code)).type('html').send(`<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Plenum</title>
<main><h1>${refusalMessage(refusal, locale)}</h1><p><a href="/">Plenum</a></p></main>
</html>
`);
};

/** A handler that answers what it returns: a refusal as such, anything else by `send`. */
export function answering<Answer extends object>(
  decide: (request: Request) => Promise<Answer | Refusal> | Answer | Refusal,
  send: (response: Response, answer: Answer) => void = (response, answer) => void response.json(answer),
): RequestHandler {
  return async (request, response) => {
    const answer = await decide(request);
    if (isRefusal(answer)) sendRefusal(request, response, answer);
    else send(response, answer);
  };
}

/** For `answering`: what was asked for has been made. */
export const created = (response: Response, answer: object): void => void response.status(201).json(answer);

/** For `answering`: done, and there is nothing to say. */
export const noContent = (response: Response): void => void response.status(204).end();

/** The last handler: what the body parser refused, and what is our own fault. */
export function onError(log: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    if (response.closed && error instanceof Error && error.name === 'AbortError') return; // given up, since nobody waits
    const fault = bodyFault(error);
    if (!fault) log.error({ err: error, method: request.method }, 'a request failed');
    sendRefusal(request, response, fault ?? refuse('failed'));
  };
}

/** Express marks what is the client's fault with a 4xx status. */
function bodyFault(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  if (error.status === 413) return refuse('tooLong', 'body');
  return error.status < 500 ? refuse('malformed', error.status === 400 ? 'JSON' : '') : undefined;
}

const statuses: Partial<Record<RefusalCode, number>> = {
  malformed: 400,
  tooLong: 400,
  boardNotTaken: 400,
  tooMany: 400,
  noSuchTemplate: 400,
  noTicket: 401,
  wrongPassword: 401,
  notAllowed: 403,
  doorLocked: 403,
  noSuchSession: 404,
  noSuchPage: 404,
  wrongCode: 404,
  wrongReturnCode: 404,
  tooManyTries: 429,
  failed: 500,
  cannotStore: 503,
};

/** What is not listed contradicts how the session stands now. */
function statusOf(code: RefusalCode): number {
  return statuses[code] ?? 409;
}
