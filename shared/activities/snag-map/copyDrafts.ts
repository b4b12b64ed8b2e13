import type * as Y from 'yjs';
import { orderKeyBetween } from '../../boards/orderKey.ts';
import { readBoard } from '../../boards/readBoard.ts';
import { shuffle } from '../../boards/shuffle.ts';
import type { Chance } from '../activityKind.ts';
import { standingTheme } from './arrangement.ts';
import { snagBoardShape, type Snag, type SnagBoard } from './board.ts';
import { putSnag, putTheme } from './edits.ts';

/**
 * What several people wrote alone, on their group's board after what is there: every snag with a text, and their
 * themes, of which those with the same name become one.
 */
export function copySnags(drafts: readonly SnagBoard[], groupBoard: Y.Doc, { newId, random }: Chance): void {
  groupBoard.transact(() => {
    const before = readBoard(groupBoard, snagBoardShape);
    const themes = new Themes(groupBoard, before, { newId, random });
    let last = largestOrder(before.snags);
    for (const { snag, theme } of shuffle(drafts.flatMap(writtenSnags), random)) {
      last = orderKeyBetween(last, null, random);
      putSnag(groupBoard, newId(), { ...snag, theme: theme ? themes.idOf(theme) : '', order: last });
    }
  });
}

interface WrittenSnag {
  snag: Snag;
  /** The theme it stood in; undefined for a loose one. */
  theme: DraftTheme | undefined;
}

interface DraftTheme {
  name: string;
}

function writtenSnags({ snags, themes }: SnagBoard): WrittenSnag[] {
  const named = new Map([...themes].map(([id, { name }]): [string, DraftTheme] => [id, { name: name.trim() }]));
  return [...snags.values()]
    .filter(({ text }) => text.trim() !== '')
    .map((snag) => ({ snag, theme: named.get(standingTheme(themes, snag.theme)) }));
}

/** The themes of the group's board, to which those of the drafts are added when a snag needs them. */
class Themes {
  readonly #board: Y.Doc;
  readonly #chance: Chance;
  readonly #idByName = new Map<string, string>();
  /** Themes without a name are what they hold: no two of them become one. */
  readonly #idOfNameless = new Map<DraftTheme, string>();
  #last: string | null;

  constructor(board: Y.Doc, { themes }: SnagBoard, chance: Chance) {
    this.#board = board;
    this.#chance = chance;
    this.#last = largestOrder(themes);
    for (const [id, { name }] of themes) {
      if (name.trim() !== '') this.#idByName.set(name.trim().toLowerCase(), standingTheme(themes, id));
    }
  }

  idOf(theme: DraftTheme): string {
    const known = theme.name ? this.#idByName.get(theme.name.toLowerCase()) : this.#idOfNameless.get(theme);
    if (known) return known;
    const id = this.#chance.newId();
    this.#last = orderKeyBetween(this.#last, null, this.#chance.random);
    putTheme(this.#board, id, { name: theme.name, order: this.#last });
    if (theme.name) this.#idByName.set(theme.name.toLowerCase(), id);
    else this.#idOfNameless.set(theme, id);
    return id;
  }
}

function largestOrder(entries: ReadonlyMap<string, { order: string }>): string | null {
  return [...entries.values()].reduce<string | null>(
    (largest, { order }) => (largest === null || order > largest ? order : largest),
    null,
  );
}
