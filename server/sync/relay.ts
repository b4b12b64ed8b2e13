import * as Y from 'yjs';
import { updateFrame, type Frame } from './frames.ts';
import { Gathering } from './gathering.ts';
import type { Presence } from './presence.ts';
import type { Screen } from './screen.ts';

/** From so many updates in one go they are merged into one message. */
const mergeFrom = 6;
/** So long marks of what is saved wait for something that they can ride along with. */
const tellSavedAfterMs = 40;

/** An update that is on disk and not yet passed on. */
export interface Fresh {
  update: Uint8Array;
  /** Who sent it; null for the server itself. */
  from: Screen | null;
}

/** Tells the screens of one board what is new: edits, who is there, and what of their own is saved. */
export class Relay {
  readonly #screens: ReadonlySet<Screen>;
  readonly #presence: Presence;
  readonly #presencePassing = new Gathering(300, () => this.#passPresence(), 100);
  #savedTimer: NodeJS.Timeout | undefined;

  constructor(screens: ReadonlySet<Screen>, presence: Presence) {
    this.#screens = screens;
    this.#presence = presence;
  }

  /** Edits in the order they were stored, in one write to each screen; nobody gets its own back, unless merged. */
  passOn(fresh: readonly Fresh[]): void {
    const frames = updateFrames(fresh.map(({ update }) => update));
    // Presence rides along: it costs bytes, but no further write.
    const news = this.#presence.takeNews();
    if (news) frames.push(news);
    const forAll = joined(frames);
    const isMerged = frames.length - (news ? 1 : 0) < fresh.length;
    const writers = new Set(fresh.map(({ from }) => from));
    for (const screen of this.#screens) {
      if (!screen.isOpen) {
        screen.needsPresence ||= news !== undefined;
        continue;
      }
      const isWriter = !isMerged && writers.has(screen);
      const parts = isWriter ? frames.filter((_, index) => fresh[index]?.from !== screen) : [forAll];
      if (parts.length === 0) continue;
      const saved = screen.takeSavedNews();
      if (saved) parts.push(saved);
      screen.send(joined(parts));
    }
    if (fresh.some(({ from }) => from)) this.tellSavedSoon();
  }

  /** Who is there has changed, or somebody has not been told. */
  passPresenceSoon(): void {
    this.#presencePassing.soon();
  }

  /** Together for a moment's edits: nobody sees the difference, and each mark is a write. */
  tellSavedSoon(): void {
    this.#savedTimer ??= setTimeout(() => this.tellSaved(), tellSavedAfterMs);
  }

  tellSaved(): void {
    clearTimeout(this.#savedTimer);
    this.#savedTimer = undefined;
    for (const screen of this.#screens) {
      const saved = screen.takeSavedNews();
      if (saved) screen.send(saved);
    }
  }

  stop(): void {
    this.#presencePassing.stop();
  }

  #passPresence(): void {
    const news = this.#presence.takeNews();
    let everybody: Frame | undefined;
    let isSomebodyBehind = false;
    for (const screen of this.#screens) {
      if (!screen.needsPresence) {
        if (news) screen.sendPresence(news);
      } else {
        screen.needsPresence = false;
        everybody ??= this.#presence.everybody();
        if (everybody) screen.sendPresence(everybody);
      }
      isSomebodyBehind ||= screen.needsPresence;
    }
    if (isSomebodyBehind) this.#presencePassing.soon();
  }
}

/** One frame each, or one for all when there are many: phones are glad of it. */
function updateFrames(updates: Uint8Array[]): Frame[] {
  if (updates.length >= mergeFrom) {
    try {
      return [updateFrame(Y.mergeUpdates(updates))];
    } catch {
      // What can be applied can be passed on, be it one by one.
    }
  }
  return updates.map(updateFrame);
}

function joined(frames: Frame[]): Frame {
  return frames.length === 1 ? frames[0]! : Buffer.concat(frames);
}
