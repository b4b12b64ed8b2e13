import type { Group } from '../../../shared/session/session.ts';
import type { VoteView } from '../../../shared/session/view.ts';
import { compareParts } from '../../../shared/voting/compareParts.ts';
import { compareTallies } from '../../../shared/voting/compareRounds.ts';
import { countedIn, differencesInWords, jointInWords, pairInWords } from '../../../shared/voting/resultInWords.ts';
import type { PartSums } from '../../../shared/voting/sumsByPart.ts';
import { voteResultWords } from '../../../shared/words/voteResult.ts';
import { useLocale, useWords } from '../locale.tsx';
import { Findings, quotedName } from './Findings.tsx';
import { PartTable } from './PartTable.tsx';
import { RoundsTable } from './RoundsTable.tsx';
import { VoteResult } from './VoteResult.tsx';
import styles from './Result.module.css';

interface VoteOutcomeProps {
  /** One whose result this screen may see. */
  vote: VoteView;
  /** All rounds of the activity, this one among them, as far as this screen may see them. */
  votes: readonly VoteView[];
  groups: readonly Group[];
}

/** All that a vote came to, to be read on one's own screen: the result, how far people agree, and what has moved. */
export function VoteOutcome({ vote, votes, groups }: VoteOutcomeProps) {
  const words = useWords(voteResultWords);
  const locale = useLocale();
  const tally = vote.tally ?? [];
  const nameOf = quotedName(tally, locale);
  const told = votes.slice(0, votes.indexOf(vote) + 1).flatMap((round) => (round.tally ? [round.tally] : []));
  const rounds = compareTallies(told);
  return (
    <div className={styles.outcome}>
      <VoteResult method={vote.method} rows={tally} />
      {vote.joint && (
        <>
          <Findings sentences={jointInWords(vote.joint, locale)} />
          <details className={styles.pairs}>
            <summary>{words.pairs}</summary>
            <Findings
              label={words.pairs}
              sentences={vote.joint.pairs.map((pair) => pairInWords(pair, countedIn(vote), nameOf, locale))}
            />
          </details>
        </>
      )}
      {partsBy(vote).map(([by, parts]) => (
        <div key={by} className={styles.byPart}>
          <PartTable terms={vote} caption={captionOf(vote, by, words)} rows={tally} parts={parts} groups={groups} />
          <Findings sentences={differencesInWords(compareParts(vote.method, parts), nameOf, locale)} />
        </div>
      ))}
      {vote.voter === 'person' && !vote.byPart && <p className={styles.quiet}>{words.notSplit}</p>}
      {rounds.length > 0 && <RoundsTable rows={rounds} />}
    </div>
  );
}

/** The parts that a vote is told by: by group, by party, as far as it is. */
export function partsBy({ byPart = [] }: Pick<VoteView, 'byPart'>): [PartSums['by'], PartSums[]][] {
  return (['group', 'party'] as const)
    .map((by): [PartSums['by'], PartSums[]] => [by, byPart.filter((part) => part.by === by)])
    .filter(([, parts]) => parts.length > 0);
}

export function captionOf(
  { voter }: Pick<VoteView, 'voter'>,
  by: PartSums['by'],
  words: (typeof voteResultWords)['en'],
): string {
  if (by === 'party') return words.byParty;
  return voter === 'table' ? words.byTable : words.byGroup;
}
