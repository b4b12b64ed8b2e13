import type { Locale } from '../words/catalogue.ts';
import type { Vote } from '../voting/vote.ts';
import type { Seat } from './seat.ts';
import type { PlenaryShow } from './plenaryShow.ts';
import type { SummaryEdits } from '../summary/edits.ts';

/** One sitting of a workshop. Lives on the server; what a seat may see of it is a `View`. */
export interface Session {
  id: string;
  /** Six characters of `joinCodeAlphabet`. */
  joinCode: string;
  /** Counts the commands that changed the session; a view with a higher revision is newer. */
  revision: number;
  /** How many of these commands cast or changed a ballot: views leave them out of their revision. Absent: none. */
  ballotsTaken?: number;
  createdAtMs: number;
  title: string;
  /** `YYYY-MM-DD`, the day at the place of the meeting. */
  date: string;
  /** `HH:MM` when the first activity is planned to begin; null when only lengths are planned. */
  startTime: string | null;
  place: string;
  /** IANA name (`Europe/Copenhagen`) of the meeting's time zone: clock times in the summary are told in it. */
  timeZone: string;
  locale: Locale;
  parties: Party[];
  groups: Group[];
  agenda: Activity[];
  /** The activity that is on now; null before the first one and after the last. */
  currentActivityId: string | null;
  /** When the facilitator ended the day; null until then. */
  endedAtMs: number | null;
  timer: Timer;
  plenary: PlenaryShow;
  seats: Seat[];
  /** Nobody new may join; seats can still be taken up again. Absent: the door is open. */
  locked?: boolean;
  /** How often the session's boards were restored; part of their address. Absent: never. */
  boardsEpoch?: number;
  /** What the facilitator changed in the summary. Absent: nothing. */
  summaryEdits?: SummaryEdits | undefined;
  /** The links to read the summary by that have not been withdrawn, oldest first. Absent: none. */
  readerLinks?: ReaderLink[] | undefined;
}

/** A link that opens the summary, to read, and nothing else. Its ticket proves no seat. */
export interface ReaderLink {
  id: string;
  madeAtMs: number;
}

/** An organisation or sector that takes part. */
export interface Party {
  id: string;
  name: string;
}

/** People at one table. Its letter (A, B, …) is its place in `session.groups`: see `groupLetter`. */
export interface Group {
  id: string;
  name: string;
  colour: GroupColour;
}

/** Eight colours that stay apart for colour-blind people; the client and the exports each say how they look. */
export const groupColours = ['blue', 'orange', 'green', 'purple', 'red', 'teal', 'brown', 'grey'] as const;
export type GroupColour = (typeof groupColours)[number];

/** One item of the agenda. Its kind names the folder that says how its boards are shaped. */
export interface Activity {
  id: string;
  kind: string;
  title: string;
  instruction: string;
  plannedMinutes: number;
  /** Who leads it or talks; free text, may be empty. */
  responsible: string;
  /** What the kind's own `setup` schema accepted. */
  setup: unknown;
  groupsMaySee: boolean;
  groupsMayWrite: boolean;
  skipped: boolean;
  /** First start and latest end; `endedAtMs` is null while it is on. Null when it was never on. */
  actual: { startedAtMs: number; endedAtMs: number | null } | null;
  /** Rounds in the order they were opened; only the last can be open. */
  votes: Vote[];
  /** `private`: each seat writes for itself until that is shown to its group. Absent: open, a group writes together. */
  writing?: Writing | undefined;
  /** Nobody can be told apart, here or later; only where writing is private. Absent: no. */
  anonymous?: boolean | undefined;
  /** How far private writing has come; absent before groups could write. */
  drafts?: DraftsRecord | undefined;
}

export type Writing = 'open' | 'private';

export interface DraftsRecord {
  /** The groups to which their members' drafts have been shown: they write together now. */
  shownIn: string[];
  /** By seat: how often its drafts have been shown, part of the name of the next (`draftsOf`). Absent: never. */
  rounds: Record<string, number>;
}

/** Counts down to `endsAtMs` (server epoch milliseconds); screens count alone. */
export type Timer = { state: 'idle' } | { state: 'running'; endsAtMs: number } | { state: 'paused'; leftMs: number };

/** A, B, … Z, AA, AB, … by the group's place among its session's groups. */
export function groupLetter(groups: readonly { id: string }[], groupId: string): string {
  let place = groups.findIndex((group) => group.id === groupId) + 1;
  let letters = '';
  while (place > 0) {
    letters = String.fromCharCode(65 + ((place - 1) % 26)) + letters;
    place = Math.floor((place - 1) / 26);
  }
  return letters;
}
