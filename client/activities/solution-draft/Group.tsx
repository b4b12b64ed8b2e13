import { useState } from 'react';
import { nanoid } from 'nanoid';
import {
  addSolution,
  deleteSolution,
  orderedSolutions,
  type SolutionBoard,
} from '../../../shared/activities/solution-draft/board.ts';
import { solutionTitle } from '../../../shared/activities/solution-draft/solutionTitle.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import { sameItems, useContent, useEntry } from '../../boards/useBoard.ts';
import { Button } from '../../parts/Button.tsx';
import { PlusIcon } from '../../parts/icons.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import type { GroupProps } from '../looks.ts';
import { SolutionEditor } from './SolutionEditor.tsx';
import { focusCard, SolutionList } from './SolutionList.tsx';
import styles from './Group.module.css';

interface Deletion {
  id: string;
  title: string;
  undo(): void;
}

/** The group's solutions as a list, and the one that is open beside it (on a phone, in its place). */
export function Group(props: GroupProps<unknown, SolutionBoard>) {
  const { board, group, mayWrite } = props;
  const words = useWords(solutionDraftWords);
  const locale = useLocale();
  const ids = useContent(board, solutionIds, sameItems);
  const [chosenId, choose] = useState<string | null>(null);
  const [newId, setNewId] = useState<string | null>(null);
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const open = useEntry(board, 'solutions', chosenId ?? '');

  const add = (): void => {
    const id = nanoid(12);
    addSolution(board.doc, id);
    setNewId(id);
    choose(id);
    setDeletion(null);
  };
  const remove = (id: string): void => {
    const solution = board.content().solutions.get(id);
    if (!solution) return;
    setDeletion({ id, title: solutionTitle(solution, locale), undo: deleteSolution(board.doc, id) });
    choose(null);
  };

  return (
    <div className={styles.board} data-group-id={group.id}>
      <div className={styles.panes} data-open={open ? true : undefined}>
        <section className={styles.list} aria-labelledby={`solutions-${group.id}`}>
          <header className={styles.header}>
            <h2 id={`solutions-${group.id}`}>{words.solutions}</h2>
            {mayWrite && (
              <Button look={ids.length === 0 || !open ? 'main' : 'plain'} icon={<PlusIcon />} onClick={add}>
                {words.addSolution}
              </Button>
            )}
          </header>
          <output className={styles.deleted}>
            {deletion && (
              <>
                <span>{words.deleted(deletion.title)}</span>
                <Button
                  ref={takeFocus}
                  look="quiet"
                  onClick={() => {
                    deletion.undo();
                    setDeletion(null);
                    focusCard(deletion.id);
                  }}
                >
                  {words.undo}
                </Button>
              </>
            )}
          </output>
          {ids.length > 0 ? (
            <SolutionList board={board} ids={ids} openId={open?.id ?? null} onOpen={choose} />
          ) : (
            <Empty mayWrite={mayWrite} />
          )}
        </section>
        {open && (
          <SolutionEditor
            key={open.id}
            {...props}
            id={open.id}
            isNew={open.id === newId}
            onBack={() => choose(null)}
            onDelete={() => remove(open.id)}
          />
        )}
      </div>
    </div>
  );
}

function Empty({ mayWrite }: { mayWrite: boolean }) {
  const words = useWords(solutionDraftWords);
  if (!mayWrite) return <p className={styles.empty}>{words.emptyReadOnly}</p>;
  return (
    <div className={styles.empty}>
      <p>
        <strong>{words.emptyTitle}</strong>
      </p>
      <p>{words.emptyHint}</p>
    </div>
  );
}

/** What had the focus is gone with the solution; here one can take it back, or go on to the list. */
function takeFocus(undo: HTMLButtonElement | null): void {
  undo?.focus();
}

function solutionIds(content: SolutionBoard): string[] {
  return orderedSolutions(content).map(({ id }) => id);
}
