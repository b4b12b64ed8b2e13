/**
 * Whether the network answers in our server's place: with a page of its own, or by sending us elsewhere. Hotels do so
 * until one has logged in. False when nothing answers, or a proxy says that it cannot reach our server.
 */
export async function isPortal(): Promise<boolean> {
  try {
    const answer = await fetch('/healthz', {
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(4_000),
    });
    if (answer.type === 'opaqueredirect' || answer.status === 511) return true;
    return answer.ok && !answer.headers.get('content-type')?.includes('json');
  } catch {
    return false;
  }
}
