import { useEffect, useRef } from 'react';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import { partsWords } from '../../../shared/words/parts.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { CloseIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useTakenBelow } from '../../parts/useTakenBelow.ts';
import type { UndoOffer } from './useSnagActs.ts';
import styles from './UndoBar.module.css';

/** How long an offer stays once nobody has the focus in it. */
const staysMs = 20_000;

/** Says what was just done and offers to take it back. The focus, lost with what was deleted, comes here. */
export function UndoBar({ offer, news, onClose }: { offer: UndoOffer | null; news: string; onClose(): void }) {
  const words = useWords(snagMapWords);
  const parts = useWords(partsWords);
  const bar = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!offer) return;
    if (document.activeElement === document.body) undo.current?.focus({ preventScroll: true });
    const timer = setInterval(() => {
      if (!bar.current?.contains(document.activeElement)) onClose();
    }, staysMs);
    return () => clearInterval(timer);
    // Only a new offer starts the clock again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [offer]);

  useTakenBelow(bar, offer !== null);

  return (
    <>
      <output className="unseen">{offer?.message ?? news}</output>
      {offer && (
        <div ref={bar} className={styles.bar}>
          <p>{offer.message}</p>
          <Button
            ref={undo}
            onKeyDown={(event) => event.key === 'Escape' && onClose()}
            onClick={() => {
              offer.undo();
              onClose();
            }}
          >
            {words.undo}
          </Button>
          <IconButton name={parts.close} icon={<CloseIcon />} onClick={onClose} className={styles.close} />
        </div>
      )}
    </>
  );
}
