import type * as Y from 'yjs';
import type * as z from 'zod/mini';
import type { Collections } from '../boards/collections.ts';
import type { BoardShape } from '../boards/readBoard.ts';
import type { Activity, Group, Party } from '../session/session.ts';
import type { Option, Vote } from '../voting/vote.ts';
import type { Locale } from '../words/catalogue.ts';
import type { DataTable } from '../summary/dataTable.ts';
import type { Block, GroupMark } from '../summary/document.ts';

/**
 * One kind of activity, minus its looks (those are in `client/activities/<kind>/`).
 *
 * `Setup` is what the agenda says about one activity of this kind, `Content` what one board of it holds, as
 * plain values.
 */
export interface ActivityKind<Setup, Content> {
  kind: string;
  /** The kind's name as the facilitator reads it when adding one to the agenda. */
  title: Record<Locale, string>;
  setup: z.ZodMiniType<Setup>;
  /** What a new activity of this kind starts with. */
  emptySetup: Setup;
  boards: 'perGroup' | 'plenary' | 'none';
  /** How its boards are shaped; `readBoard(board, shape)` gives the content. */
  shape: BoardShape<Content>;
  /** What the server lets screens write on them. */
  collections: Collections<Content>;
  /** Cards of one board that can be shown alone on plenary and linked to by other activities. */
  cards(setup: Setup, content: Content): CardFace[];
  /**
   * Adds what several people wrote each on a board of their own to their group's board, under new ids and in an order
   * that `random` makes: nothing on the board then tells who wrote what. Absent when one cannot write alone in this kind.
   */
  copyDrafts?(drafts: readonly Content[], groupBoard: Y.Doc, chance: Chance): void;
  /** What may be voted on, from all groups' boards; absent when nothing can. */
  slate?(setup: Setup, boards: GroupContent<Content>[]): Option[];
  /** The activity's part of the summary, below its title and times. Empty when nothing was collected. */
  summarize(record: ActivityRecord<Setup, Content>): Block[];
  /** What was collected, for spreadsheets; absent when there is nothing to reckon with. */
  tables?(record: ActivityRecord<Setup, Content>): DataTable[];
  /** What was decided, for the summary's first page; absent when nothing is decided in this kind. */
  decisions?(record: ActivityRecord<Setup, Content>): Decision[];
  /** Fills an empty board with believable content in Danish and returns a setup that fits; tests and the demo use it. */
  sample(board: Y.Doc, scene: SampleScene): Setup;
}

/** Where what must not be guessed comes from. */
export interface Chance {
  newId(): string;
  /** Unguessable, 0 ≤ n < 1. */
  random(): number;
}

/** What was decided, by whom and by when. */
export interface Decision {
  /** `cardKey` of the card that it stands on. */
  key: string;
  group: GroupMark;
  what: string;
  who: string;
  when: string;
}

/** A card as others see it: by id, as one text. */
export interface CardFace {
  id: string;
  text: string;
  /** The group marked it to be brought to plenary. */
  marked: boolean;
}

export interface GroupContent<Content> {
  group: Group;
  /** The group's letter among all of its session's groups. */
  letter: string;
  content: Content;
}

/** All that is known of one activity when the summary is written. */
export interface ActivityRecord<Setup, Content> {
  activity: Activity;
  setup: Setup;
  locale: Locale;
  parties: Party[];
  /** In the session's order; only groups that wrote something. */
  boards: GroupContent<Content>[];
  votes: Vote[];
  /** What the summary says of these votes; the kind only says where. */
  voteBlocks: Block[];
  /** The text of a card of another activity by `cardKey(activityId, groupId, cardId)`, for links to it. */
  linkedText(key: string): string | undefined;
}

/** What a sample may refer to: the session it is for, and which group's board it fills. */
export interface SampleScene {
  parties: Party[];
  groups: Group[];
  group: Group;
  /** `YYYY-MM-DD` of the session: dates in the sample come after it. */
  date: string;
  /** Cards of earlier activities that the sample may link to. */
  linkable: { key: string; text: string }[];
}

/** Names a card across activities, where one activity's card links to another's. */
export function cardKey(activityId: string, groupId: string, cardId: string): string {
  return `${activityId}/${groupId}/${cardId}`;
}
