import type { Ballot, BallotPart, VoteTerms } from './vote.ts';

/** On the scale 1 is "disagree strongly", 3 neither, 5 "agree strongly". */
export const scale = [1, 2, 3, 4, 5] as const;

/** A table is no larger than this. */
export const mostPeopleAtTable = 60;

/** Why a ballot cannot be cast under these terms; undefined when it can. */
export function flawOfBallot(terms: VoteTerms, ballot: Ballot): 'notOnSlate' | 'tooManyPoints' | undefined {
  const given = Object.entries(ballot);
  if (given.some(([optionId]) => !terms.slate.some((option) => option.id === optionId))) return 'notOnSlate';
  const highest = highestMark(terms);
  if (given.some(([, mark]) => mark > highest)) return 'tooManyPoints';
  const isShared = terms.method !== 'rank' && terms.method !== 'agree';
  const spent = given.reduce((sum, [, mark]) => sum + mark, 0);
  return isShared && spent > terms.points ? 'tooManyPoints' : undefined;
}

function highestMark({ method, slate, maxPerOption }: VoteTerms): number {
  if (method === 'rank') return slate.length;
  if (method === 'agree') return scale.length;
  return method === 'pick' ? 1 : maxPerOption;
}

/** A ballot without the options that it says nothing of. */
export function withoutZeros(ballot: Ballot): Ballot {
  return Object.fromEntries(Object.entries(ballot).filter(([, mark]) => mark > 0));
}

/** A split ballot as the ballots of those who sit at the table. */
export function ballotsOfParts(parts: readonly BallotPart[]): Ballot[] {
  return parts.flatMap(({ people, ballot }) => Array.from({ length: people }, () => ballot));
}

/** Fewer voters than this, and a secret ballot is easily guessed: whoever opens such a vote is told before. */
export const fewestForSecrecy = 5;

export function isTooFewForSecrecy(voters: number): boolean {
  return voters < fewestForSecrecy;
}
