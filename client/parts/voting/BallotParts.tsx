import type { VoteView } from '../../../shared/session/view.ts';
import { mostPeopleAtTable } from '../../../shared/voting/ballotFits.ts';
import { ballotWords } from '../../../shared/words/ballot.ts';
import { Button, IconButton } from '../Button.tsx';
import { MinusIcon, PlusIcon, TrashIcon } from '../icons.tsx';
import { useWords } from '../locale.tsx';
import type { DraftPart } from './ballotDraft.ts';
import { Marks } from './Marks.tsx';
import { markedInWords } from './progressInWords.ts';
import styles from './Ballot.module.css';

interface BallotPartsProps {
  vote: VoteView;
  parts: DraftPart[];
  onChange(parts: DraftPart[]): void;
}

/** The server takes no more opinions from one table. */
const mostParts = 20;

/** A table's ballot where people are counted: how many they are, and an opinion for each camp when they do not agree. */
export function BallotParts({ vote, parts, onChange }: BallotPartsProps) {
  const words = useWords(ballotWords);
  const isSplit = parts.length > 1;
  const left = mostPeopleAtTable - parts.reduce((sum, { people }) => sum + people, 0);
  const change = (key: number, more: Partial<DraftPart>): void =>
    onChange(parts.map((part) => (part.key === key ? { ...part, ...more } : part)));
  const add = (): void =>
    onChange([...parts, { key: 1 + Math.max(...parts.map(({ key }) => key)), people: 0, ballot: {} }]);

  return (
    <div className={styles.parts}>
      {parts.map((part, at) => (
        <section key={part.key} className={styles.part} data-part={at + 1} aria-label={words.part(at + 1)}>
          <div className={styles.people}>
            <span>
              {isSplit ? <strong>{words.part(at + 1)}</strong> : <strong>{words.howMany}</strong>}
              {isSplit ? (
                <span className={styles.soft}> {markedInWords(vote, part.ballot, words)}</span>
              ) : (
                <span className={styles.soft}> {words.howManyHint}</span>
              )}
            </span>
            <span className={styles.stepper}>
              <IconButton
                name={isSplit ? words.onePersonLessIn(at + 1) : words.onePersonLess}
                icon={<MinusIcon />}
                look="plain"
                aria-disabled={part.people <= 1}
                onClick={() => part.people > 1 && change(part.key, { people: part.people - 1 })}
              />
              <output className={styles.ofUs}>{isSplit ? words.ofUs(part.people) : part.people}</output>
              <IconButton
                name={isSplit ? words.onePersonMoreIn(at + 1) : words.onePersonMore}
                icon={<PlusIcon />}
                look="plain"
                aria-disabled={left <= 0}
                onClick={() => left > 0 && change(part.key, { people: part.people + 1 })}
              />
              {isSplit && (
                <IconButton
                  name={words.removePart(at + 1)}
                  icon={<TrashIcon />}
                  onClick={() => onChange(parts.filter(({ key }) => key !== part.key))}
                />
              )}
            </span>
          </div>
          <Marks vote={vote} ballot={part.ballot} onChange={(ballot) => change(part.key, { ballot })} />
        </section>
      ))}
      <p>
        <Button look="quiet" icon={<PlusIcon />} aria-disabled={parts.length >= mostParts} onClick={add}>
          {isSplit ? words.addPart : words.split}
        </Button>
      </p>
    </div>
  );
}
