import { useId, useState } from 'react';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { LinkableCard } from '../looks.ts';
import styles from './AnswerPicker.module.css';

interface PickerProps {
  linkable: readonly LinkableCard[];
  /** Keys of the cards that are chosen now. */
  chosen: ReadonlySet<string>;
  onChoose(card: LinkableCard, isChosen: boolean): void;
  onClose(): void;
}

/** A dialog with the group's cards to tick, by the activity they come from; what is ticked counts at once. */
export function AnswerPicker({ linkable, chosen, onChoose, onClose }: PickerProps) {
  const words = useWords(solutionDraftWords);
  const searchId = useId();
  const [search, setSearch] = useState('');
  const found = linkable.filter((card) => card.text.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()));
  const sources = [...new Set(found.map(({ from }) => from))];
  const close = (
    <>
      <span className={styles.count}>{words.chosen(chosen.size)}</span>
      <Button look="main" onClick={onClose}>
        {words.done}
      </Button>
    </>
  );
  return (
    <Dialog open title={words.chooseAnswers} onClose={onClose} actions={close}>
      <div className={styles.search}>
        <label htmlFor={searchId}>{words.search}</label>
        <input id={searchId} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      <output className="unseen">{found.length === 0 && words.noHits}</output>
      <div className={styles.cards}>
        {found.length === 0 && <p aria-hidden="true">{words.noHits}</p>}
        {sources.map((from) => (
          <fieldset key={from} className={styles.source}>
            <legend>{from}</legend>
            {found
              .filter((card) => card.from === from)
              .map((card) => (
                <label key={card.key} className={styles.card}>
                  <input
                    type="checkbox"
                    checked={chosen.has(card.key)}
                    onChange={(event) => onChoose(card, event.target.checked)}
                  />
                  <span>{card.text}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
