/** Why an update was not taken: part of the reason that the line is closed with (see `docs/boards.md`). */
export type RefusedBecause =
  | 'too large'
  | 'unreadable'
  | 'too much'
  | 'not yours'
  | 'gap'
  | 'unknown context'
  | 'not allowed here'
  | 'bad name'
  | 'board full';

/** Thrown while an update is read and looked at, and caught by `BoardGuard.check` alone. */
export class BadUpdate extends Error {
  readonly because: RefusedBecause;

  constructor(because: RefusedBecause) {
    super(because);
    this.because = because;
  }
}
