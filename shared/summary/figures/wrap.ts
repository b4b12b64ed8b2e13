/** How wide a letter is on average, as a share of its size. */
const letterShare = 0.5;

/** The text in at most so many lines that fit the width; what is left over ends in an ellipsis. */
export function wrap(text: string, width: number, size: number, mostLines: number): string[] {
  const most = Math.max(4, Math.floor(width / (size * letterShare)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).flatMap((whole) => pieces(whole, most))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= mostLines) return lines;
  const kept = lines.slice(0, mostLines);
  kept[mostLines - 1] = `${[...kept[mostLines - 1]!].slice(0, most - 1).join('')}…`;
  return kept;
}

/** A word that no line holds, in pieces that lines hold; never in the middle of a letter. */
function pieces(word: string, most: number): string[] {
  if (word.length <= most) return [word];
  const letters = [...new Intl.Segmenter().segment(word.slice(0, most * 8))].map(({ segment }) => segment);
  const parts: string[] = [''];
  for (const letter of letters) {
    if (parts.at(-1)!.length + letter.length > most) parts.push('');
    parts[parts.length - 1] += letter;
  }
  return parts;
}

/** About how wide a line of text is. */
export function widthOf(text: string, size: number): number {
  return text.length * size * letterShare;
}
