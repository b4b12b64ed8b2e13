/** One sync message of a screen that is not stored yet. */
export interface Unsaved {
  bytes: number;
  isSaved: boolean;
  /** Messages that were passed over because this one repeats what they said. */
  repeats: Unsaved[];
}

/** So many keys nobody types while an answer is under way. */
const mostPassedOver = 1_000;

/**
 * Counts how many of a screen's sync messages are stored, in the order it sent them: a message counts when it and all
 * before it are on disk.
 */
export class SavedMarks {
  /** Not counted yet, oldest first. */
  readonly #unsaved: Unsaved[] = [];
  /** Those that the screen's next answer will repeat. */
  #toBeRepeated: Unsaved[] = [];
  #isOver = false;
  count = 0;
  bytesUnsaved = 0;

  /** A message has come and is to be stored; say so with `saved`. */
  add(bytes: number): Unsaved {
    return this.#note(bytes, []);
  }

  /** The screen answers the server's question: with everything that the server lacks, also what was passed over. */
  addAnswer(bytes: number): Unsaved {
    return this.#note(bytes, this.#toBeRepeated.splice(0));
  }

  /** The message is not stored, since the screen's next answer says the same and more. False when that is too many. */
  passOver(): boolean {
    if (this.#toBeRepeated.length >= mostPassedOver) return false;
    this.#toBeRepeated.push(this.#note(0, []));
    return true;
  }

  saved(message: Unsaved): void {
    message.isSaved = true;
    for (const repeated of message.repeats) repeated.isSaved = true;
    while (this.#unsaved[0]?.isSaved) {
      this.bytesUnsaved -= this.#unsaved.shift()!.bytes;
      this.count++;
    }
  }

  /** A message was refused: neither it nor what comes after it will ever count. False when that was so already. */
  end(): boolean {
    const isFirst = !this.#isOver;
    this.#isOver = true;
    return isFirst;
  }

  #note(bytes: number, repeats: Unsaved[]): Unsaved {
    const message = { bytes, isSaved: false, repeats };
    if (this.#isOver) return message;
    this.bytesUnsaved += bytes;
    this.#unsaved.push(message);
    return message;
  }
}
