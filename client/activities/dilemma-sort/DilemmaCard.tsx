import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import type { Spot } from '../../../shared/activities/dilemma-sort/edits.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { DragHandle } from '../../parts/drag/DragBoard.tsx';
import { DownIcon, UpIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { MoveTo } from '../../parts/MoveTo.tsx';
import { RemarkMarks } from './RemarkMarks.tsx';
import type { NamedSpot } from './spots.ts';
import styles from './DilemmaCard.module.css';

export interface DilemmaCardProps {
  board: BoardStore<DilemmaBoard>;
  dilemmaId: string;
  number: number;
  text: string;
  mayWrite: boolean;
  isPlaced: boolean;
  /** Where one step takes it; undefined at the ends. */
  up: Spot | undefined;
  down: Spot | undefined;
  /** Everywhere else it can go. */
  spots(): NamedSpot[];
  /** `control` is the `data-control` to give the focus back to. */
  onMove(spot: Spot, control: string): void;
  /** Asks to write about it. */
  onRemark(): void;
}

/**
 * One dilemma in the order or in the tray: by number and text, with every way to move it. Steps that lead nowhere
 * keep their buttons within reach, so that the focus does not fall off at the top.
 */
export function DilemmaCard(props: DilemmaCardProps) {
  const { board, dilemmaId, number, text, mayWrite, isPlaced, up, down, spots, onMove, onRemark } = props;
  const words = useWords(dilemmaSortWords);
  const name = `${number}. ${text}`;
  const menu = mayWrite
    ? spots().map(({ id, name: label, spot }) => ({ id, label, onChoose: () => onMove(spot, 'move') }))
    : [];
  return (
    <Card cardId={dilemmaId} className={styles.card}>
      <p className={styles.text}>
        <span className={styles.number}>{number}</span>
        <span>{text}</span>
      </p>
      <div className={styles.actions}>
        {mayWrite && (
          <>
            <DragHandle cardName={name} />
            {isPlaced ? (
              <>
                <IconButton
                  name={words.moveUp(number)}
                  icon={<UpIcon />}
                  data-control="up"
                  aria-disabled={!up}
                  onClick={() => up && onMove(up, 'up')}
                />
                <IconButton
                  name={words.moveDown(number)}
                  icon={<DownIcon />}
                  data-control="down"
                  aria-disabled={!down}
                  onClick={() => down && onMove(down, 'down')}
                />
              </>
            ) : (
              <Button
                look="quiet"
                icon={<UpIcon />}
                aria-label={words.placeDilemma(number)}
                onClick={() => up && onMove(up, 'up')}
              >
                {words.place}
              </Button>
            )}
            <span data-control="move">
              <MoveTo cardName={name} places={menu} />
            </span>
          </>
        )}
        <Button look="quiet" className={styles.remark} onClick={onRemark}>
          <span className="unseen">{words.dilemma(number)}: </span>
          <RemarkMarks board={board} dilemmaId={dilemmaId} otherwise={words.remarks} />
        </Button>
      </div>
    </Card>
  );
}
