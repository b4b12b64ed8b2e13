import { useId, useState } from 'react';
import {
  linkAnswer,
  unlinkAnswer,
  type Answer,
  type SolutionBoard,
} from '../../../shared/activities/solution-draft/board.ts';
import { solutionDraftWords } from '../../../shared/activities/solution-draft/words.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { CloseIcon, LinkIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { LinkableCard } from '../looks.ts';
import { AnswerPicker } from './AnswerPicker.tsx';
import styles from './SolutionEditor.module.css';

interface AnswersProps {
  board: BoardStore<SolutionBoard>;
  id: string;
  answers: readonly Answer[];
  linkable: readonly LinkableCard[];
  mayWrite: boolean;
}

/** The snags and dilemmas that a solution answers, as they read now; chosen in a dialog. */
export function Answers({ board, id, answers, linkable, mayWrite }: AnswersProps) {
  const words = useWords(solutionDraftWords);
  const [choosing, setChoosing] = useState(false);
  const titleId = useId();
  const textOf = ({ key, text }: Answer): string => linkable.find((card) => card.key === key)?.text ?? text;
  if (!mayWrite && answers.length === 0) return null;
  return (
    <section className={styles.answers} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.label}>
        {words.answers}
      </h3>
      {answers.length > 0 && (
        <ul className={styles.chosen}>
          {answers.map((answer) => (
            <li key={answer.key}>
              <span>{textOf(answer)}</span>
              {mayWrite && (
                <IconButton
                  name={words.removeAnswer(textOf(answer))}
                  icon={<CloseIcon />}
                  onClick={() => unlinkAnswer(board.doc, id, answer.key)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && linkable.length > 0 && (
        <div>
          <Button icon={<LinkIcon />} onClick={() => setChoosing(true)}>
            {words.chooseAnswers}
          </Button>
        </div>
      )}
      {mayWrite && linkable.length === 0 && <p className={styles.hint}>{words.noLinkable}</p>}
      {choosing && (
        <AnswerPicker
          linkable={linkable}
          chosen={new Set(answers.map(({ key }) => key))}
          onChoose={({ key, text }, isChosen) =>
            isChosen ? linkAnswer(board.doc, id, { key, text }) : unlinkAnswer(board.doc, id, key)
          }
          onClose={() => setChoosing(false)}
        />
      )}
    </section>
  );
}
