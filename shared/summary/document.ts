import type { Group, GroupColour } from '../session/session.ts';
import type { Locale } from '../words/catalogue.ts';
import type { Drawing } from './figures/drawing.ts';

/** The summary as one model that every format's writer reads. All text is plain: a writer escapes it for its format. */
export interface SummaryDocument {
  locale: Locale;
  title: string;
  /** Below the title: date, place, parties. */
  facts: Fact[];
  sections: Section[];
}

/** A label and what is said about it, a line for each value. */
export interface Fact {
  label: string;
  values: string[];
  /** Which part of the statement that the facts are about this is; absent where that is computed. */
  part?: string;
  /** By value: the statement that it repeats; empty when it repeats none. */
  keys?: string[];
}

/*
 * A `key` says which statement is told: `cardKey` of the card, so that what is hidden or corrected is so wherever it
 * is told again, and every statement leads back to its board. What belongs to no group's board has `plenary` in the
 * group's place. A statement's texts are told apart by `textKey`.
 */

/** Names one text of a statement: its `text`, or the part that a column or fact says. */
export function textKey(key: string, part = 'text'): string {
  return `${key}#${part}`;
}

export interface Section {
  /** Stable across runs: `attendance`, `agenda`, or the activity's id. */
  id: string;
  title: string;
  blocks: Block[];
}

/** A group as it is marked in every format: by letter, name and colour together, never by colour alone. */
export interface GroupMark {
  id: string;
  letter: string;
  name: string;
  colour: GroupColour;
}

export function groupMark({ group, letter }: { group: Group; letter: string }): GroupMark {
  return { id: group.id, letter, name: group.name, colour: group.colour };
}

export type Block =
  | { type: 'heading'; text: string; key?: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; ordered: boolean; items: ListItem[] }
  | {
      type: 'table';
      caption: string;
      header: string[];
      rows: string[][];
      /** By row: the statement that the row is; empty when it is none. */
      rowKeys?: string[];
      /** By column: which part of the row's statement its cells are; empty where cells are computed. */
      parts?: string[];
    }
  | FigureBlock
  | { type: 'facts'; facts: Fact[]; key?: string }
  /** One group's own input, under its mark. */
  | { type: 'group'; group: GroupMark; blocks: Block[] }
  /** Rich text as its paragraphs and lists, from a draft. */
  | { type: 'draft'; blocks: DraftBlock[]; key?: string };

/** A picture of what its lines say; `figureInWords` is its text alternative. */
export interface FigureBlock {
  type: 'figure';
  title: string;
  lines: FigureLine[];
  picture: Picture;
}

/** One of the things a figure shows: a link, a dilemma, an option. */
export interface FigureLine {
  key?: string;
  /** By which people call it, where they do. */
  number?: number;
  label: string;
  /** What the figure shows of it. */
  said: string;
}

export type Picture =
  /** A bar for each line, as long as its value. */
  | { kind: 'bars'; values: number[] }
  /** For each line how many gave each answer, and what the answers are called. */
  | { kind: 'spread'; heads: string[]; rows: number[][] }
  /** For each line, where every group places it among so many places, and where they place it together. */
  | { kind: 'places'; most: number; together: string; groups: GroupMark[]; rows: PlacesRow[] }
  /** Drawn by who has computed it; shows nothing that could be hidden or corrected. */
  | { kind: 'drawing'; drawing: Drawing };

export interface PlacesRow {
  /** First and last place, the same where the place is not shared. */
  together: Span;
  /** By group; null where a group has not placed it. */
  byGroup: (Span | null)[];
}

export interface Span {
  first: number;
  last: number;
}

export interface ListItem {
  key?: string;
  text: string;
  /** Said after the text in lighter type: the parties between, "brought to plenary". */
  detail: string;
  /** Which groups said it, where a list mixes groups. */
  groups: GroupMark[];
}

export type DraftBlock =
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'heading'; runs: Run[] }
  | { type: 'list'; ordered: boolean; items: Run[][] };

export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  /** http, https or mailto; null when the run is no link. */
  link: string | null;
}
