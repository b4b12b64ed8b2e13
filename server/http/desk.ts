import type { CreateSessionRequest } from '../../shared/session/createSession.ts';
import type { JoinRequest } from '../../shared/session/joinSession.ts';
import type { Refusal } from '../../shared/session/refusals.ts';
import type { GroupSeat, HelperRole, Seat } from '../../shared/session/seat.ts';
import type { Session } from '../../shared/session/session.ts';
import type { View } from '../../shared/session/view.ts';
import type { Locale } from '../../shared/words/catalogue.ts';
import type { SessionListing } from '../store/store.ts';

/** What HTTP asks of the sessions; `buildServer.ts` says who answers. */
export interface Desk {
  create(request: CreateSessionRequest): Promise<Begun | Refusal>;
  /** A copy of the session that `format=json` gave. */
  importSession(file: unknown): Promise<Begun | Refusal>;
  /** The session with this join code, as people type it. */
  findByCode(typed: string): Promise<Session | Refusal>;
  join(request: JoinRequest): Promise<Joined | Refusal>;
  /** Whose ticket it is; undefined when it proves nothing. */
  seatOf(ticket: string): Promise<{ session: Session; seat: Seat } | undefined>;
  exists(sessionId: string): Promise<boolean>;
  /** What the seat may see now, for a screen whose links begin with `origin`. */
  view(sessionId: string, seatId: string, origin: string): Promise<View | Refusal>;
  /** One more ticket for the session's big screen. */
  plenaryTicket(sessionId: string): Promise<{ ticket: string } | Refusal>;
  /** The session whose summary a reader's link opens; undefined when it opens none. */
  readerOf(ticket: string): Promise<Session | undefined>;
  makeReaderLink(sessionId: string): Promise<{ id: string; ticket: string } | Refusal>;
  withdrawReaderLink(sessionId: string, linkId: string): Promise<object | Refusal>;
  /** A seat for another facilitator, or for an observer; its ticket is an invitation. */
  handOverSeat(
    sessionId: string,
    invited: { role: HelperRole; name: string },
  ): Promise<{ seatId: string; ticket: string } | Refusal>;
  /** The ticket of its own that a seat gets for the invitation. */
  acceptInvitation(invitation: string): Promise<{ ticket: string } | Refusal>;
  /**
   * In the session's language unless another is named. Rejects with the signal's reason when that is aborted before
   * the file is written.
   */
  summary(
    sessionId: string,
    asked: { format: string; locale?: Locale | undefined; table?: number | undefined },
    signal: AbortSignal,
  ): Promise<SummaryFile | Refusal>;
  delete(sessionId: string): Promise<Refusal | undefined>;
  list(): Promise<SessionListing[]>;
  /** Rejects when sessions cannot be stored. */
  check(): Promise<void>;
  /** Prometheus text; null when metrics are off. */
  metrics: (() => Promise<string>) | null;
}

export interface Begun {
  sessionId: string;
  joinCode: string;
  tickets: { facilitator: string; plenary: string };
}

export interface Joined {
  ticket: string;
  returnCode: string;
  sessionId: string;
  seat: GroupSeat;
}

export interface SummaryFile {
  fileName: string;
  contentType: string;
  body: string | Buffer;
}
