import type { PartSums } from './sumsByPart.ts';

/**
 * One round of voting on an activity. The slate is frozen when the round opens. While open, ballots carry the
 * voter; closing destroys that link (see `closeVote`), so the two states hold different ballots.
 */
export type Vote = VoteTerms &
  (
    | {
        state: 'open';
        ballots: Record<VoterId, Ballot>;
        /** How the ballots of tables that did not agree are made up; `ballots` holds their sum. */
        parts?: Record<VoterId, BallotPart[]>;
      }
    | {
        state: 'closed' | 'published';
        ballots: Ballot[];
        closedAtMs: number;
        voters: number;
        /** How many voted, where ballots were split; otherwise as many as there are ballots. */
        cast?: number | undefined;
        /** What groups and parties voted, where that may be told. */
        byPart?: PartSums[] | undefined;
      }
  );

export interface VoteTerms {
  id: string;
  slate: Option[];
  method?: VoteMethod | undefined;
  /** A table whose people do not agree may cast a part for each opinion; then people are counted, not tables. */
  mayBeSplit?: boolean | undefined;
  /** What each table voted is told with the result, and every ballot says so; only where tables vote. */
  openBallots?: boolean | undefined;
  /** Each voter shares out `points`, at most `maxPerOption` on one option; 1 and 1 is "pick one". */
  points: number;
  maxPerOption: number;
  /** `table`: one ballot for each group, cast on its table's laptop. `person`: one for each person's own device. */
  voter: 'table' | 'person';
  openedAtMs: number;
}

/**
 * `points` (also when absent): shared out, at most `maxPerOption` on one. `pick`: up to `points` options, one point
 * each. `rank`: each option's place, 1 first, ties allowed, the rest unplaced. `agree`: 1 to 5 for each option.
 */
export const voteMethods = ['points', 'pick', 'rank', 'agree'] as const;
export type VoteMethod = (typeof voteMethods)[number];

/** "3 of us A": how so many people at a table vote. */
export interface BallotPart {
  people: number;
  ballot: Ballot;
}

/** Something that can be voted for, as it read when the vote opened. */
export interface Option {
  id: string;
  text: string;
}

/** The group's id when tables vote, the seat's id when persons do. */
export type VoterId = string;

/** Points, places or answers by option id; options of which it says nothing are left out. */
export type Ballot = Record<string, number>;
