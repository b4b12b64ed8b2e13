import type { Command } from '../../../shared/session/commands.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import type { Ballot } from '../../../shared/voting/vote.ts';

/** One opinion on a ballot and how many people have it. Where ballots are not split there is one, and nobody counts. */
export interface DraftPart {
  key: number;
  /** 0 while it has not been said. */
  people: number;
  ballot: Ballot;
}

/** What has been cast, as it would be changed; one empty part before. */
export function partsCast({ mine, mineInParts }: Pick<VoteView, 'mine' | 'mineInParts'>): DraftPart[] {
  if (mineInParts) return mineInParts.map(({ people, ballot }, key) => ({ key, people, ballot }));
  return [{ key: 0, people: mine ? 1 : 0, ballot: mine ?? {} }];
}

/** True when nothing is missing that the ballot must say. */
export function isComplete({ mayBeSplit }: Pick<VoteView, 'mayBeSplit'>, parts: readonly DraftPart[]): boolean {
  return parts.every(({ people, ballot }) => Object.keys(ballot).length > 0 && (!mayBeSplit || people > 0));
}

/** The ballot as the server takes it. */
export function asCast(
  { mayBeSplit }: Pick<VoteView, 'mayBeSplit'>,
  parts: readonly DraftPart[],
): Pick<Extract<Command, { type: 'castBallot' }>, 'ballot' | 'parts'> {
  if (!mayBeSplit) return { ballot: parts[0]?.ballot ?? {} };
  return { ballot: {}, parts: parts.map(({ people, ballot }) => ({ people, ballot })) };
}

/** The ballot with this mark for one option; 0 says nothing of it. */
export function withMark(ballot: Ballot, optionId: string, mark: number): Ballot {
  const { [optionId]: _before, ...rest } = ballot;
  return mark > 0 ? { ...rest, [optionId]: mark } : rest;
}

/** Ballots that are not cast yet, by vote: who looks at another step and comes back finds what they had begun. */
export const keptDrafts = new Map<string, DraftPart[]>();
