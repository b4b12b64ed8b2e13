import type { ActivityKind } from '../activityKind.ts';
import { dilemmaCollections, dilemmaShape, type DilemmaBoard } from './board.ts';
import { orderedProposals } from './order.ts';
import { sampleDilemmas } from './sample.ts';
import { dilemmaSetup, numberedText, type DilemmaSetup } from './setup.ts';
import { summarizeDilemmas } from './summarize.ts';
import { dilemmaTables } from './tables.ts';
import { dilemmaSortWords } from './words.ts';

/** Groups sort the session's dilemmas into an order with ties and say what has moved; then all orders become one. */
export const dilemmaSort: ActivityKind<DilemmaSetup, DilemmaBoard> = {
  kind: 'dilemma-sort',
  title: { da: dilemmaSortWords.da.kind, nb: dilemmaSortWords.nb.kind, en: dilemmaSortWords.en.kind },
  setup: dilemmaSetup,
  emptySetup: { dilemmas: [] },
  boards: 'perGroup',
  shape: dilemmaShape,
  collections: dilemmaCollections,
  cards: (setup, content) => [
    ...setup.dilemmas.map(({ id }) => ({ id, text: numberedText(setup, id), marked: false })),
    ...orderedProposals(content).map(({ id, text }) => ({ id, text, marked: false })),
  ],
  slate: (setup) => setup.dilemmas.map(({ id }) => ({ id, text: numberedText(setup, id) })),
  summarize: summarizeDilemmas,
  tables: dilemmaTables,
  sample: sampleDilemmas,
};
