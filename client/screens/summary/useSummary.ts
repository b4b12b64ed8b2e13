import { useCallback, useEffect, useRef, useState } from 'react';
import type { Locale } from '../../../shared/words/catalogue.ts';
import { changeEdits } from '../../../shared/summary/changeEdits.ts';
import type { EditChange } from '../../../shared/summary/edits.ts';
import type { Refusal } from '../../../shared/session/refusals.ts';
import { EditQueue, type SavingState } from './editQueue.ts';
import { fetchSummary, type FetchedSummary, type FetchTrouble } from './fetchSummary.ts';

/** The facilitator's summary: as it is now, and as it is edited. */
export interface OwnSummary {
  summary: FetchedSummary | null;
  trouble: FetchTrouble | null;
  saving: SavingState;
  /** Why an edit was not taken; empty when all were. */
  refusal: string;
  update(): void;
  change(change: EditChange): void;
}

/** Reads the summary at once, and again whenever the page comes back into view or is asked to; edits show at once. */
export function useSummary(sessionId: string, ticket: string, told: Locale | null): OwnSummary {
  const [summary, setSummary] = useState<FetchedSummary | null>(null);
  const [trouble, setTrouble] = useState<FetchTrouble | null>(null);
  const [saving, setSaving] = useState<SavingState>('saved');
  const [refusal, setRefusal] = useState('');
  const changes = useRef(0);
  const isRenamed = useRef(false);
  const queueRef = useRef<EditQueue | null>(null);

  // Beside the state, for what is done twice before the page is drawn again.
  const latest = useRef<FetchedSummary | null>(null);
  const show = useCallback((fetched: FetchedSummary) => {
    latest.current = fetched;
    setSummary(fetched);
  }, []);

  const update = useCallback(() => {
    const since = changes.current;
    void fetchSummary(sessionId, ticket, told).then((fetched) => {
      if (typeof fetched === 'string') return setTrouble(fetched);
      setTrouble(null);
      // What was edited meanwhile is newer than what the server has just told.
      const isNewer = changes.current === since && (queueRef.current?.isEmpty ?? true);
      const shown = latest.current;
      show(isNewer || !shown ? fetched : { ...fetched, edits: shown.edits });
    });
  }, [show, sessionId, ticket, told]);

  useReading(update);

  const updateRef = useRef(update);
  useEffect(() => {
    updateRef.current = update;
  }, [update]);
  useEffect(() => {
    const queue = new EditQueue(sessionId, ticket, {
      onState: (state) => {
        setSaving(state);
        // Names stand in texts that only the server computes; all other edits are shown by the page itself.
        if (state === 'saved' && isRenamed.current) updateRef.current();
        if (state === 'saved') isRenamed.current = false;
      },
      onRefused: (message) => {
        setRefusal(message);
        updateRef.current();
      },
    });
    queueRef.current = queue;
    const onLeaving = (event: BeforeUnloadEvent): void => {
      if (!queue.isEmpty) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeaving);
    return () => {
      window.removeEventListener('beforeunload', onLeaving);
      queue.close();
    };
  }, [sessionId, ticket]);

  const change = useCallback(
    (made: EditChange): void => {
      const shown = latest.current;
      if (!shown) return;
      const edits = changeEdits(shown.edits, made);
      if ('refused' in edits) return void inWords(edits, shown.locale).then(setRefusal);
      changes.current++;
      if (made.what === 'groupName') isRenamed.current = true;
      setRefusal('');
      show({ ...shown, edits });
      queueRef.current?.add(made);
    },
    [show],
  );
  return { summary: trouble === 'notYours' ? null : summary, trouble, saving, refusal, update, change };
}

/** Calls `read` at once, and whenever the page comes back into view. */
export function useReading(read: () => void): void {
  useEffect(() => {
    read();
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') read();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [read]);
}

/** What may be refused is a long list, and hardly anybody ever reads of it: it loads when it is needed. */
async function inWords(refusal: Refusal, locale: Locale): Promise<string> {
  const { refusalMessage } = await import('../../../shared/session/refusals.ts');
  return refusalMessage(refusal, locale);
}
