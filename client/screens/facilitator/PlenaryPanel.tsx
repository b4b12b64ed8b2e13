import { useCallback, useState } from 'react';
import { findActivityKind } from '../../../shared/activities/index.ts';
import type { PlenaryShow } from '../../../shared/session/plenaryShow.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { bigScreenWords } from '../../../shared/words/bigScreen.ts';
import { IconButton } from '../../parts/Button.tsx';
import { LeftIcon, RightIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Stage } from '../plenary/Stage.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { ShowAlways, ShowFromBoards } from './ShowButtons.tsx';
import styles from './PlenaryPanel.module.css';

interface PlenaryPanelProps {
  /** The activity whose boards the buttons show. */
  source: ActivityView | undefined;
  onSource(activityId: string): void;
  connected: boolean;
  /** Opens the big screen itself; null while it is not known. */
  plenaryLink: string | null;
}

/** What the big screen shows right now, and one press for everything it could show instead. */
export function PlenaryPanel({ source, onSource, connected, plenaryLink }: PlenaryPanelProps) {
  const { view, boardOf, clockOffsetMs } = useFacilitator();
  const words = useWords(bigScreenWords);
  const [pages, setPages] = useState(1);
  const tellPages = useCallback((count: number) => setPages(count), []);
  return (
    <section className={styles.panel} aria-labelledby="big-screen">
      <header className={styles.header}>
        <h2 id="big-screen">{words.bigScreen}</h2>
        {plenaryLink && (
          <a href={plenaryLink} target="_blank" rel="noreferrer">
            {words.openBigScreen}
          </a>
        )}
      </header>
      {/* The picture is for the eyes: its content is read on the big screen, and its controls are the buttons below. */}
      <figure className={styles.preview} aria-label={words.preview} inert>
        <Stage
          view={view}
          boardOf={boardOf}
          clockOffsetMs={clockOffsetMs}
          connected={connected}
          onPages={tellPages}
        />
      </figure>
      <Pager pages={pages} />
      <ShowAlways />
      <Source source={source} onSource={onSource} />
      {source && <ShowFromBoards source={source} />}
    </section>
  );
}

/** Turns the pages of what is shown. Its row stays when there is one page only, so that the buttons below never move. */
function Pager({ pages }: { pages: number }) {
  const { view, ask } = useFacilitator();
  const words = useWords(bigScreenWords);
  const show = view.plenary;
  if (!show || pages < 2 || !isPaged(show)) return <div className={styles.pager} />;
  const page = Math.min(show.page ?? 0, pages - 1);
  const turnTo = (to: number): void => void ask({ type: 'showOnPlenary', show: { ...show, page: to } });
  return (
    <div className={styles.pager}>
      <IconButton
        look="plain"
        name={words.previousPage}
        icon={<LeftIcon />}
        disabled={page === 0}
        onClick={() => turnTo(page - 1)}
      />
      <span aria-live="polite">{words.page(page + 1, pages)}</span>
      <IconButton
        look="plain"
        name={words.nextPage}
        icon={<RightIcon />}
        disabled={page === pages - 1}
        onClick={() => turnTo(page + 1)}
      />
    </div>
  );
}

type PagedShow = Extract<PlenaryShow, { page?: unknown }>;

function isPaged(show: PlenaryShow): show is PagedShow {
  return show.what === 'instruction' || 'page' in show;
}

/** Where there are several activities to show from: which of them. */
function Source({ source, onSource }: Pick<PlenaryPanelProps, 'source' | 'onSource'>) {
  const { view } = useFacilitator();
  const words = useWords(bigScreenWords);
  const sources = view.agenda.filter(hasBoards);
  if (!source || sources.length < 2) return null;
  return (
    <label className={styles.source}>
      <span>{words.from}</span>
      <select value={source.id} onChange={(event) => onSource(event.target.value)}>
        {sources.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

/** True for activities in which something is written. */
export function hasBoards({ kind }: Pick<ActivityView, 'kind'>): boolean {
  const boards = findActivityKind(kind)?.boards;
  return boards !== undefined && boards !== 'none';
}
