import type { TallyRow } from '../../../shared/voting/countBallots.ts';
import { voteResultWords } from '../../../shared/words/voteResult.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';
import type { NameOf } from '../../../shared/voting/resultInWords.ts';
import styles from './Result.module.css';

/** Sentences, one below the other. */
export function Findings({ sentences, label }: { sentences: readonly string[]; label?: string }) {
  if (sentences.length === 0) return null;
  return (
    <ul role="list" className={styles.findings} aria-label={label}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** A long text would make the sentence about it unreadable. */
const mostLetters = 34;

/** Options by the beginning of their text, in quotes. */
export function quotedName(rows: readonly TallyRow[], locale: Locale): NameOf {
  return (optionId) => {
    const text = rows.find(({ option }) => option.id === optionId)?.option.text ?? '';
    return voteResultWords[locale].quoted(beginning(text));
  };
}

function beginning(text: string): string {
  if (text.length <= mostLetters) return text;
  const cut = text.lastIndexOf(' ', mostLetters);
  return `${text.slice(0, cut > mostLetters / 2 ? cut : mostLetters).replace(/[\s,;:–-]+$/u, '')} …`;
}
