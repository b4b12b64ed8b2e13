import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { refuse } from '../../shared/session/refusals.ts';
import { templates } from '../../shared/agendas/index.ts';
import type { Addresses } from '../links.ts';
import { isSameOrigin } from '../sameOrigin.ts';
import type { ClientFile } from './clientFiles.ts';
import type { Desk } from './desk.ts';
import { joinRoutes } from './joinRoutes.ts';
import { pageRoutes } from './pages.ts';
import { onError, sendNoSuchPage, sendRefusal } from './refusals.ts';
import { seatRoutes } from './seatRoutes.ts';
import { securityHeaders } from './securityHeaders.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { summaryRoutes } from './summaryRoutes.ts';
import type { WrongTries } from './wrongTries.ts';

export interface AppParts {
  desk: Desk;
  addresses: Addresses;
  adminPassword: string | null;
  frameAncestors: readonly string[];
  wrongTries: WrongTries;
  version: string;
  files: ReadonlyMap<string, ClientFile>;
  isProduction: boolean;
  log: Logger;
}

/** Everything that is answered over plain HTTP: the pages, the API, health and metrics. */
export function createApp(parts: AppParts): Express {
  const { desk, addresses, adminPassword, frameAncestors, wrongTries, version, files, isProduction, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  // A reverse proxy on this machine says for whom it asks.
  app.set('trust proxy', 'loopback');
  app.set('query parser', 'simple');
  app.use(securityHeaders(frameAncestors), logRequests(log));

  app.get('/healthz', async (request, response) => {
    try {
      await desk.check();
    } catch (error) {
      log.error({ err: error }, 'the store cannot be written');
      return sendRefusal(request, response, refuse('cannotStore'));
    }
    response.json({ status: 'ok', version });
  });
  app.get('/metrics', async (_request, response, next) => {
    if (!desk.metrics) return next();
    response.type('text/plain; version=0.0.4').send(await desk.metrics());
  });

  app.use('/api', refuseForeignPages(addresses), neverCached);
  app.get('/api/templates', (_request, response) => {
    response.json(templates.map(({ id, title, description }) => ({ id, title, description })));
  });
  app.use('/api/join', joinRoutes(desk, wrongTries));
  app.use(
    '/api/sessions',
    sessionRoutes({ desk, addresses, adminPassword, wrongTries }),
    seatRoutes(desk, addresses),
    summaryRoutes(desk, addresses),
  );

  app.use(pageRoutes(files, isProduction));
  app.use(sendNoSuchPage);
  app.use(onError(log));
  return app;
}

/** Only pages of this server may ask, and programs that are no browser. */
function refuseForeignPages({ publicUrl }: Addresses): RequestHandler {
  return (request, response, next) => {
    if (isSameOrigin(request.headers, publicUrl)) next();
    else sendRefusal(request, response, refuse('notAllowed'));
  };
}

const neverCached: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Status and time of each request. Not its address: that may hold a join code. */
function logRequests(log: Logger): RequestHandler {
  return (request, response, next) => {
    const startedMs = performance.now();
    response.on('finish', () => {
      const route: unknown = request.route;
      const path = route && typeof route === 'object' && 'path' in route ? route.path : undefined;
      const tookMs = Math.round(performance.now() - startedMs);
      log.debug({ method: request.method, route: path, status: response.statusCode, tookMs }, 'request');
    });
    next();
  };
}
