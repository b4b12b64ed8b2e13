import { useEffect, useRef, useState, type FormEvent } from 'react';
import { limits } from '../../../shared/session/limits.ts';
import type { HelperRole } from '../../../shared/session/seat.ts';
import { peopleWords } from '../../../shared/words/people.ts';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copyText.ts';
import { useWords } from '../../parts/locale.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { TextRow } from './TextRow.tsx';
import styles from './PeopleDialog.module.css';

/** Makes a link for one more facilitator or observer, and shows it this once. */
export function InviteHelper({ role, onClose }: { role: HelperRole; onClose(): void }) {
  const { invite } = useFacilitator();
  const words = useWords(peopleWords);
  const [name, setName] = useState('');
  const [link, setLink] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => area.current?.querySelector('input')?.focus(), []);

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const made = await invite(role, name.trim());
    setBusy(false);
    if ('link' in made) setLink(made.link);
    else setTrouble(made.problem || words.failed);
  };

  const title = role === 'facilitator' ? words.inviteFacilitator : words.inviteObserver;
  if (link !== null)
    return <Invitation link={link} who={name.trim() || words[role].toLowerCase()} onClose={onClose} />;
  return (
    <div ref={area} className={styles.panel}>
      <h4>{title}</h4>
      <form className={styles.invite} onSubmit={(event) => void make(event)}>
        <TextRow
          label={words.whoFor}
          hint={words.whoForHint}
          value={name}
          maxLength={limits.name}
          onChange={setName}
        />
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="main" type="submit">
            {words.makeLink}
          </Button>
        </div>
      </form>
    </div>
  );
}

function Invitation({ link, who, onClose }: { link: string; who: string; onClose(): void }) {
  const words = useWords(peopleWords);
  const [copied, setCopied] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className={styles.panel}>
      <h4 ref={heading} tabIndex={-1}>
        {words.linkReady(who)}
      </h4>
      <div className={styles.invitation}>
        <div className={styles.qr}>
          <QrCode link={link} label={words.qrCode(who)} />
        </div>
        <div className={styles.invite}>
          <p>{words.linkOnce}</p>
          <div className={styles.buttons}>
            <Button look="main" onClick={async () => setCopied(await copyText(link))}>
              {copied ? words.copied : words.copyLink}
            </Button>
            <Button onClick={onClose}>{words.done}</Button>
          </div>
          <span role="status" className="unseen">
            {copied && words.copied}
          </span>
        </div>
      </div>
    </div>
  );
}
