import { findActivityKind } from '../../shared/activities/index.ts';
import { ownerOfDrafts, type BoardName } from '../../shared/boards/boardName.ts';
import { readBoard } from '../../shared/boards/readBoard.ts';
import { draftsOfSeat, mayBePrivate } from '../../shared/session/drafts.ts';
import { isGroupSeat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import type { ReadBoard } from './boardContents.ts';

/**
 * So often drafts are counted: what several people write in between is told at once, and a count that goes up does
 * not follow anybody's keys.
 */
const everyMs = 3_000;

/** How many cards are in each seat's drafts: counted now and then, and told to nobody but as sums by group. */
export class DraftCounts {
  /** By `ACTIVITY/DRAFTS`; replaced as a whole. */
  told: ReadonlyMap<string, number> = new Map();
  readonly #session: () => Session;
  readonly #read: ReadBoard;
  readonly #tell: () => void;
  readonly #failed: (error: unknown) => void;
  readonly #due = new Map<string, BoardName>();
  #isPlanned = false;

  /** `tell` is called whenever the counts have changed. */
  constructor(session: () => Session, read: ReadBoard, tell: () => void, failed: (error: unknown) => void) {
    this.#session = session;
    this.#read = read;
    this.#tell = tell;
    this.#failed = failed;
    for (const board of everyDraft(session())) this.#due.set(keyOf(board), board);
    if (this.#due.size > 0) void this.#count();
  }

  /** A board has changed; those that are no drafts are no news. */
  boardChanged(board: BoardName): void {
    if (!ownerOfDrafts(board.groupId)) return;
    this.#due.set(keyOf(board), board);
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    setTimeout(() => void this.#count(), everyMs).unref();
  }

  /** The seats that have drafts in this activity, as far as has been counted. */
  writtenIn(activityId: string): ReadonlySet<string> {
    const { agenda, seats } = this.#session();
    const activity = agenda.find(({ id }) => id === activityId);
    const hasDrafts = (seatId: string): boolean =>
      activity !== undefined && (this.told.get(`${activityId}/${draftsOfSeat(activity, seatId)}`) ?? 0) > 0;
    return new Set(seats.map(({ id }) => id).filter(hasDrafts));
  }

  async #count(): Promise<void> {
    const due = [...this.#due.values()];
    this.#due.clear();
    this.#isPlanned = false;
    const counts = new Map(this.told);
    try {
      for (const board of due) {
        const cards = await this.#cardsOn(board);
        if (cards > 0) counts.set(keyOf(board), cards);
        else counts.delete(keyOf(board));
      }
    } catch (error) {
      this.#failed(error);
    }
    const isNews = counts.size !== this.told.size || [...counts].some(([key, cards]) => this.told.get(key) !== cards);
    this.told = counts;
    if (isNews) this.#tell();
  }

  async #cardsOn(board: BoardName): Promise<number> {
    const activity = this.#session().agenda.find(({ id }) => id === board.activityId);
    const kind = activity && findActivityKind(activity.kind);
    const owner = ownerOfDrafts(board.groupId);
    // Drafts that have been shown, or went with their seat, are not looked at any more.
    if (!kind || !owner || draftsOfSeat(activity, owner.seatId) !== board.groupId) return 0;
    return this.#read(board, (document) => kind.cards(activity.setup, readBoard(document, kind.shape)).length);
  }
}

function everyDraft({ id: sessionId, agenda, seats }: Session): BoardName[] {
  return agenda
    .filter(({ kind, writing, drafts }) => writing === 'private' && drafts && mayBePrivate(kind))
    .flatMap((activity) =>
      seats.filter(isGroupSeat).map((seat) => ({
        sessionId,
        activityId: activity.id,
        groupId: draftsOfSeat(activity, seat.id),
      })),
    );
}

function keyOf({ activityId, groupId }: BoardName): string {
  return `${activityId}/${groupId}`;
}
