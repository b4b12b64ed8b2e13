import * as z from 'zod/mini';
import type { ActivityKind, CardFace, GroupContent } from '../activityKind.ts';
import { cardSlate } from '../cardSlate.ts';
import { snagsInOrder } from './arrangement.ts';
import { snagBoardShape, snagCollections, type SnagBoard } from './board.ts';
import { copySnags } from './copyDrafts.ts';
import { fillWithSample } from './sample.ts';
import { summarizeSnags } from './summarize.ts';
import { snagTables } from './tables.ts';
import { snagMapWords } from './words.ts';
import type { Option } from '../../voting/vote.ts';

const setup = z.strictObject({});
export type SnagMapSetup = z.infer<typeof setup>;

/** Groups write where cooperation catches, tag the parties between which it lies, and gather the snags in themes. */
export const snagMap: ActivityKind<SnagMapSetup, SnagBoard> = {
  kind: 'snag-map',
  title: { da: snagMapWords.da.kindTitle, nb: snagMapWords.nb.kindTitle, en: snagMapWords.en.kindTitle },
  setup,
  emptySetup: {},
  boards: 'perGroup',
  shape: snagBoardShape,
  collections: snagCollections,
  cards: (_setup, content) => cards(content),
  slate: (_setup, boards) => slate(boards),
  copyDrafts: copySnags,
  summarize: summarizeSnags,
  tables: snagTables,
  sample: (board, scene) => {
    fillWithSample(board, scene);
    return {};
  },
};

/** The snags that groups marked for plenary; all of them while none is marked. */
function slate(boards: readonly GroupContent<SnagBoard>[]): Option[] {
  const marked = cardSlate(boards, (content) => cards(content).filter((card) => card.marked));
  return marked.length > 0 ? marked : cardSlate(boards, cards);
}

function cards(content: SnagBoard): CardFace[] {
  return snagsInOrder(content).flatMap((id) => cardFace(id, content));
}

function cardFace(id: string, { snags }: SnagBoard): CardFace[] {
  const { text, marked } = snags.get(id)!;
  return text.trim() === '' ? [] : [{ id, text: text.trim(), marked }];
}
