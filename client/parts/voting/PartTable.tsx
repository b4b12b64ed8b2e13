import { agreementOf } from '../../../shared/voting/agreement.ts';
import { rowOf } from '../../../shared/voting/compareParts.ts';
import type { TallyRow } from '../../../shared/voting/countBallots.ts';
import { accordInWords, cellOfPart, nameOfPart } from '../../../shared/voting/resultInWords.ts';
import type { PartSums } from '../../../shared/voting/sumsByPart.ts';
import type { VoteTerms } from '../../../shared/voting/vote.ts';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import { voteResultWords } from '../../../shared/words/voteResult.ts';
import { GroupBadge } from '../GroupBadge.tsx';
import { useLocale, useWords } from '../locale.tsx';
import styles from './Result.module.css';

interface PartTableProps {
  terms: Pick<VoteTerms, 'method' | 'openBallots' | 'voter'>;
  caption: string;
  /** The options to show, in their order. */
  rows: readonly TallyRow[];
  parts: readonly PartSums[];
  groups: readonly Group[];
}

/** What each group or party says of each option, side by side. */
export function PartTable({ terms, caption, rows, parts, groups }: PartTableProps) {
  const words = useWords(voteResultWords);
  const locale = useLocale();
  return (
    // What is wider than the screen is reached by keys too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className={styles.wide}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.option}</th>
            {parts.map((part) => (
              <th key={part.id} scope="col">
                <PartName part={part} groups={groups} />
                {!terms.openBallots && <span className={styles.ofPart}>{words.votes(part.ballots)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ option }) => (
            <tr key={option.id}>
              <th scope="row">{option.text}</th>
              {parts.map((part) => {
                const row = rowOf(part, option.id);
                const agreement = row.voters > 1 && row.spread ? agreementOf(row.spread) : null;
                return (
                  <td key={part.id}>
                    {cellOfPart(terms, part, row, locale)}
                    {agreement !== null && (
                      <span className={styles.ofPart}>{accordInWords(agreement, locale).toLowerCase()}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PartName({ part, groups }: { part: PartSums; groups: readonly Group[] }) {
  const locale = useLocale();
  const group = part.by === 'group' ? groups.find(({ id }) => id === part.id) : undefined;
  if (!group) return nameOfPart(part, locale);
  return <GroupBadge letter={groupLetter(groups, group.id)} name={group.name} colour={group.colour} />;
}
