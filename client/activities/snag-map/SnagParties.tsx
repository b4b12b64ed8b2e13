import { useId } from 'react';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import type { Party } from '../../../shared/session/session.ts';
import { Button } from '../../parts/Button.tsx';
import { CheckIcon, ChevronDownIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import styles from './SnagParties.module.css';

interface SnagPartiesProps {
  chosen: readonly string[];
  parties: Party[];
  mayWrite: boolean;
  isChoosing: boolean;
  onChoosing(open: boolean): void;
  onTag(partyId: string, between: boolean): void;
}

/** The parties between which a snag lies, in words; pressed, a button for each party of the session. */
export function SnagParties({ chosen, parties, mayWrite, isChoosing, onChoosing, onTag }: SnagPartiesProps) {
  const words = useWords(snagMapWords);
  const choiceId = useId();
  if (parties.length === 0) return null;
  const names = parties
    .filter(({ id }) => chosen.includes(id))
    .map(({ name }) => name)
    .join(' – ');
  if (!mayWrite) return <p className={styles.names}>{names}</p>;
  return (
    <>
      <Button
        look="quiet"
        className={styles.toggle}
        aria-expanded={isChoosing}
        aria-controls={isChoosing ? choiceId : undefined}
        data-none={names === '' || undefined}
        data-many={chosen.length > 2 || undefined}
        onClick={() => onChoosing(!isChoosing)}
      >
        <span className="unseen">{names && `${words.liesBetween}: `}</span>
        <span>{names || words.addParties}</span>
        <span className={styles.chevron}>
          <ChevronDownIcon size="1em" />
        </span>
      </Button>
      {isChoosing && (
        <fieldset id={choiceId} aria-label={words.liesBetween} className={styles.choice}>
          {parties.map(({ id, name }) => {
            const isBetween = chosen.includes(id);
            return (
              <Button
                key={id}
                className={styles.party}
                aria-pressed={isBetween}
                icon={isBetween && <CheckIcon size="1em" />}
                onClick={() => onTag(id, !isBetween)}
              >
                {name}
              </Button>
            );
          })}
        </fieldset>
      )}
    </>
  );
}
