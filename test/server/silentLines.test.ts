import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endSilentLines } from '../../server/silentLines.ts';
import { until } from '../until.ts';

let http: Server;

beforeEach(async () => {
  http = createServer((_request, response) => response.end('here'));
  endSilentLines(http, 100);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  http.close();
  http.closeAllConnections();
});

test('a line on which nothing is said is ended; one that asks is answered and stays', async () => {
  const { port } = http.address() as AddressInfo;
  const [silent, asking] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  let heard = '';
  asking.on('data', (data) => (heard += data.toString()));
  asking.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await until(() => silent.closed && heard.includes('here'));
  expect(asking.closed).toBe(false);
  asking.destroy();
});
