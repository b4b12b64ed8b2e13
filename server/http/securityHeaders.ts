import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { IncomingMessage } from 'node:http';

/**
 * Nothing inline, nothing from elsewhere, in no one's frame but those named; and nothing that takes for granted that
 * the server is reached over HTTPS, since in a hotel it often is a laptop on the local network.
 */
export function securityHeaders(frameAncestors: readonly string[]): RequestHandler {
  return helmet({
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
        frameAncestors: frameAncestors.length > 0 ? frameAncestors : ["'none'"],
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    // This older header knows "nobody" only: where somebody may, browsers go by the policy alone.
    xFrameOptions: frameAncestors.length > 0 ? false : { action: 'deny' },
  });
}

/** The host that was asked for, when it is one: the header goes into another header. */
function hostOf({ headers }: IncomingMessage): string {
  return /^[\w.:[\]-]{1,255}$/.test(headers.host ?? '') ? headers.host! : 'localhost';
}
