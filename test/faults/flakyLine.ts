import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A proxy before the server that behaves like a hotel's Wi-Fi. */
export class FlakyLine {
  /** How long everything takes, each way. */
  delayMs = 0;
  /** Lines stay up, but nothing passes. */
  isBlackHole = false;
  readonly #lines = new Set<Socket>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async to(target: () => number): Promise<FlakyLine> {
    const server = createServer();
    const line = new FlakyLine(server);
    server.on('connection', (near) => line.#join(near, connect(target(), '127.0.0.1')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Every line breaks at once, with what was on its way. */
  flap(): void {
    for (const socket of this.#lines) socket.resetAndDestroy();
  }

  close(): void {
    this.#server.close();
    this.flap();
  }

  #join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#lines.add(from);
      from.on('error', () => {});
      from.on('close', () => {
        this.#lines.delete(from);
        to.destroy();
      });
      from.on('data', (data) => {
        if (this.isBlackHole) return;
        if (this.delayMs === 0) to.write(data);
        else setTimeout(() => to.writable && to.write(data), this.delayMs);
      });
    }
  }
}
