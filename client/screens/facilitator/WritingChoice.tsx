import { useId } from 'react';
import { mayBePrivate } from '../../../shared/session/drafts.ts';
import type { Activity } from '../../../shared/session/session.ts';
import { draftsWords } from '../../../shared/words/drafts.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './WritingChoice.module.css';

/** How a step's groups write, as far as the agenda says. */
export type HowGroupsWrite = Required<Pick<Activity, 'writing' | 'anonymous'>>;

interface WritingChoiceProps {
  kind: string;
  chosen: HowGroupsWrite;
  /** Groups have begun: what they were promised holds. */
  begun: boolean;
  onChoose(chosen: HowGroupsWrite): void;
}

/** Together, each alone first, or each alone and anonymously; nothing for kinds in which one cannot write alone. */
export function WritingChoice({ kind, chosen, begun, onChoose }: WritingChoiceProps) {
  const words = useWords(draftsWords);
  const name = useId();
  if (!mayBePrivate(kind)) return null;
  const ways = [
    { label: words.writeTogether, hint: words.writeTogetherHint, writing: 'open', anonymous: false },
    { label: words.writeAlone, hint: words.writeAloneHint, writing: 'private', anonymous: false },
    { label: words.writeUnnamed, hint: words.writeUnnamedHint, writing: 'private', anonymous: true },
  ] as const;
  return (
    <fieldset className={styles.ways} disabled={begun}>
      <legend>{words.howGroupsWrite}</legend>
      {begun && <p className={styles.hint}>{words.hasBegun}</p>}
      {ways.map(({ label, hint, writing, anonymous }) => {
        const isChosen = chosen.writing === writing && chosen.anonymous === anonymous;
        return (
          <label key={label} data-chosen={isChosen || undefined}>
            <input type="radio" name={name} checked={isChosen} onChange={() => onChoose({ writing, anonymous })} />
            <span>
              {label}
              <span className={styles.hint}>{hint}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
