import { useId, useState, type FormEvent } from 'react';
import { defaultTemplate } from '../../../shared/agendas/index.ts';
import { startWords } from '../../../shared/words/start.ts';
import { Button } from '../../parts/Button.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { AboutFields } from './AboutFields.tsx';
import { AgendaPreview } from './AgendaPreview.tsx';
import { createSession } from './createSession.ts';
import { GroupLines } from './GroupLines.tsx';
import { PartyLines } from './PartyLines.tsx';
import { PasswordField } from './PasswordField.tsx';
import { draftOf, isComplete, requestOf, todayHere, type Changes } from './sessionDraft.ts';
import { TemplateChoice } from './TemplateChoice.tsx';
import styles from './CreateForm.module.css';

type Progress = { state: 'writing' } | { state: 'asking' } | { state: 'refused'; message: string };

/** A new session, ready with one press: everything has a suggestion, and everything can be changed. */
export function CreateForm() {
  const locale = useLocale();
  const words = useWords(startWords);
  const headingId = useId();
  const [changes, setChanges] = useState<Changes>({ templateId: defaultTemplate.id });
  const [password, setPassword] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress>({ state: 'writing' });
  const [showMissing, setShowMissing] = useState(false);
  const [today] = useState(() => todayHere(new Date()));
  const draft = draftOf(changes, locale, today);
  const change = (more: Partial<Changes>): void => setChanges((before) => ({ ...before, ...more }));

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setShowMissing(true);
    if (!isComplete(draft)) {
      setProgress({ state: 'refused', message: words.mend });
      return;
    }
    setProgress({ state: 'asking' });
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const created = await createSession(requestOf(draft, locale, timeZone), password ?? '', locale);
    if (created.ok) {
      location.assign(created.facilitatorLink);
      return;
    }
    if (created.needsPassword) setPassword((before) => before ?? '');
    setProgress({ state: 'refused', message: created.message });
  };

  return (
    <form className={styles.form} aria-labelledby={headingId} onSubmit={submit} noValidate>
      <h2 id={headingId} className={styles.heading}>
        {words.create}
      </h2>
      <TemplateChoice chosen={draft.templateId} onChoose={(templateId) => change({ templateId })} />
      <div className={styles.columns}>
        <div className={styles.fields}>
          <AboutFields draft={draft} onChange={change} showMissing={showMissing} />
          <PartyLines parties={draft.parties} onChange={(parties) => change({ parties })} showMissing={showMissing} />
          <GroupLines groups={draft.groups} onChange={(groups) => change({ groups })} showMissing={showMissing} />
        </div>
        <aside className={styles.side}>
          <AgendaPreview agenda={draft.agenda} startTime={draft.startTime} />
          <PasswordField password={password} onChange={setPassword} />
          <p role="alert" className={styles.refusal}>
            {progress.state === 'refused' && progress.message}
          </p>
          <Button look="main" type="submit" className={styles.submit} disabled={progress.state === 'asking'}>
            {progress.state === 'asking' ? words.submitting : words.submit}
          </Button>
        </aside>
      </div>
    </form>
  );
}
