import { useDeferredValue, useState } from 'react';
import { arrangeSnags, isSameArrangement } from '../../../shared/activities/snag-map/arrangement.ts';
import type { SnagMapSetup } from '../../../shared/activities/snag-map/activity.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { useContent } from '../../boards/useBoard.ts';
import { DragBoard, DropZone } from '../../parts/drag/DragBoard.tsx';
import { Button } from '../../parts/Button.tsx';
import { PlusIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { GroupProps } from '../looks.ts';
import { SnagCard } from './SnagCard.tsx';
import { ThemeColumn } from './ThemeColumn.tsx';
import { ThemesContext, nameThemes, sameNames } from './themeNames.ts';
import { UndoBar } from './UndoBar.tsx';
import { useSnagActs, newThemeZone } from './useSnagActs.ts';
import { WriteSnag } from './WriteSnag.tsx';
import styles from './Group.module.css';

/** A group's snags: a field to write the next one, those without a theme, and a column for each theme. */
export function Group({ activity, board, mayWrite, group, parties }: GroupProps<SnagMapSetup, SnagBoard>) {
  const words = useWords(snagMapWords);
  const { loose, themes } = useContent(board, arrangeSnags, isSameArrangement);
  const named = useDeferredValue(useContent(board, nameThemes, sameNames));
  const { acts, offer, withdraw, news } = useSnagActs(board.doc);
  // The snag this screen wrote last: its parties are asked for at once.
  const [latestId, setLatestId] = useState<string | null>(null);
  const isEmpty = loose.length === 0 && themes.length === 0;
  const cardsOf = (snagIds: readonly string[], themeId: string) =>
    snagIds.map((id) => (
      <SnagCard
        key={id}
        id={id}
        board={board}
        themeId={themeId}
        parties={parties}
        mayWrite={mayWrite}
        asksForParties={id === latestId}
        acts={acts}
      />
    ));

  return (
    <ThemesContext value={named}>
      <DragBoard
        className={styles.board}
        data-group-id={group.id}
        onDrop={({ cardId, zoneId, nextId }) => acts.put(cardId, zoneId, nextId)}
      >
        <WriteSnag
          draftKey={`${activity.id}/${group.id}`}
          mayWrite={mayWrite}
          onWrite={(text) => setLatestId(acts.write(text))}
        />
        {isEmpty && <Nothing mayWrite={mayWrite} />}
        <div className={styles.columns} hidden={isEmpty}>
          {(loose.length > 0 || mayWrite) && (
            <DropZone
              zoneId=""
              zoneName={words.loose}
              ordered
              className={styles.loose}
              role="group"
              aria-label={words.loose}
            >
              {themes.length > 0 && <h2 className={styles.looseTitle}>{words.loose}</h2>}
              {cardsOf(loose, '')}
              {loose.length === 0 && <p className={styles.noLoose}>{words.noLoose}</p>}
            </DropZone>
          )}
          <div className={styles.themes} data-none={themes.length === 0 || undefined}>
            {themes.map((theme) => (
              <ThemeColumn
                key={theme.id}
                id={theme.id}
                board={board}
                mayWrite={mayWrite}
                count={theme.snagIds.length}
                acts={acts}
              >
                {cardsOf(theme.snagIds, theme.id)}
              </ThemeColumn>
            ))}
            {mayWrite && (
              <DropZone zoneId={newThemeZone} zoneName={words.newTheme} className={styles.newTheme}>
                <Button look="quiet" icon={<PlusIcon />} onClick={() => acts.startTheme()}>
                  {words.addTheme}
                </Button>
                <p>{words.themesHelp}</p>
              </DropZone>
            )}
          </div>
        </div>
        <UndoBar offer={offer} news={news} onClose={withdraw} />
      </DragBoard>
    </ThemesContext>
  );
}

function Nothing({ mayWrite }: { mayWrite: boolean }) {
  const words = useWords(snagMapWords);
  if (!mayWrite) return <p className={styles.nothing}>{words.emptyClosed}</p>;
  return (
    <div className={styles.nothing}>
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyHelp}</p>
    </div>
  );
}
