import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the server counts, for Prometheus. No names and no ids: only how many, and how long. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #commands = new Counter({
    name: 'plenum_commands_total',
    help: 'Commands by type and by what came of them',
    labelNames: ['type', 'outcome'],
    registers: [this.#registry],
  });
  readonly #commandSeconds = new Histogram({
    name: 'plenum_command_seconds',
    help: 'Time from a command until its answer, storing included',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.#registry],
  });

  /** `count` is asked when someone reads the metrics. */
  constructor(count: () => Promise<{ sessions: number; seats: number; screens: number }>) {
    collectDefaultMetrics({ register: this.#registry });
    for (const what of ['sessions', 'seats', 'screens'] as const) {
      const gauge = new Gauge({
        name: `plenum_${what}`,
        help: { sessions: 'Sessions in memory', seats: 'Seats connected', screens: 'Screens connected' }[what],
        registers: [],
        async collect() {
          this.set((await count())[what]);
        },
      });
      this.#registry.registerMetric(gauge);
    }
  }

  countCommand(type: string, outcome: string, tookMs: number): void {
    this.#commands.inc({ type, outcome });
    this.#commandSeconds.observe(tookMs / 1000);
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }
}
