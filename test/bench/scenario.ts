import type { BenchServer } from './benchServer.ts';
import { coldOpen } from './scenarios/coldOpen.ts';
import { hotBoard } from './scenarios/hotBoard.ts';
import { memory } from './scenarios/memory.ts';
import { storm } from './scenarios/storm.ts';
import { mostWorkshops, workshops } from './scenarios/workshops.ts';

/** What one run of a scenario measured. */
export type Figures = Record<string, number>;

export interface Scenario {
  name: string;
  /** True when the floor can take part: nothing has to be opened again. */
  floor: boolean;
  run(server: BenchServer, isQuick: boolean): Promise<Figures>;
}

export const scenarios: Scenario[] = [
  { name: 'workshop-1', floor: true, run: (server, isQuick) => workshops(server, 1, isQuick ? 5 : 20) },
  { name: 'workshop-8', floor: true, run: (server, isQuick) => workshops(server, 8, isQuick ? 5 : 20) },
  { name: 'workshop-16', floor: true, run: (server, isQuick) => workshops(server, 16, isQuick ? 5 : 20) },
  { name: 'most-workshops', floor: true, run: (server, isQuick) => mostWorkshops(server, isQuick ? 3 : 8) },
  { name: 'hot-40', floor: true, run: (server) => hotBoard(server, 40, 400) },
  { name: 'hot-250', floor: true, run: (server) => hotBoard(server, 250, 200) },
  { name: 'hot-1000', floor: true, run: (server) => hotBoard(server, 1_000, 30) },
  { name: 'storm-250', floor: false, run: (server) => storm(server, 250, false) },
  { name: 'storm-1000', floor: false, run: (server) => storm(server, 1_000, false) },
  { name: 'storm-1000-presence', floor: false, run: (server) => storm(server, 1_000, true) },
  { name: 'cold-50000', floor: false, run: (server) => coldOpen(server, 50_000) },
  { name: 'cold-200000', floor: false, run: (server) => coldOpen(server, 200_000) },
  { name: 'memory', floor: false, run: (server, isQuick) => memory(server, isQuick ? 5_000 : 70_000) },
];
