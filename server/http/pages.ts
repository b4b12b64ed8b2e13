import { Router, type RequestHandler } from 'express';
import { sendFile, serveFiles, type ClientFile } from './clientFiles.ts';

/** Which page is served at which address. */
const pages: Record<string, string> = {
  '/': 'start',
  '/join': 'join',
  '/j/:code': 'join',
  '/s/:sessionId/facilitate': 'facilitator',
  '/s/:sessionId/plenary': 'plenary',
  '/s/:sessionId/observe': 'observer',
  '/s/:sessionId/group': 'group',
  '/s/:sessionId/summary': 'summary',
};

/** The pages and what they load. The gallery is for those who work on Plenum, and not there in production. */
export function pageRoutes(files: ReadonlyMap<string, ClientFile>, isProduction: boolean): Router {
  const routes = Router();
  for (const [address, page] of Object.entries(pages)) routes.get(address, servePage(files, page));
  if (!isProduction) routes.get('/gallery', servePage(files, 'gallery'));
  routes.use(serveFiles(files));
  return routes;
}

function servePage(files: ReadonlyMap<string, ClientFile>, page: string): RequestHandler {
  return (request, response, next) => {
    const file = files.get(`/${page}.html`);
    if (!file) return next();
    // Session pages may carry a code in their address; search engines have no business here.
    if (request.path !== '/') response.setHeader('X-Robots-Tag', 'noindex');
    sendFile(request, response, file, 'no-cache');
  };
}
