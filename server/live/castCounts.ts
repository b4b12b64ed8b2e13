import type { Session } from '../../shared/session/session.ts';
import type { Vote } from '../../shared/voting/vote.ts';
import { countVoters } from '../../shared/session/votingCommands.ts';

/** How far telling has come for one vote. */
export interface Told {
  /** What everybody is told. */
  told: number;
  /** What there was at the last beat: at the next one, all of these have waited for a whole beat. */
  atLastBeat: number;
  /** For how many beats something has waited to be told. */
  beats: number;
}

/** Counts are told at most so often. */
const beatMs = 3_000;
/** A single ballot is told after so many beats; two or more together after one. */
const beatsAlone = 3;

/**
 * What is told after a beat at which `cast` of `eligible` have voted. Nothing is told that was not cast a whole beat
 * ago; a ballot without company waits for another, or for three beats; when all have voted, that is told.
 */
export function afterBeat({ told, atLastBeat, beats }: Told, cast: number, eligible: number): Told {
  const ripe = Math.min(atLastBeat, cast);
  const isNews = ripe - told >= 2 || (ripe !== told && (ripe < told || ripe >= eligible || beats >= beatsAlone));
  return { told: isNews ? ripe : told, atLastBeat: cast, beats: isNews || cast === told ? 0 : beats + 1 };
}

/**
 * How many have voted in each open vote, as everybody is told, the facilitator and the voters themselves included: in
 * steps, at beats of the server's clock that no ballot sets off. Who sees a neighbour press a button, or watches the
 * count after their own, cannot tell from it whose ballot has come.
 */
export class CastCounts {
  readonly #session: () => Session;
  readonly #onTold: () => void;
  readonly #votes = new Map<string, Told>();
  readonly #told = new Map<string, number>();
  #planned: NodeJS.Timeout | null = null;

  /** Ballots that are there from the beginning (the server was started again) are told at once. */
  constructor(session: () => Session, onTold: () => void) {
    this.#session = session;
    this.#onTold = onTold;
    for (const vote of this.#openVotes())
      this.#set(vote.id, { told: castIn(vote), atLastBeat: castIn(vote), beats: 0 });
  }

  /** By the vote's id; of a vote that is not in it, nobody is told to have voted. */
  get told(): ReadonlyMap<string, number> {
    return this.#told;
  }

  /** The session has changed. */
  follow(): void {
    const isWaiting = this.#openVotes().some((vote) => castIn(vote) !== (this.#told.get(vote.id) ?? 0));
    if (!isWaiting || this.#planned !== null) return;
    this.#planned = setTimeout(() => this.#beat(), beatMs - (Date.now() % beatMs)).unref();
  }

  #beat(): void {
    this.#planned = null;
    let isNews = false;
    for (const vote of this.#openVotes()) {
      const before = this.#votes.get(vote.id) ?? { told: 0, atLastBeat: 0, beats: 0 };
      const after = afterBeat(before, castIn(vote), countVoters(this.#session(), vote));
      isNews ||= after.told !== before.told;
      this.#set(vote.id, after);
    }
    if (isNews) this.#onTold();
    this.follow();
  }

  #set(voteId: string, vote: Told): void {
    this.#votes.set(voteId, vote);
    this.#told.set(voteId, vote.told);
  }

  #openVotes(): Extract<Vote, { state: 'open' }>[] {
    return this.#session().agenda.flatMap(({ votes }) => votes.filter((vote) => vote.state === 'open'));
  }
}

function castIn({ ballots }: Extract<Vote, { state: 'open' }>): number {
  return Object.keys(ballots).length;
}
