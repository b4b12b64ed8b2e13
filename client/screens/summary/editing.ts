import { textKey, type GroupMark } from '../../../shared/summary/document.ts';
import { changedBelow, type ChangedBelow } from '../../../shared/summary/changedBelow.ts';
import { entryOf, type EditChange, type SummaryEdits } from '../../../shared/summary/edits.ts';
import { statementTexts, type ComputedSummary } from '../../../shared/summary/statements.ts';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import type { EditableSummary } from '../../../shared/summary/editableSummary.ts';

type EditedSummary = Omit<EditableSummary, 'date'>;

/** What can be asked for from any text of the summary. */
export interface EditingActs {
  change(change: EditChange): void;
  /** Opens what can be done with one text of a statement. */
  open(key: string, part: string): void;
}

/**
 * A summary while it is edited. A long day's has ten thousand texts: each hears only of what is done to itself, so that
 * an edit is seen at once.
 */
export class Editing {
  /** Every text as the boards tell it, by `textKey`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly change: EditingActs['change'];
  readonly open: EditingActs['open'];
  readonly #computed: ComputedSummary;
  readonly #groups: readonly Group[];
  /** By card. */
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #versions = new Map<string, number>();
  readonly #listenersToAll = new Set<() => void>();
  #edits: SummaryEdits;
  #changed: ReadonlyMap<string, ChangedBelow>;

  constructor({ computed, groups, edits }: EditedSummary, { change, open }: EditingActs) {
    this.#computed = computed;
    this.#groups = groups;
    this.texts = statementTexts(computed);
    this.change = change;
    this.open = open;
    this.#edits = edits;
    this.#changed = this.#compare(edits);
  }

  get edits(): SummaryEdits {
    return this.#edits;
  }

  /** The edits that are on something that has changed since, by their key. */
  get changed(): ReadonlyMap<string, ChangedBelow> {
    return this.#changed;
  }

  /** Takes over these edits, and tells the texts that look different now. */
  show(edits: SummaryEdits): void {
    if (edits === this.#edits) return;
    const before = { edits: this.#edits, changed: this.#changed };
    this.#edits = edits;
    this.#changed = this.#compare(edits);
    const touched = new Set(
      [
        ...namesThatDiffer(before.edits.corrected, edits.corrected),
        ...namesThatDiffer(before.edits.hidden, edits.hidden),
        ...before.changed.keys(),
        ...this.#changed.keys(),
      ].map(cardOf),
    );
    for (const card of touched) {
      this.#versions.set(card, this.versionOf(card) + 1);
      for (const listener of this.#listeners.get(card) ?? []) listener();
    }
    for (const listener of this.#listenersToAll) listener();
  }

  /** Calls back when something else is done to a text of this statement. */
  onStatement(statement: string, listener: () => void): () => void {
    const card = cardOf(statement);
    const listeners = this.#listeners.get(card) ?? new Set();
    this.#listeners.set(card, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Another number whenever something else is done to the statement. */
  versionOf(statement: string): number {
    return this.#versions.get(cardOf(statement)) ?? 0;
  }

  /** Calls back after every edit. */
  onAny(listener: () => void): () => void {
    this.#listenersToAll.add(listener);
    return () => this.#listenersToAll.delete(listener);
  }

  correctionOf(statement: string, part: string): string | undefined {
    return entryOf(this.#edits.corrected, textKey(statement, part))?.text;
  }

  /** A decision is hidden with the card that it stands on. */
  isHidden(statement: string): boolean {
    const { hidden } = this.#edits;
    return Object.hasOwn(hidden, statement) || Object.hasOwn(hidden, cardOf(statement));
  }

  isChanged(statement: string, part: string): boolean {
    return this.#changed.has(textKey(statement, part)) || this.#changed.has(statement);
  }

  /** As the summary calls it. */
  groupOf(groupId: string): GroupMark | undefined {
    const groups = this.#groups;
    const group = groups.find(({ id }) => id === groupId);
    const name = entryOf(this.#edits.groupNames, groupId);
    return group && { ...group, name: name ?? group.name, letter: groupLetter(groups, groupId) };
  }

  #compare(edits: SummaryEdits): ReadonlyMap<string, ChangedBelow> {
    return new Map(changedBelow(this.#computed, edits, this.texts).map((flag) => [flag.key, flag]));
  }
}

/** The card that a statement or its text is about: what is done to a card is also done to the decision on it. */
function cardOf(key: string): string {
  return key.replace(/^decision:/, '').replace(/#[^#]*$/, '');
}

function namesThatDiffer(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => entryOf(before, name) !== entryOf(after, name));
}
