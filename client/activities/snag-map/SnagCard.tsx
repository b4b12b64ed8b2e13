import { memo, useContext, useState } from 'react';
import { snagText, type Snag, type SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { limits } from '../../../shared/session/limits.ts';
import type { Party } from '../../../shared/session/session.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { useEntry } from '../../boards/useBoard.ts';
import { BoardText } from '../../parts/BoardText.tsx';
import { Button, IconButton } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { DragHandle } from '../../parts/drag/DragBoard.tsx';
import { DownIcon, FlagIcon, PlusIcon, TrashIcon, UpIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { MoveTo } from '../../parts/MoveTo.tsx';
import { SnagParties } from './SnagParties.tsx';
import { ThemesContext, shortText } from './themeNames.ts';
import { newThemeZone, type SnagActs } from './useSnagActs.ts';
import styles from './SnagCard.module.css';

interface SnagCardProps {
  id: string;
  board: BoardStore<SnagBoard>;
  themeId: string;
  parties: Party[];
  mayWrite: boolean;
  /** Opens the choice of parties, as for a snag that was just written here. */
  asksForParties: boolean;
  acts: SnagActs;
}

/** One snag: its text, the parties between which it lies, and what can be done with it. Draws only when it changes. */
export const SnagCard = memo(function SnagCard({
  id,
  board,
  themeId,
  parties,
  mayWrite,
  asksForParties,
  acts,
}: SnagCardProps) {
  const words = useWords(snagMapWords);
  const snag = useEntry(board, 'snags', id);
  const text = snagText(board.doc, id);
  const [isChoosing, setChoosing] = useChoosing(asksForParties);
  if (!snag || !text) return null;
  return (
    <Card cardId={id} className={styles.card} data-marked={snag.marked || undefined}>
      <div className={styles.top}>
        {mayWrite && <DragHandle cardName={snag.text} className={styles.handle} />}
        <BoardText
          text={text}
          label={words.snag}
          hideLabel
          limit={limits.card}
          readOnly={!mayWrite}
          className={styles.text}
        />
      </div>
      <div className={styles.bottom}>
        <SnagParties
          chosen={snag.parties}
          parties={parties}
          mayWrite={mayWrite}
          isChoosing={isChoosing && mayWrite}
          onChoosing={setChoosing}
          onTag={(partyId, between) => acts.tag(id, partyId, between)}
        />
        {mayWrite ? (
          <CardButtons id={id} snag={snag} themeId={themeId} acts={acts} />
        ) : (
          snag.marked && (
            <span className={styles.marked}>
              <FlagIcon size="1.1em" /> {words.marked}
            </span>
          )
        )}
      </div>
    </Card>
  );
});

function CardButtons({ id, snag, themeId, acts }: { id: string; snag: Snag; themeId: string; acts: SnagActs }) {
  const words = useWords(snagMapWords);
  return (
    <div className={styles.buttons}>
      <Button
        look="quiet"
        className={styles.mark}
        icon={<FlagIcon />}
        aria-pressed={snag.marked}
        title={words.marked}
        onClick={() => acts.mark(id, !snag.marked)}
      >
        <span className={snag.marked ? undefined : 'unseen'}>{words.marked}</span>
      </Button>
      <MoveSnag id={id} name={shortText(snag.text)} themeId={themeId} acts={acts} />
      <IconButton
        name={words.deleteSnag(shortText(snag.text))}
        icon={<TrashIcon />}
        className={styles.quiet}
        onClick={() => acts.remove(id)}
      />
    </div>
  );
}

/** Everywhere a snag can go without being dragged. */
function MoveSnag({ id, name, themeId, acts }: { id: string; name: string; themeId: string; acts: SnagActs }) {
  const words = useWords(snagMapWords);
  const themes = useContext(ThemesContext);
  const places = [{ id: '', name: words.loose }, ...themes].map((theme) => ({
    id: `to-${theme.id}`,
    label: theme.name || words.unnamedTheme,
    current: theme.id === themeId,
    onChoose: () => acts.moveTo(id, theme.id),
  }));
  return (
    <MoveTo
      cardName={name}
      places={[
        { id: 'up', label: words.moveUp, mark: <UpIcon />, onChoose: () => acts.step(id, themeId, -1) },
        { id: 'down', label: words.moveDown, mark: <DownIcon />, onChoose: () => acts.step(id, themeId, 1) },
        ...places,
        { id: 'new', label: words.newTheme, mark: <PlusIcon />, onChoose: () => acts.moveTo(id, newThemeZone) },
      ]}
    />
  );
}

/** Open while this card is the one just written, unless the person has said otherwise. */
function useChoosing(asks: boolean): [boolean, (open: boolean) => void] {
  const [said, setSaid] = useState<boolean | null>(null);
  return [said ?? asks, setSaid];
}
