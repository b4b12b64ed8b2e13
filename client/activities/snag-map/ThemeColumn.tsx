import { useContext, type ReactNode } from 'react';
import { themeName, type SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { limits } from '../../../shared/session/limits.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { useEntry } from '../../boards/useBoard.ts';
import { BoardText } from '../../parts/BoardText.tsx';
import { DropZone } from '../../parts/drag/DragBoard.tsx';
import { MoreIcon, TrashIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { ThemesContext, shortText } from './themeNames.ts';
import { themeFieldId, type SnagActs } from './useSnagActs.ts';
import styles from './ThemeColumn.module.css';

interface ThemeColumnProps {
  id: string;
  board: BoardStore<SnagBoard>;
  mayWrite: boolean;
  count: number;
  acts: SnagActs;
  /** Its cards, in order. */
  children: ReactNode;
}

/** A theme under its name, which is written in place; snags are dropped anywhere on it. */
export function ThemeColumn({ id, board, mayWrite, count, acts, children }: ThemeColumnProps) {
  const words = useWords(snagMapWords);
  const theme = useEntry(board, 'themes', id);
  const name = themeName(board.doc, id);
  if (!theme || !name) return null;
  const title = theme.name.trim() || words.unnamedTheme;
  return (
    <DropZone
      zoneId={id}
      zoneName={shortText(title)}
      ordered
      className={styles.theme}
      data-theme-id={id}
      role="group"
      aria-label={title}
    >
      <div className={styles.header}>
        {mayWrite ? (
          <BoardText
            id={themeFieldId(id)}
            text={name}
            label={words.themeName}
            hideLabel
            limit={limits.name}
            singleLine
            placeholder={words.themeName}
            className={styles.name}
            onEnter={() => (document.activeElement as HTMLElement).blur()}
          />
        ) : (
          <h2 className={styles.title}>{title}</h2>
        )}
        {mayWrite && <ThemeMenu id={id} title={title} acts={acts} />}
      </div>
      {children}
      {count === 0 && mayWrite && <p className={styles.dropHere}>{words.dropHere}</p>}
    </DropZone>
  );
}

function ThemeMenu({ id, title, acts }: { id: string; title: string; acts: SnagActs }) {
  const words = useWords(snagMapWords);
  const others = useContext(ThemesContext).filter((theme) => theme.id !== id);
  return (
    <Menu
      name={words.moreForTheme(shortText(title))}
      icon={<MoreIcon />}
      iconOnly
      items={[
        ...others.map((other) => ({
          id: other.id,
          label: words.mergeInto(other.name || words.unnamedTheme),
          onChoose: () => acts.merge(id, other.id),
        })),
        {
          id: 'delete',
          label: words.deleteTheme,
          mark: <TrashIcon />,
          danger: true,
          onChoose: () => acts.removeTheme(id),
        },
      ]}
    />
  );
}
