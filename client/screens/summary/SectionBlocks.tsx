import { memo } from 'react';
import type { Block } from '../../../shared/summary/document.ts';
import { useTurn } from './drawnInTurn.ts';
import { laidOutWhenSeen } from './laidOutWhenSeen.ts';
import { SummaryBlock } from './SummaryBlock.tsx';
import styles from './Paper.module.css';

interface SectionBlocksProps {
  blocks: readonly Block[];
  sectionId: string;
  /** Of a page with much on it: long blocks are drawn in turn. */
  isLongPage: boolean;
}

/** What a section says. Apart from what stands around it, which changes without drawing a long section anew. */
export const SectionBlocks = memo(function SectionBlocks({ blocks, ...rest }: SectionBlocksProps) {
  return blocks.map((block, place) => <BlockInTurn key={place} block={block} {...rest} />);
});

function BlockInTurn({ block, sectionId, isLongPage }: Omit<SectionBlocksProps, 'blocks'> & { block: Block }) {
  const late = laidOutWhenSeen(block);
  const { isDrawn, ref } = useTurn<HTMLDivElement>(isLongPage && late['data-late'] === true);
  if (isDrawn) return <SummaryBlock block={block} level={3} sectionId={sectionId} />;
  return <div ref={ref} className={styles.inTurn} style={late.style} aria-busy="true" />;
}
