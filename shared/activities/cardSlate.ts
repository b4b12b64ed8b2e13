import type { Option } from '../voting/vote.ts';
import type { CardFace, GroupContent } from './activityKind.ts';

/** A longer text is cut on the slate: whoever votes has read the card, and only needs to know which one it is. */
const longestText = 200;

/** A slate of the groups' cards, each with its number on the slate and its group's letter before its text. */
export function cardSlate<Content>(
  boards: readonly GroupContent<Content>[],
  cardsOf: (content: Content) => readonly CardFace[],
): Option[] {
  return boards
    .flatMap(({ group, letter, content }) =>
      cardsOf(content).map(({ id, text }) => ({ id: `${group.id}.${id}`, text: `${letter} · ${shortened(text)}` })),
    )
    .map(({ id, text }, index) => ({ id, text: `${index + 1}. ${text}` }));
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestText ? line : `${line.slice(0, longestText - 1).trimEnd()}…`;
}
