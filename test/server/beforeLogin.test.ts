import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../randomFrom.ts';
import { aServer, type TestServer } from './aServer.ts';

/** On each line so many; most lines are ended at the first. */
const framesPerLine = 5;
const lines = Number(process.env['LINES'] ?? 2_000);
const atOnce = 50;

let server: TestServer;
let port: number;
const logged: string[] = [];
beforeAll(async () => {
  server = await aServer({}, pino({ level: 'error' }, { write: (line) => void logged.push(line) }));
  port = Number(new URL(server.url).port);
});
afterAll(() => server.close());

const random = randomFrom(20_261_122);
const pick = (below: number): number => Math.floor(random() * below);
const oneOf = <One>(all: readonly One[]): One => all[pick(all.length)]!;

const openings: Record<string, () => string> = {
  'a board without a ticket': () => upgrade('/sync/a/b/c', 'plenum.1'),
  'a board with a ticket that proves nothing': () => upgrade('/sync/a/b/c', 'plenum.1, ticket.abc, saved'),
  'a board at no address': () => upgrade('/sync/%00/..%2f/\u00ff', 'plenum.1'),
  'the live line': () => upgrade('/live/?EIO=4&transport=websocket'),
  'the live line of an engine that is none': () => upgrade('/live/?EIO=9&transport=websocket'),
  'the live line of a session that is none': () => upgrade('/live/?EIO=4&transport=websocket&sid=nobody'),
  'nothing at all': () => '',
};

function upgrade(path: string, protocols?: string): string {
  const key = randomBytes(16).toString('base64');
  const head = [
    `GET ${path} HTTP/1.1`,
    'Host: x',
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${key}`,
    ...(protocols ? [`Sec-WebSocket-Protocol: ${protocols}`] : []),
  ];
  return `${head.join('\r\n')}\r\n\r\n`;
}

/** What a program sends that means harm or no good: broken frames, and whole ones that carry rubbish. */
const malformed: readonly (() => Buffer)[] = [
  () => randomBytes(1 + pick(200)),
  // A frame that was not masked, of a reserved kind, with reserved bits, in pieces that never began.
  () => frame(1, Buffer.from('40{}'), { masked: false }),
  () => frame(3 + pick(5), randomBytes(pick(20))),
  () => frame(2, randomBytes(9), { reserved: 0x70 }),
  () => frame(0, randomBytes(9)),
  // Control frames that are too long or split, a farewell with a code that is none.
  () => frame(9, randomBytes(200)),
  () => frame(8, Buffer.from([0, 1, 255])),
  () => frame(9, randomBytes(4), { last: false }),
  // A length of eight exabytes, and one above what is taken.
  () => Buffer.from([0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 4]),
  () => Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x7f, 255, 255, 255, 1, 2, 3, 4, 0, 0]),
  // Text that is no UTF-8; rubbish where a board's message, a live packet or a login belongs.
  () => frame(1, Buffer.from([0xff, 0xfe, 0xc3, 0x28])),
  () => frame(2, randomBytes(1 + pick(300))),
  () => frame(2, Buffer.from([0, 2, 255, 255, 255, 255, 255, 255, 255, 255, 127])),
  ...[
    '40{"ticket":{},"protocol":"x"}',
    '40{"ticket":"nobody","protocol":1}',
    '40{',
    '40/nowhere,{}',
    '42["command",{"type":"goTo"}]',
    '42["__proto__",1]',
    '451-["command",{"_placeholder":true,"num":0}]',
    '4599999999-["command"]',
    '461-0[{"_placeholder":true,"num":1e9}]',
    '44"',
    '4',
    'b4',
    '6',
    '\u0000',
    `40${'['.repeat(50_000)}`,
  ].map((text) => () => frame(1, Buffer.from(text))),
];

function frame(kind: number, payload: Buffer, { masked = true, reserved = 0, last = true } = {}): Buffer {
  const length = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 255];
  if (masked) length[0]! |= 0x80;
  const head = Buffer.from([(last ? 0x80 : 0) | reserved | kind, ...length]);
  if (!masked) return Buffer.concat([head, payload]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, payload.map((byte, at) => byte ^ mask[at % 4]!)]);
}

/** Opens a line, says what is to be said, and goes when the server ends it, or after a moment. */
function sayOn(opening: string, frames: readonly Buffer[]): Promise<void> {
  return new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    const goodbye = setTimeout(() => line.destroy(), 50);
    line.on('error', () => undefined);
    line.on('close', () => (clearTimeout(goodbye), resolve()));
    line.on('connect', () => {
      // Half of them do not wait for an answer.
      const rest = (): void => void (line.destroyed || line.write(Buffer.concat(frames)));
      line.write(opening, () => (pick(2) === 0 ? rest() : undefined));
      line.once('data', rest);
    });
  });
}

test(`${lines * framesPerLine} malformed frames before login: the server lives, and says nothing of a fault of its own`, async () => {
  const waiting = Array.from({ length: lines }, () => ({
    opening: oneOf(Object.values(openings))(),
    frames: Array.from({ length: framesPerLine }, () => oneOf(malformed)()),
  }));
  const worker = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await sayOn(next.opening, next.frames);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect((await server.request('GET', '/healthz')).status).toBe(200);
  const { joinCode } = await server.create();
  const { ticket, seat } = await server.join(joinCode);
  expect((await server.open(ticket)).view.seat.id).toBe(seat.id);
  expect(logged).toEqual([]);
}, 120_000);

describe('a line on which nobody logs in is ended', () => {
  const endings: Record<string, [opening: string, drip: string, withinMs: number]> = {
    'that says nothing': ['', '', 12_000],
    'that opens the live line and says no more': [upgrade('/live/?EIO=4&transport=websocket'), '', 12_000],
    'that opens a board without a ticket and stays': [upgrade('/sync/a/b/c', 'plenum.1'), '', 12_000],
    'that takes its time over the headers': ['GET / HTTP/1.1\r\n', 'X-More: x\r\n', 27_000],
  };

  test.concurrent.each(Object.entries(endings))(
    '%s',
    async (_, [opening, drip, withinMs]) => {
      const line: Socket = connect(port, '127.0.0.1');
      line.on('error', () => undefined);
      line.resume();
      if (opening) line.write(opening);
      const startedMs = Date.now();
      const dripping = drip ? setInterval(() => line.destroyed || line.write(drip), 500) : undefined;
      while (!line.closed && Date.now() - startedMs < withinMs)
        await new Promise((resolve) => setTimeout(resolve, 50));
      clearInterval(dripping);
      expect(line.closed).toBe(true);
      expect(Date.now() - startedMs).toBeLessThan(withinMs);
    },
    40_000,
  );
});
