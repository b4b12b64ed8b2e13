import { useEffect, useState } from 'react';
import type { Farewell } from '../../../shared/live/farewell.ts';
import { isGroupSeat } from '../../../shared/session/seat.ts';
import { pickLocale } from '../../../shared/words/catalogue.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { preloadGroupLooks } from '../../activities/index.ts';
import { sessionIdOfPage } from '../../connection/ticket.ts';
import type { RescuedText } from '../../connection/rescuedTexts.ts';
import { useBoards, wantedBoards } from '../../connection/useBoards.ts';
import { lastWords, useRescue } from '../../connection/useRescue.ts';
import { useSession } from '../../connection/useSession.ts';
import { ConnectionNote } from '../../parts/ConnectionNote.tsx';
import { LocaleProvider, useWords } from '../../parts/locale.tsx';
import { LateRescueNote } from '../../parts/LateRescueNote.tsx';
import { GroupScreen } from './GroupScreen.tsx';
import styles from './Waiting.module.css';

const sessionId = sessionIdOfPage();

/** The page at `/s/ID/group`: one seat in a group, connected to its session. */
export function GroupPage() {
  const session = useSession(sessionId, 'group');
  const { view, ticket, status, leave } = session;
  const [shownId, setShownId] = useState<string | null>(null);
  const boards = useBoards(ticket, wantedBoards(view, useBoardsInTurn(shownId)));

  const rescue = useRescue(sessionId, view, boards.asides);
  const [unsent, setUnsent] = useState<RescuedText[]>([]);

  const kind = view?.agenda.find(({ id }) => id === (shownId ?? view.currentActivityId))?.kind;
  useEffect(() => {
    if (kind) preloadGroupLooks(kind);
  }, [kind]);

  // A seat that is gone leaves nothing behind in this browser but, for as long as the page lives, the person's own words.
  useEffect(() => {
    if (status !== 'noSeat' || !ticket) return;
    void lastWords(sessionId).then((texts) => {
      setUnsent(texts);
      return leave();
    });
  }, [status, ticket, leave]);

  if (status === 'noSeat') {
    return (
      <LocaleProvider locale={view?.seat.locale ?? pickLocale(navigator.languages)}>
        <NoSeat farewell={session.farewell} unsent={unsent} />
      </LocaleProvider>
    );
  }
  if (!view || !isGroupSeat(view.seat)) {
    return (
      <LocaleProvider locale={pickLocale(navigator.languages)}>
        <ConnectionNote lost={status === 'lost'} portal={session.portal} outdated={status === 'outdated'} />
      </LocaleProvider>
    );
  }
  return (
    <LocaleProvider locale={view.seat.locale ?? view.session.locale}>
      <GroupScreen
        session={session}
        view={view}
        seat={view.seat}
        boards={boards}
        rescue={rescue}
        onShown={setShownId}
      />
    </LocaleProvider>
  );
}

/** First the board that is shown; the group's others a little later, so that the first is there sooner. */
function useBoardsInTurn(shownId: string | null): (board: { activityId: string }) => boolean {
  const [mayOpenAll, setMayOpenAll] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setMayOpenAll(true), 2_000);
    return () => clearTimeout(timer);
  }, []);
  return ({ activityId }) => mayOpenAll || activityId === shownId;
}

function NoSeat({ farewell, unsent }: { farewell: Farewell | null; unsent: RescuedText[] }) {
  const words = useWords(groupWords);
  const [title, hint] = {
    elsewhere: [words.seatElsewhere, words.seatElsewhereHint],
    removed: [words.seatRemoved, words.seatRemovedHint],
    deleted: [words.sessionDeleted, words.sessionDeletedHint],
    unsaid: [words.noSeat, words.noSeatHint],
  }[farewell ?? 'unsaid'];
  return (
    <main className={styles.waiting} data-screen="group">
      <h1>{title}</h1>
      <p>{hint}</p>
      <a className={styles.way} href="/join">
        {words.toJoin}
      </a>
      {unsent.length > 0 && <LateRescueNote texts={unsent} />}
    </main>
  );
}
