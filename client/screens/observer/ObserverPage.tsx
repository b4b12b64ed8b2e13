import { useEffect, useState } from 'react';
import { pickLocale } from '../../../shared/words/catalogue.ts';
import { observerWords } from '../../../shared/words/observer.ts';
import { sessionIdOfPage } from '../../connection/ticket.ts';
import { useBoards, wantedBoards } from '../../connection/useBoards.ts';
import { useSession } from '../../connection/useSession.ts';
import { ConnectionNote } from '../../parts/ConnectionNote.tsx';
import { LocaleProvider } from '../../parts/locale.tsx';
import { NoAccess } from '../NoAccess.tsx';
import { ObserverScreen } from './ObserverScreen.tsx';

const sessionId = sessionIdOfPage();

/** The page at `/s/ID/observe`: somebody who reads along, connected to the session. */
export function ObserverPage() {
  const session = useSession(sessionId, 'observer');
  const { status, view, clockOffsetMs, ticket, farewell, leave } = session;
  const [lookedAtId, setLookedAtId] = useState<string | null>(null);
  const shownId = view?.plenary && 'activityId' in view.plenary ? view.plenary.activityId : null;
  // Only what is looked at: a whole day has more boards than anybody reads at once.
  const wanted = wantedBoards(view, ({ activityId }) => activityId === lookedAtId || activityId === shownId);
  const { boardOf, lost, blocked } = useBoards(ticket, wanted);
  const locale = view?.seat.locale ?? view?.session.locale ?? pickLocale(navigator.languages);

  // An access that is gone leaves nothing behind in this browser.
  useEffect(() => {
    if (status === 'noSeat' && farewell) void leave();
  }, [status, farewell, leave]);
  useEffect(() => {
    if (view) document.title = `${view.session.title} · Plenum`;
  }, [view]);

  if (status === 'noSeat') {
    return <NoAccess screen="observer" locale={locale} session={session} usually={observerWords[locale].noSeat} />;
  }
  return (
    <LocaleProvider locale={locale}>
      {view && (
        <ObserverScreen
          view={view}
          boardOf={boardOf}
          clockOffsetMs={clockOffsetMs}
          connected={status !== 'lost' && !lost}
          onLookAt={setLookedAtId}
        />
      )}
      <ConnectionNote
        lost={status === 'lost' || lost}
        blocked={blocked && status === 'open'}
        outdated={status === 'outdated'}
      />
    </LocaleProvider>
  );
}
