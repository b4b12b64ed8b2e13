import { useState } from 'react';
import { summaryFormats } from '../../../shared/summary/summaryFormats.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { summaryPageWords } from '../../../shared/words/summaryPage.ts';
import { summarySendWords } from '../../../shared/words/summarySend.ts';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copyText.ts';
import { LeftIcon, LinkIcon, PencilIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Downloads } from './Downloads.tsx';
import { readerLink } from './readerLinks.ts';
import type { SavingState } from './editQueue.ts';
import styles from './SummaryBar.module.css';

interface BarProps {
  sessionId: string;
  ticket: string;
  fetchedAtMs: number;
  outdated: boolean;
  editing: boolean;
  saving: SavingState;
  refusal: string;
  /** How many edits are on something that has changed since. */
  toLookAt: number;
  /** The language that the summary is told in. */
  locale: Locale;
  onLocale(locale: Locale): void;
  onUpdate(): void;
  onEdit(editing: boolean): void;
  onSend(): void;
}

/** Everything that is done with a summary; never on paper. */
export function SummaryBar(props: BarProps) {
  const { sessionId, ticket, fetchedAtMs, outdated, editing, saving, refusal, toLookAt, locale } = props;
  const words = useWords(summaryPageWords);
  const edit = useWords(summaryEditWords);
  const send = useWords(summarySendWords);
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');

  const copyLink = async (): Promise<void> => {
    const link = await readerLink(sessionId, ticket);
    if (link === null) return setCopied('failed');
    // A browser that lets no page copy after a wait shows the link instead, to be copied by hand.
    if (await copyText(link)) setCopied('yes');
    else props.onSend();
  };
  const savingText = { saved: edit.saved, saving: edit.saving, notSaved: edit.notSaved }[saving];
  return (
    <header className={styles.bar}>
      <a href={`/s/${sessionId}/facilitate`} className={styles.back}>
        <LeftIcon />
        {words.toSession}
      </a>
      <div className={styles.age}>
        <span>{words.asOf(clockTime(fetchedAtMs))}</span>
        <Button look="quiet" onClick={props.onUpdate}>
          {words.update}
        </Button>
      </div>
      <div className={styles.acts}>
        <output className={styles.saving}>{(editing || saving !== 'saved') && savingText}</output>
        <Button icon={<PencilIcon />} aria-pressed={editing} onClick={() => props.onEdit(!editing)}>
          {edit.edit}
        </Button>
        <Button icon={<LinkIcon />} onClick={() => void copyLink()} onBlur={() => setCopied('no')}>
          {send.copyLink}
        </Button>
        <Button onClick={props.onSend}>{send.send}</Button>
      </div>
      <output className={styles.said}>
        {copied === 'yes' && send.linkCopied}
        {copied === 'failed' && send.failed}
        {outdated && words.noAnswer}
        {refusal}
        {!editing && toLookAt > 0 && edit.lookAgain(toLookAt)}
      </output>
      <Downloads
        sessionId={sessionId}
        ticket={ticket}
        formats={summaryFormats}
        locale={locale}
        onLocale={props.onLocale}
      />
    </header>
  );
}
