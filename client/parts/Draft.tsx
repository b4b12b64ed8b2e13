import type { DraftBlock, Run } from '../../shared/summary/document.ts';

/** Rich text to read: what `readDraft` gave. */
export function Draft({ blocks }: { blocks: readonly DraftBlock[] }) {
  return blocks.map((block, place) => <DraftPiece key={place} block={block} />);
}

function DraftPiece({ block }: { block: DraftBlock }) {
  if (block.type === 'paragraph') return <p>{block.runs.map(runPiece)}</p>;
  if (block.type === 'heading') return <h3>{block.runs.map(runPiece)}</h3>;
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
