import { draftText } from '../../boards/draft.ts';
import type { Locale } from '../../words/catalogue.ts';
import type { Solution } from './board.ts';
import { solutionDraftWords } from './words.ts';

/** What a solution is called: its title, else the first words of its description or first step. */
export function solutionTitle(solution: Solution, locale: Locale): string {
  return ownWords(solution) || solutionDraftWords[locale].untitled;
}

/** As `solutionTitle`, but empty for a solution in which nothing is written. */
export function ownWords(solution: Pick<Solution, 'title' | 'description' | 'firstStep'>): string {
  return solution.title.trim() || firstWords(draftText(solution.description)) || firstWords(solution.firstStep);
}

const mostCharacters = 80;

function firstWords(text: string): string {
  const line = text.trim().split('\n')[0]!.trim();
  const characters = Array.from(line);
  if (characters.length <= mostCharacters) return line;
  const cut = characters.slice(0, mostCharacters).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), mostCharacters / 2)).trimEnd()} …`;
}
