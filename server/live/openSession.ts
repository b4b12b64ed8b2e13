import type { Logger } from 'pino';
import type { CardFace } from '../../shared/activities/activityKind.ts';
import type { BoardName } from '../../shared/boards/boardName.ts';
import { boardExists } from '../../shared/session/boardAccess.ts';
import type { PlenaryShow } from '../../shared/session/plenaryShow.ts';
import type { Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import type { View } from '../../shared/session/view.ts';
import { viewFor } from '../../shared/session/viewFor.ts';
import type { Store, TicketChanges } from '../store/store.ts';
import { Audience } from './audience.ts';
import { readShownCard, type ReadBoard } from './boardContents.ts';
import { CastCounts } from './castCounts.ts';
import { DraftCounts } from './draftCounts.ts';
import { SessionRoom } from './sessionRoom.ts';

export interface OpenSessionParts {
  store: Pick<Store, 'saveSession' | 'saveWithBoards'>;
  readBoard: ReadBoard;
  /** The link to join by, for a screen that reaches the server at `origin`. */
  joinLink(origin: string, joinCode: string): string;
  /** Called after each change is on disk. */
  onSaved(session: Session, tickets: TicketChanges): void;
  log: Logger;
}

/** A session that is in use: the room that decides about it, the screens that follow it, the card on plenary. */
export class OpenSession {
  readonly room: SessionRoom;
  readonly audience: Audience;
  readonly #parts: OpenSessionParts;
  readonly #castCounts: CastCounts;
  readonly #draftCounts: DraftCounts;
  #card: { key: string; face: CardFace | null } = { key: '', face: null };

  constructor(session: Session, parts: OpenSessionParts) {
    this.#parts = parts;
    this.room = new SessionRoom(session, parts.store, (saved, tickets) => this.#onSaved(saved, tickets), parts.log);
    this.audience = new Audience(
      () => this.room.session,
      (seat, origin, connected) => this.viewOf(seat, origin, connected),
    );
    this.#castCounts = new CastCounts(
      () => this.room.session,
      () => this.audience.tell(),
    );
    this.#draftCounts = new DraftCounts(
      () => this.room.session,
      parts.readBoard,
      () => this.audience.tell(),
      (error) => parts.log.error({ err: error, sessionId: session.id }, 'drafts could not be counted'),
    );
    this.#refreshCard();
  }

  get session(): Session {
    return this.room.session;
  }

  viewOf(seat: Seat, origin: string, connectedSeatIds = this.audience.connectedSeatIds()): View {
    const { session } = this;
    return viewFor(session, seat, {
      nowMs: Date.now(),
      connectedSeatIds,
      plenaryCard: this.#card.key === cardShown(session.plenary) ? this.#card.face : null,
      joinLink: this.#parts.joinLink(origin, session.joinCode),
      castTold: this.#castCounts.told,
      cardsInDrafts: this.#draftCounts.told,
    });
  }

  /** Holds the card ready that plenary is about to show, so that the big screen never blinks. */
  showCard(show: PlenaryShow, face: CardFace | null): void {
    this.#card = { key: cardShown(show), face };
  }

  /** True when the activity has such a board, whoever may open it. */
  hasBoard({ activityId, groupId }: Pick<BoardName, 'activityId' | 'groupId'>): boolean {
    const activity = this.session.agenda.find((candidate) => candidate.id === activityId);
    return activity !== undefined && boardExists(this.session, activity, groupId);
  }

  /** The seats that have drafts in this activity, as far as has been counted. */
  writtenIn(activityId: string): ReadonlySet<string> {
    return this.#draftCounts.writtenIn(activityId);
  }

  /** A board has changed: the card that plenary shows may be one of its. */
  boardChanged(board: BoardName): void {
    this.#draftCounts.boardChanged(board);
    const { activityId, groupId } = board;
    const { plenary } = this.session;
    if (plenary.what === 'card' && plenary.activityId === activityId && plenary.groupId === groupId) {
      this.#refreshCard();
    }
  }

  #onSaved(session: Session, tickets: TicketChanges): void {
    this.#parts.onSaved(session, tickets);
    this.#castCounts.follow();
    this.audience.tell();
    const seatIds = new Set(session.seats.map((seat) => seat.id));
    const gone = [...this.audience.connectedSeatIds()].filter((seatId) => !seatIds.has(seatId));
    this.audience.dismiss(gone, 'removed');
    const elsewhere = (tickets.revokeSeats ?? []).filter((seatId) => seatIds.has(seatId));
    this.audience.dismiss(elsewhere, 'elsewhere');
    this.#refreshCard();
  }

  #refreshCard(): void {
    const show = this.session.plenary;
    if (show.what !== 'card') return;
    readShownCard(this.#parts.readBoard, this.session, show).then(
      (face) => {
        if (cardShown(this.session.plenary) !== cardShown(show)) return;
        this.showCard(show, face);
        this.audience.tell();
      },
      (error: unknown) =>
        this.#parts.log.error({ err: error, sessionId: this.session.id }, 'a shown card could not be read'),
    );
  }
}

/** Names the one card that plenary shows; empty when it shows something else. */
function cardShown(show: PlenaryShow): string {
  return show.what === 'card' ? `${show.activityId}/${show.groupId}/${show.cardId}` : '';
}
