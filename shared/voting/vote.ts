/**
 * One round of voting on an activity. The slate is frozen when the round opens. While open, ballots carry the
 * voter; closing destroys that link (see `closeVote`), so the two states hold different ballots.
 */
export type Vote = VoteTerms &
  (
    | { state: 'open'; ballots: Record<VoterId, Ballot> }
    | { state: 'closed' | 'published'; ballots: Ballot[]; closedAtMs: number; voters: number }
  );

export interface VoteTerms {
  id: string;
  slate: Option[];
  /** Each voter shares out `points`, at most `maxPerOption` on one option; 1 and 1 is "pick one". */
  points: number;
  maxPerOption: number;
  /** `table`: one ballot for each group, cast on its table's laptop. `person`: one for each person's own device. */
  voter: 'table' | 'person';
  openedAtMs: number;
}

/** Something that can be voted for, as it read when the vote opened. */
export interface Option {
  id: string;
  text: string;
}

/** The group's id when tables vote, the seat's id when persons do. */
export type VoterId = string;

/** Points by option id; options without points are left out. */
export type Ballot = Record<string, number>;
