/** Everything that somebody may get hold of who wants to know how each person voted. */
export interface Evidence {
  voters: Suspect[];
  /** The ballots as they are kept, in the order in which they are kept; each is there once. */
  ballots: string[];
  /** Every frame that any seat got, with the time; of a voter's own frames the own ballot is cut out. */
  frames: Frame[];
  /** The bytes of every file in the data folder, and of every export. */
  files: { name: string; bytes: Buffer }[];
}

export interface Suspect {
  seatId: string;
  name: string;
  groupId: string;
  partyId: string;
}

export interface Frame {
  seatId: string;
  atMs: number;
  text: string;
}

/** Which ballot is whose; a voter that is left out is guessed by lot. */
export type Guess = ReadonlyMap<string, string>;
export type Strategy = (evidence: Evidence) => Guess;

/** As it is kept and exported: `{"a":1,"b":2}`, options in their order. */
export function ballotText(ballot: Record<string, number>): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(ballot).toSorted(([one], [other]) => (one < other ? -1 : 1))),
  );
}
