import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** What `Authorization: Bearer …` carries: a ticket, or the admin password. */
export function bearer(request: Request): string | undefined {
  return /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1]?.trim();
}

/** True when the two are the same; takes as long for a near miss as for a wide one. */
export function isSameSecret(given: string, secret: string): boolean {
  return timingSafeEqual(digest(given), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
