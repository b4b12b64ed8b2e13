import { ballotsOfParts, withoutZeros } from '../../../shared/voting/ballotFits.ts';
import type { Ballot, BallotPart } from '../../../shared/voting/vote.ts';

/** What a voter said, as it is sent. */
export interface Said {
  ballot: Ballot;
  parts?: BallotPart[];
}

/** One ballot on its way. `endedAt` is when its answer came, or when it was certain that none would. */
export interface Casting {
  voter: string;
  said: Said;
  /** By the rules it may count while the vote is open. */
  fits: boolean;
  sentAt: number;
  endedAt: number;
  /** `unknown`: the line or the server was gone before the answer; it may have been stored or not. */
  outcome: 'onItsWay' | 'unknown' | 'ok' | string;
}

/**
 * What must be true of a vote, kept without any code of the server: for every voter the ballots that may count, by
 * what was answered and when. Usually that is one; more only where castings overlapped or nobody was told.
 */
export class BallotBook {
  readonly castings: Casting[] = [];
  #clock = 0;

  /** A moment later than all before. */
  now(): number {
    return ++this.#clock;
  }

  begin(voter: string, said: Said, fits: boolean): Casting {
    const casting: Casting = { voter, said, fits, sentAt: this.now(), endedAt: Infinity, outcome: 'onItsWay' };
    this.castings.push(casting);
    return casting;
  }

  end(casting: Casting, outcome: string): void {
    casting.outcome = outcome;
    // Without an answer it may still arrive; until the server is dead.
    if (outcome !== 'unknown') casting.endedAt = this.now();
  }

  /** The server is dead: what has not been stored by now never will. */
  serverDied(): void {
    const now = this.now();
    for (const casting of this.castings)
      if (casting.outcome === 'unknown') casting.endedAt = Math.min(casting.endedAt, now);
  }

  /** Those of a voter's castings of which one counts; `null` among them: perhaps none does. */
  mayCount(voter: string): (Casting | null)[] {
    const own = this.castings.filter((casting) => casting.voter === voter && casting.fits);
    const answered = own.filter(({ outcome }) => outcome === 'ok');
    const stored = own.filter(({ outcome }) => outcome === 'ok' || outcome === 'unknown' || outcome === 'onItsWay');
    const last = stored.filter((casting) => !answered.some(({ sentAt }) => sentAt > casting.endedAt));
    return answered.length === 0 ? [null, ...last] : last;
  }

  /** A screen was shown this as its voter's own ballot after all had been answered: so this is what counts. */
  seen(voter: string, shown: string | null): void {
    const possible = this.mayCount(voter);
    if (!possible.some((casting) => asShown(casting) === shown)) {
      throw new Error(`${voter} is shown ${shown}, not one of ${possible.map(asShown).join(' or ')}`);
    }
    for (const casting of possible) {
      if (casting?.outcome === 'unknown') casting.outcome = asShown(casting) === shown ? 'ok' : 'not stored';
    }
  }

  get voters(): string[] {
    return [...new Set(this.castings.map(({ voter }) => voter))];
  }

  /** True when exactly one possible ballot of every voter, and nothing else, makes up what was kept. */
  explains(kept: readonly Ballot[], cast: number): boolean {
    const left = new Map<string, number>();
    for (const ballot of kept) left.set(canonical(ballot), (left.get(canonical(ballot)) ?? 0) + 1);
    const choices = this.voters.map((voter) => {
      const each = this.mayCount(voter).map((casting) => (casting ? ballotsOf(casting.said).map(canonical) : null));
      return [...new Map(each.map((ballots) => [JSON.stringify(ballots), ballots])).values()];
    });
    return canTake(choices, left, kept.length, cast);
  }
}

/** Tries every combination, giving back what does not lead on. */
function canTake(
  [first, ...others]: (string[] | null)[][],
  left: Map<string, number>,
  ballots: number,
  voters: number,
): boolean {
  if (first === undefined) return ballots === 0 && voters === 0;
  return first.some((wanted) => {
    if (wanted === null) return canTake(others, left, ballots, voters);
    const after = new Map(left);
    for (const ballot of wanted) {
      const there = after.get(ballot) ?? 0;
      if (there === 0) return false;
      after.set(ballot, there - 1);
    }
    return canTake(others, after, ballots - wanted.length, voters - 1);
  });
}

function ballotsOf({ ballot, parts }: Said): Ballot[] {
  return parts ? ballotsOfParts(parts) : [ballot];
}

function canonical(ballot: Ballot): string {
  return JSON.stringify(Object.entries(withoutZeros(ballot)).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** As the voter's own screen tells it: its parts where it was split, else the ballot. */
export function asShown(casting: Casting | null): string | null {
  return casting && shownAs(casting.said);
}

export function shownAs({ ballot, parts }: Said): string {
  return parts ? parts.map((part) => `${part.people} × ${canonical(part.ballot)}`).join() : canonical(ballot);
}
