import type { Server } from 'node:http';

/** Ends lines that were opened and on which nothing was ever said. Slow requests are the http server's own affair. */
export function endSilentLines(http: Server, afterMs = 10_000): void {
  http.on('connection', (line) => {
    const timer = setTimeout(() => {
      if (line.bytesRead === 0) line.destroy();
    }, afterMs).unref();
    line.once('close', () => clearTimeout(timer));
  });
}
