import { catalogue } from './catalogue.ts';
import type { Locale } from './catalogue.ts';

/** The five answers on the scale from disagreement to agreement. */
export const scaleWords = catalogue({
  en: {
    1: 'Disagree strongly',
    2: 'Disagree',
    3: 'Neither',
    4: 'Agree',
    5: 'Agree strongly',
  },
  da: {
    1: 'Helt uenig',
    2: 'Uenig',
    3: 'Hverken eller',
    4: 'Enig',
    5: 'Helt enig',
  },
  nb: {
    1: 'Helt uenig',
    2: 'Uenig',
    3: 'Verken eller',
    4: 'Enig',
    5: 'Helt enig',
  },
});

/** An answer in the middle of a sentence: "helt enig". */
export function answerInWords(answer: number, locale: Locale): string {
  const words: Record<number, string> = scaleWords[locale];
  return (words[answer] ?? '–').toLowerCase();
}
