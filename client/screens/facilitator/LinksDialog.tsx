import { useState } from 'react';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { linksWords } from '../../../shared/words/links.ts';
import { doorWords } from '../../../shared/words/door.ts';
import { Button } from '../../parts/Button.tsx';
import { copyText } from '../../parts/copyText.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import type { OwnLinks } from './useOwnLinks.ts';
import styles from './LinksDialog.module.css';

interface LinksDialogProps {
  open: boolean;
  links: OwnLinks;
  onClose(): void;
}

/** Every way into the session: for participants, for the projector, for the facilitator. */
export function LinksDialog({ open, links, onClose }: LinksDialogProps) {
  const { view } = useFacilitator();
  const words = useWords(linksWords);
  const { links: title } = useWords(facilitatorWords);
  const door = useWords(doorWords);
  const print = (): void => {
    onClose();
    // Once the dialog is gone from the page, or it would be on the paper.
    setTimeout(() => window.print());
  };
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <section className={styles.join}>
        <div className={styles.qr}>
          <QrCode link={view.joinLink} label={words.qrCode(view.joinLink)} />
        </div>
        <div>
          <h3>{words.joinLink}</h3>
          <p className={styles.code}>{view.session.joinCode}</p>
          <p className={styles.hint}>{words.joinLinkHint}</p>
          {view.session.locked && <p className={styles.locked}>{door.doorLockedLong}</p>}
        </div>
        <LinkRow link={view.joinLink} />
        <Button onClick={print}>{words.printSheet}</Button>
      </section>
      <section className={styles.link}>
        <h3>{words.plenaryLink}</h3>
        <p className={styles.hint}>{words.plenaryLinkHint}</p>
        {links.plenary && <LinkRow link={links.plenary} opens />}
      </section>
      <section className={styles.link}>
        <h3>{words.facilitatorLink}</h3>
        <p className={styles.hint}>
          {words.facilitatorLinkHint} {door.inviteInstead}
        </p>
        <LinkRow link={links.facilitator} />
      </section>
    </Dialog>
  );
}

/** The link's address without its secret, with a button that copies all of it. */
function LinkRow({ link, opens }: { link: string; opens?: boolean }) {
  const words = useWords(buttonWords);
  const { openLink } = useWords(linksWords);
  const [copied, setCopied] = useState(false);
  const [visible] = link.split('#');
  return (
    <div className={styles.row}>
      <span className={styles.address}>{visible!.replace(/^https?:\/\//, '')}</span>
      {opens && (
        <a className={styles.open} href={link} target="_blank" rel="noreferrer">
          {openLink}
        </a>
      )}
      <Button look="quiet" onClick={async () => setCopied(await copyText(link))} onBlur={() => setCopied(false)}>
        {copied ? words.copied : words.copy}
      </Button>
      <span role="status" className="unseen">
        {copied && words.copied}
      </span>
    </div>
  );
}
