import type { Answer } from '../../../shared/live/protocol.ts';
import type { EditChange } from '../../../shared/summary/edits.ts';
import type { LiveLink } from '../../connection/liveLink.ts';

export type SavingState = 'saved' | 'saving' | 'notSaved';

interface QueueEvents {
  onState(state: SavingState): void;
  /** The server did not take a change: the page shows something that is not so. */
  onRefused(message: string): void;
}

const tryAgainMs = 3_000;
const lineWithinMs = 10_000;

/**
 * Sends the edits one after another, in the order they were made. What is not answered is sent again until it is; an
 * edit says how a thing is to be, so twice is as good as once. The line is opened with the first edit.
 */
export class EditQueue {
  readonly #sessionId: string;
  readonly #ticket: string;
  readonly #events: QueueEvents;
  #waiting: EditChange[] = [];
  #link: Promise<LiveLink> | null = null;
  #working = false;
  #closed = false;

  constructor(sessionId: string, ticket: string, events: QueueEvents) {
    this.#sessionId = sessionId;
    this.#ticket = ticket;
    this.#events = events;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(change: EditChange): void {
    this.#waiting.push(change);
    if (!this.#working) void this.#work();
  }

  close(): void {
    this.#closed = true;
    void this.#link?.then((link) => link.close());
  }

  async #work(): Promise<void> {
    this.#working = true;
    this.#events.onState('saving');
    while (this.#waiting.length > 0 && !this.#closed) {
      const answer = await this.#send(this.#waiting[0]!).catch(() => null);
      if (answer === null) {
        this.#events.onState('notSaved');
        await new Promise((resolve) => setTimeout(resolve, tryAgainMs));
        continue;
      }
      this.#waiting.shift();
      if (!answer.ok) this.#events.onRefused(answer.error.message);
    }
    this.#working = false;
    if (!this.#closed) this.#events.onState('saved');
  }

  async #send(change: EditChange): Promise<Answer | null> {
    this.#link ??= import('../../connection/liveLink.ts').then(
      (code) => new code.LiveLink(this.#sessionId, this.#ticket),
    );
    const link = await this.#link;
    await lineOf(link);
    return link.send({ type: 'editSummary', change });
  }
}

/** Resolves when the line is there, or when that takes too long to wait for. */
function lineOf(link: LiveLink): Promise<void> {
  if (link.state().status === 'open') return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, lineWithinMs);
    const stop = link.subscribe(() => link.state().status === 'open' && done());
  });
}
