import type { DraftBlock, Run } from '../../shared/summary/document.ts';
import { Heading, type HeadingLevel } from './Heading.tsx';

/** Rich text to read: what `readDraft` gave. */
export function Draft({ blocks, headingLevel = 3 }: { blocks: readonly DraftBlock[]; headingLevel?: HeadingLevel }) {
  return blocks.map((block, place) => <DraftPiece key={place} block={block} headingLevel={headingLevel} />);
}

function DraftPiece({ block, headingLevel }: { block: DraftBlock; headingLevel: HeadingLevel }) {
  if (block.type === 'paragraph') return <p>{block.runs.map(runPiece)}</p>;
  if (block.type === 'heading') return <Heading level={headingLevel}>{block.runs.map(runPiece)}</Heading>;
  const items = block.items.map((runs, place) => <li key={place}>{runs.map(runPiece)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function runPiece({ text, bold, italic, link }: Run, place: number) {
  let piece = <>{text}</>;
  if (italic) piece = <em>{piece}</em>;
  if (bold) piece = <strong>{piece}</strong>;
  if (link !== null)
    piece = (
      <a href={link} target="_blank" rel="noopener noreferrer">
        {piece}
      </a>
    );
  return <span key={place}>{piece}</span>;
}
