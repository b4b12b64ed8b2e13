import { pickLocale } from '../../../shared/words/catalogue.ts';
import { readerTicketPrefix } from '../../../shared/summary/readerTicket.ts';
import { sessionIdOfPage, takeTicket } from '../../connection/ticket.ts';
import { LocaleProvider } from '../../parts/locale.tsx';
import { NoSummary } from './NoSummary.tsx';
import { OwnSummaryPage } from './OwnSummaryPage.tsx';
import { ReaderPage } from './ReaderPage.tsx';

const sessionId = sessionIdOfPage();
// Whoever comes by a link to read gets what the link gives, also in the facilitator's own browser.
const isReadersLink = location.hash.startsWith(`#${readerTicketPrefix}`);
const own = isReadersLink ? null : takeTicket(sessionId, 'facilitator');
const readers = own === null ? takeTicket(sessionId, 'reader') : null;

/** The page at `/s/ID/summary`: for the facilitator, to read, edit and send; by a reader's link, to read. */
export function SummaryPage() {
  if (own !== null) return <OwnSummaryPage sessionId={sessionId} ticket={own} />;
  if (readers !== null) return <ReaderPage sessionId={sessionId} ticket={readers} />;
  return (
    <LocaleProvider locale={pickLocale(navigator.languages)}>
      <NoSummary trouble="notYours" />
    </LocaleProvider>
  );
}
