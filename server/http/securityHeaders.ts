import helmet from 'helmet';
import type { IncomingMessage } from 'node:http';

/**
 * Nothing inline, nothing from elsewhere, in no one's frame; and nothing that takes for granted that the server
 * is reached over HTTPS, since in a hotel it often is a laptop on the local network.
 */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      // Older Safari does not count websockets of this very server as 'self'.
      connectSrc: ["'self'", (request) => `ws://${hostOf(request)}`, (request) => `wss://${hostOf(request)}`],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xFrameOptions: { action: 'deny' },
});

/** The host that was asked for, when it is one: the header goes into another header. */
function hostOf({ headers }: IncomingMessage): string {
  return /^[\w.:[\]-]{1,255}$/.test(headers.host ?? '') ? headers.host! : 'localhost';
}
