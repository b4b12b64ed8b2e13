import { lazy, Suspense, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { applyEdits, decisionsSectionId } from '../../../shared/summary/applyEdits.ts';
import type { Section, SummaryDocument } from '../../../shared/summary/document.ts';
import { pickLocale, type Locale } from '../../../shared/words/catalogue.ts';
import { summaryWords } from '../../../shared/words/summary.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { LocaleProvider, useWords } from '../../parts/locale.tsx';
import { Contents } from './Contents.tsx';
import type { FetchedSummary } from './fetchSummary.ts';
import { NoSummary } from './NoSummary.tsx';
import { EditablePaper } from './EditablePaper.tsx';
import { Editing } from './editing.ts';
import { Paper } from './Paper.tsx';
import { SummaryBar } from './SummaryBar.tsx';
import { EditingContext, OpenBoardContext, useEdits, type BoardSpot } from './SummaryContext.tsx';
import { usePrinting } from './usePrinting.ts';
import { useSummary, type OwnSummary } from './useSummary.ts';
import styles from './SummaryPage.module.css';

// Boards bring all the code of writing on them; most of the time nobody looks at one from here.
const BoardDialog = lazy(() => import('./BoardDialog.tsx').then((code) => ({ default: code.BoardDialog })));
// Who reads by a link neither edits nor sends.
const loadSendDialog = () => import('./SendDialog.tsx').then((code) => ({ default: code.SendDialog }));
const loadStatementDialog = () => import('./StatementDialog.tsx').then((code) => ({ default: code.StatementDialog }));
const SendDialog = lazy(loadSendDialog);
const StatementDialog = lazy(loadStatementDialog);

/** The facilitator's summary: to read, edit and send. */
export function OwnSummaryPage({ sessionId, ticket }: { sessionId: string; ticket: string }) {
  // What was edited is compared with the boards in the session's own language, so editing goes back to that.
  const [told, setTold] = useState<Locale | null>(null);
  const own = useSummary(sessionId, ticket, told);
  return (
    <LocaleProvider locale={own.summary?.locale ?? pickLocale(navigator.languages)}>
      {own.summary ? (
        <Summary
          sessionId={sessionId}
          ticket={ticket}
          own={own}
          summary={own.summary}
          told={told}
          onLocale={setTold}
          inOwnLanguage={() => setTold(null)}
        />
      ) : (
        <NoSummary trouble={own.trouble} onTryAgain={own.update} />
      )}
    </LocaleProvider>
  );
}

interface SummaryProps {
  sessionId: string;
  ticket: string;
  own: OwnSummary;
  summary: FetchedSummary;
  /** The language asked for; null: the session's own. */
  told: Locale | null;
  onLocale(locale: Locale): void;
  inOwnLanguage(): void;
}

function Summary({ sessionId, ticket, own, summary, told, onLocale, inOwnLanguage }: SummaryProps) {
  const words = useWords(summaryPageWords);
  const [isEditing, setEditing] = useState(false);
  const [isSending, setSending] = useState(false);
  const [statement, setStatement] = useState<{ key: string; part: string } | null>(null);
  const [spot, setSpot] = useState<BoardSpot | null>(null);
  const { computed, edits, groups } = summary;
  // As it is sent, which nobody looks at while it is edited; it is what is printed all the same.
  const isSeen = usePrinting() || !isEditing;
  const sent = useMemo(() => (isSeen ? applyEdits(computed, edits) : null), [isSeen, computed, edits]);
  const title = computed.document.title;
  useEffect(() => {
    document.title = `${words.page} · ${title}`;
  }, [words, title]);

  useEffect(() => {
    // Then they are there, even if the line is gone when they are wanted.
    for (const load of [loadStatementDialog, loadSendDialog]) load().catch(() => undefined);
  }, []);

  const editing = useEditingOf(summary, own.change, setStatement);
  const changedCount = useEdits(editing, () => editing.changed.size);
  const contents = useMemo(
    () => (isEditing || !sent ? withFirstPage(computed.document) : sent.sections),
    [isEditing, sent, computed],
  );
  return (
    <OpenBoardContext value={setSpot}>
      <EditingContext value={isEditing ? editing : null}>
        <div className={styles.page} data-screen="summary">
          <SummaryBar
            sessionId={sessionId}
            ticket={ticket}
            fetchedAtMs={summary.fetchedAtMs}
            outdated={own.trouble === 'noAnswer'}
            editing={isEditing}
            saving={own.saving}
            refusal={own.refusal}
            toLookAt={told === null ? changedCount : 0}
            locale={computed.document.locale}
            onLocale={(locale) => {
              setEditing(false);
              onLocale(locale);
            }}
            onUpdate={own.update}
            onEdit={(wanted) => {
              if (wanted) inOwnLanguage();
              setEditing(wanted);
            }}
            onSend={() => setSending(true)}
          />
          <div className={styles.desk}>
            <Contents sections={contents} />
            {isEditing && (
              <div className={styles.onScreen}>
                <EditablePaper computed={computed} groups={groups} />
              </div>
            )}
            {sent && (
              <div className={isEditing ? styles.onPaper : undefined}>
                <EditingContext value={null}>
                  <Paper summary={sent} />
                </EditingContext>
              </div>
            )}
          </div>
        </div>
        {statement && (
          <Suspense>
            <StatementDialog
              key={`${statement.key}#${statement.part}`}
              statement={statement.key}
              part={statement.part}
              editing={editing}
              onClose={() => setStatement(null)}
            />
          </Suspense>
        )}
        {isSending && (
          <Suspense>
            <SendDialog sessionId={sessionId} ticket={ticket} summary={summary} onClose={() => setSending(false)} />
          </Suspense>
        )}
        {spot && (
          <Suspense>
            <BoardDialog sessionId={sessionId} spot={spot} onClose={() => setSpot(null)} />
          </Suspense>
        )}
      </EditingContext>
    </OpenBoardContext>
  );
}

/** The sections while the summary is edited: the first page is always there to be written. */
function withFirstPage({ locale, sections }: SummaryDocument): Section[] {
  return [{ id: decisionsSectionId, title: summaryWords[locale].decisions, blocks: [] }, ...sections];
}

/** The summary as it is edited; another only when the boards have been read again. */
function useEditingOf(
  { computed, groups, edits }: FetchedSummary,
  change: Editing['change'],
  onOpen: (statement: { key: string; part: string }) => void,
): Editing {
  const editing = useMemo(
    () => new Editing({ computed, groups, edits }, { change, open: (key, part) => onOpen({ key, part }) }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- it is told of later edits, and stays the same
    [computed, groups, change, onOpen],
  );
  useLayoutEffect(() => editing.show(edits), [editing, edits]);
  return editing;
}
