import type { DraftBlock, Run } from './document.ts';
import { draftLines } from './statements.ts';

/**
 * The draft with this text, line for line. Lines that are as they were keep their looks (bold, links), and every line
 * stays the paragraph, heading or item that it was; with more or fewer lines than before all are paragraphs.
 */
export function correctDraft(blocks: readonly DraftBlock[], text: string): DraftBlock[] {
  const before = draftLines(blocks);
  const lines = text.split('\n');
  if (lines.length !== before.length) {
    return lines.filter((line) => line.trim() !== '').map((line) => ({ type: 'paragraph', runs: [plain(line)] }));
  }
  let at = 0;
  const corrected = (runs: Run[]): Run[] => {
    const line = at++;
    return lines[line] === before[line] ? runs : [plain(lines[line]!)];
  };
  return blocks.map((block) =>
    block.type === 'list'
      ? { ...block, items: block.items.map(corrected) }
      : { ...block, runs: corrected(block.runs) },
  );
}

function plain(text: string): Run {
  return { text, bold: false, italic: false, link: null };
}
