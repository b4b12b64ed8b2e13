import { useLayoutEffect, useRef, useState } from 'react';
import { nanoid } from 'nanoid';
import { proposedText, type DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import { addProposed, deleteProposed } from '../../../shared/activities/dilemma-sort/edits.ts';
import { orderedProposals } from '../../../shared/activities/dilemma-sort/order.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { limits } from '../../../shared/session/limits.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { sameItems, useContent } from '../../boards/useBoard.ts';
import { BoardText } from '../../parts/BoardText.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { PlusIcon, TrashIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import styles from './Remarks.module.css';

interface ProposalsProps {
  board: BoardStore<DilemmaBoard>;
  mayWrite: boolean;
}

/** Dilemmas that the group finds missing. */
export function Proposals({ board, mayWrite }: ProposalsProps) {
  const words = useWords(dilemmaSortWords);
  const ids = useContent(board, proposalIds, sameItems);
  const [justAdded, setJustAdded] = useState('');
  const [undo, setUndo] = useState<(() => void) | null>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const area = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (justAdded) area.current?.querySelector<HTMLElement>(`[data-card-id="${justAdded}"] textarea`)?.focus();
  }, [justAdded]);

  const add = (): void => {
    const id = nanoid(10);
    addProposed(board.doc, { id });
    setUndo(null);
    setJustAdded(id);
  };
  const remove = (id: string): void => {
    const bringBack = deleteProposed(board.doc, id);
    setUndo(() => bringBack);
    addButton.current?.focus();
  };
  if (ids.length === 0 && !mayWrite) return null;
  return (
    <section ref={area} aria-labelledby="dilemma-proposals" className={styles.proposals}>
      <h2 id="dilemma-proposals">{words.proposed}</h2>
      {ids.map((id, index) => {
        const text = proposedText(board.doc, id);
        if (!text) return null;
        return (
          <Card key={id} cardId={id} className={styles.proposal}>
            <BoardText text={text} label={words.proposedText(index + 1)} limit={limits.card} readOnly={!mayWrite} />
            {mayWrite && (
              <IconButton name={words.deleteProposed(index + 1)} icon={<TrashIcon />} onClick={() => remove(id)} />
            )}
          </Card>
        );
      })}
      <output className={styles.undo}>
        {undo && mayWrite && (
          <>
            {words.deleted}{' '}
            <Button
              look="quiet"
              onClick={() => {
                undo();
                setUndo(null);
                addButton.current?.focus();
              }}
            >
              {words.undo}
            </Button>
          </>
        )}
      </output>
      {mayWrite && (
        <Button ref={addButton} icon={<PlusIcon />} onClick={add}>
          {words.propose}
        </Button>
      )}
    </section>
  );
}

function proposalIds(content: DilemmaBoard): string[] {
  return orderedProposals(content).map(({ id }) => id);
}
