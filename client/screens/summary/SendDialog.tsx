import { useCallback, useEffect, useId, useState } from 'react';
import type { ReaderLink } from '../../../shared/session/session.ts';
import { clockTime, longDate } from '../../../shared/words/dates.ts';
import { decisionLines } from '../../../shared/summary/applyEdits.ts';
import { mailText } from '../../../shared/summary/mailText.ts';
import { summarySendWords } from '../../../shared/words/summarySend.ts';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copyText.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import type { FetchedSummary } from './fetchSummary.ts';
import { keptLink, listReaderLinks, readerLink, withdrawReaderLink } from './readerLinks.ts';
import styles from './SendDialog.module.css';

interface SendDialogProps {
  sessionId: string;
  ticket: string;
  summary: FetchedSummary;
  onClose(): void;
}

/** A link to read the summary by, the links that work, and the text of a mail to send it with. */
export function SendDialog({ sessionId, ticket, summary, onClose }: SendDialogProps) {
  const words = useWords(summarySendWords);
  const locale = useLocale();
  const ids = useId();
  const [link, setLink] = useState<string | null>(null);
  const [links, setLinks] = useState<ReaderLink[]>([]);
  const [said, setSaid] = useState('');

  const list = useCallback(async (): Promise<void> => {
    const working = await listReaderLinks(sessionId, ticket);
    if (!working) return setSaid(words.failed);
    setLinks(working);
    const kept = keptLink(sessionId);
    setLink(kept && working.some(({ id }) => id === kept.id) ? kept.link : null);
  }, [sessionId, ticket, words]);
  useEffect(() => {
    void list();
  }, [list]);

  const copyLink = async (): Promise<void> => {
    const made = await readerLink(sessionId, ticket);
    if (made === null) return setSaid(words.failed);
    if (await copyText(made)) setSaid(words.linkCopied);
    await list();
  };
  const withdraw = async (linkId: string): Promise<void> => {
    const done = await withdrawReaderLink(sessionId, ticket, linkId);
    setSaid(done ? words.withdrawn : words.failed);
    await list();
  };
  const { document, decisions } = summary.computed;
  const mail = mailText({
    title: document.title,
    date: longDate(summary.date, document.locale),
    lead: summary.edits.lead,
    decisions: decisionLines({ document, decisions }, summary.edits),
    link,
    locale: document.locale,
  });
  const today = (atMs: number): string => new Date(atMs).toLocaleDateString('sv-SE');
  return (
    <Dialog open title={words.title} onClose={onClose}>
      <section className={styles.part}>
        <h3>{words.readLink}</h3>
        <p className={styles.hint}>{words.readLinkHint}</p>
        <div className={styles.row}>
          {link && <input readOnly aria-label={words.link} value={link} onFocus={(event) => event.target.select()} />}
          <Button look="main" onClick={() => void copyLink()}>
            {words.copy}
          </Button>
        </div>
        {links.length > 0 && (
          <>
            <h4>{words.links}</h4>
            <ul className={styles.links}>
              {links.map(({ id, madeAtMs }) => {
                const name = words.madeAt(longDate(today(madeAtMs), locale), clockTime(madeAtMs));
                return (
                  <li key={id}>
                    <span>{name}</span>
                    <Button look="quiet" aria-label={`${words.withdraw}: ${name}`} onClick={() => void withdraw(id)}>
                      {words.withdraw}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </>
        )}
      </section>
      <section className={styles.part}>
        <h3 id={`${ids}-mail`}>{words.mail}</h3>
        <textarea readOnly rows={8} lang={document.locale} aria-labelledby={`${ids}-mail`} value={mail} />
        <Button onClick={async () => setSaid((await copyText(mail)) ? words.copied : words.failed)}>
          {words.copyMail}
        </Button>
      </section>
      <output className={styles.said}>{said}</output>
    </Dialog>
  );
}
