import { useCallback, useEffect, useState } from 'react';
import type { PlenaryShow } from '../../../shared/session/plenaryShow.ts';
import { PartInLocale } from '../../parts/locale.tsx';
import { ActivityPage } from './ActivityPage.tsx';
import { CardPage } from './CardPage.tsx';
import { InstructionPage } from './InstructionPage.tsx';
import { JoinCodePage } from './JoinCodePage.tsx';
import { ResultPage } from './ResultPage.tsx';
import { StageFooter } from './StageFooter.tsx';
import { StageHeader } from './StageHeader.tsx';
import { pageWithin, type BoardOf, type StageView } from './stageView.ts';
import styles from './Stage.module.css';

export interface StageProps {
  view: StageView;
  boardOf: BoardOf;
  /** What to add to this screen's clock to get the server's. */
  clockOffsetMs: number;
  connected: boolean;
  /** False while the server cannot store. */
  canStore?: boolean;
  /** Called whenever the number of pages of what is shown becomes known or changes. */
  onPages?(pages: number): void;
}

/**
 * The picture on the big screen: 16:9, as large as its box allows, everything sized by its height (`cqh`), so that
 * the facilitator's small preview is laid out like the projector. It shows what `view.plenary` says and nothing else.
 */
export function Stage({ view, boardOf, clockOffsetMs, connected, canStore = true, onPages }: StageProps) {
  const show = view.plenary ?? { what: 'nothing' };
  const [pages, setPages] = useState(1);
  const tellPages = useCallback(
    (count: number) => {
      setPages(count);
      onPages?.(count);
    },
    [onPages],
  );
  const page = pageWithin(('page' in show && show.page) || 0, pages);
  return (
    <PartInLocale locale={view.session.locale}>
      <div className={styles.frame}>
        <div className={styles.stage} data-show={show.what} data-page={page} data-pages={pages}>
          <div className={styles.content}>
            <Shown show={show} view={view} boardOf={boardOf} clockOffsetMs={clockOffsetMs} onPages={tellPages} />
          </div>
          <StageFooter
            view={view}
            show={show}
            page={page}
            pages={pages}
            clockOffsetMs={clockOffsetMs}
            trouble={!connected ? 'connectionLost' : canStore ? null : 'slow'}
          />
        </div>
      </div>
    </PartInLocale>
  );
}

type ShownProps = Omit<Required<StageProps>, 'connected' | 'canStore'> & { show: PlenaryShow };

function Shown({ show, view, boardOf, clockOffsetMs, onPages }: ShownProps) {
  const activity = 'activityId' in show ? view.agenda.find(({ id }) => id === show.activityId) : undefined;
  const group = 'groupId' in show ? view.session.groups.find(({ id }) => id === show.groupId) : undefined;
  const isPaged = 'page' in show || show.what === 'instruction';
  useEffect(() => {
    if (!isPaged) onPages(1);
  }, [isPaged, onPages]);
  switch (show.what) {
    case 'joinCode':
      return <JoinCodePage view={view} />;
    case 'instruction':
      return <InstructionPage view={view} clockOffsetMs={clockOffsetMs} page={show.page ?? 0} onPages={onPages} />;
    case 'card':
      if (!activity || !group || !view.plenaryCard) break;
      return (
        <StageHeader title={activity.title}>
          <CardPage card={view.plenaryCard} group={group} groups={view.session.groups} />
        </StageHeader>
      );
    case 'result':
      if (!activity) break;
      return (
        <StageHeader title={activity.title}>
          <ResultPage
            key={activity.id}
            activity={activity}
            groups={view.session.groups}
            page={show.page}
            onPages={onPages}
          />
        </StageHeader>
      );
    case 'groups':
    case 'overview':
    case 'group':
      if (!activity || (show.what === 'group' && !group)) break;
      return (
        <StageHeader title={activity.title}>
          <ActivityPage
            key={activity.id}
            show={show.what}
            activity={activity}
            groups={group ? [group] : view.session.groups}
            session={view.session}
            boardOf={boardOf}
            page={show.page}
            onPages={onPages}
          />
        </StageHeader>
      );
  }
  return <QuietPage title={view.session.title} />;
}

/** Nothing is shown: only which session this is. */
function QuietPage({ title }: { title: string }) {
  return (
    <div className={styles.quiet}>
      <h1>{title}</h1>
    </div>
  );
}
