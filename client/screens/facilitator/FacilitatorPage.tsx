import { useCallback, useEffect, useState } from 'react';
import type { HelperRole } from '../../../shared/session/seat.ts';
import type { Command } from '../../../shared/session/commands.ts';
import { pickLocale } from '../../../shared/words/catalogue.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { sessionIdOfPage } from '../../connection/ticket.ts';
import { useBoards, wantedBoards } from '../../connection/useBoards.ts';
import { useRescue } from '../../connection/useRescue.ts';
import { useSession } from '../../connection/useSession.ts';
import { ConnectionNote } from '../../parts/ConnectionNote.tsx';
import { LocaleProvider } from '../../parts/locale.tsx';
import { NoAccess } from '../NoAccess.tsx';
import { forgetSession } from '../rememberedSessions.ts';
import { deleteSession } from './deleteSession.ts';
import { inviteHelper, type Invited } from './inviteHelper.ts';
import { FacilitatorProvider } from './FacilitatorContext.tsx';
import { FacilitatorScreen } from './FacilitatorScreen.tsx';
import { useOwnLinks } from './useOwnLinks.ts';
import { Refused } from './Refused.tsx';

const sessionId = sessionIdOfPage();

/** The page at `/s/ID/facilitate`, connected to its session. */
export function FacilitatorPage() {
  const session = useSession(sessionId, 'facilitator');
  const { status, view, farewell, clockOffsetMs, ticket, send, leave } = session;
  const [isLeaving, setIsLeaving] = useState(false);
  const { boardOf, troubleWith, lost, blocked, canStore, unsaved, asides } = useBoards(ticket, wantedBoards(view));
  const rescue = useRescue(sessionId, view, asides);
  const [refusal, setRefusal] = useState('');
  const locale = view?.seat.locale ?? view?.session.locale ?? pickLocale(navigator.languages);

  const ask = useCallback(
    async (command: Command): Promise<boolean> => {
      const answer = await send(command);
      setRefusal(answer.ok ? '' : answer.error.message);
      return answer.ok;
    },
    [send],
  );
  const dismissRefusal = useCallback(() => setRefusal(''), []);
  const remove = async (): Promise<string> => {
    const trouble = await deleteSession(sessionId, ticket ?? '', locale);
    if (trouble) return trouble;
    forgetSession(sessionId);
    await leave();
    location.assign('/');
    return '';
  };

  const invite = (role: HelperRole, name: string): Promise<Invited> =>
    inviteHelper(sessionId, ticket ?? '', locale, { role, name });
  const leaveForGood = async (): Promise<void> => {
    setIsLeaving(true);
    const answer = await send({ type: 'removeSeat', seatId: view!.seat.id });
    // The line may be gone before the answer: that it was done is seen below.
    if (answer.ok || answer.error.code === 'failed') return;
    setIsLeaving(false);
    setRefusal(answer.error.message);
  };

  // What opens nothing any more is not kept: the list of this browser's sessions would lead nowhere.
  useEffect(() => {
    if (status !== 'noSeat' || !farewell) return;
    forgetSession(sessionId);
    void leave().then(() => isLeaving && location.assign('/'));
  }, [status, farewell, leave, isLeaving]);

  useTitle(view?.session.title);
  const links = useOwnLinks(view, ticket);
  if (status === 'noSeat') {
    if (isLeaving) return null;
    const usually = facilitatorWords[locale].noSeat;
    return <NoAccess screen="facilitator" locale={locale} session={session} usually={usually} />;
  }
  if (!view || !links) return null;
  return (
    <LocaleProvider locale={locale}>
      <FacilitatorProvider
        value={{
          view,
          boardOf,
          troubleWith,
          clockOffsetMs,
          ask,
          invite,
          leave: leaveForGood,
          refusal,
          dismissRefusal,
        }}
      >
        <FacilitatorScreen links={links} connected={status !== 'lost' && !lost} onDelete={remove} rescue={rescue} />
      </FacilitatorProvider>
      <ConnectionNote
        lost={status === 'lost' || lost}
        blocked={blocked && status === 'open'}
        portal={session.portal}
        outdated={status === 'outdated'}
        canStore={canStore && !session.slow}
        unsaved={unsaved}
        writes={unsaved}
      />
      <Refused message={refusal} onDismiss={dismissRefusal} />
    </LocaleProvider>
  );
}

function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Plenum`;
  }, [title]);
}
