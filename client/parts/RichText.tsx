import { lazy, Suspense, useId } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { DraftBlock } from '../../shared/summary/document.ts';
import { Draft } from './Draft.tsx';
import styles from './RichText.module.css';

const RichTextEditor = lazy(() => import('./RichTextEditor.tsx'));

interface RichTextProps {
  fragment: Y.XmlFragment;
  awareness: Awareness;
  /** What the fragment holds now; shown while the editor loads and where nobody may write. */
  blocks: readonly DraftBlock[];
  label: string;
  limit: number;
  mayWrite: boolean;
}

/** A text with headings, lists and links that several people write in at once. The editor loads when it is first needed. */
export function RichText({ fragment, awareness, blocks, label, limit, mayWrite }: RichTextProps) {
  const labelId = useId();
  const reading = (
    <div className={styles.reading}>
      <Draft blocks={blocks} />
    </div>
  );
  return (
    <div className={styles.field}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      {mayWrite ? (
        <Suspense fallback={reading}>
          <RichTextEditor fragment={fragment} awareness={awareness} labelId={labelId} limit={limit} />
        </Suspense>
      ) : (
        reading
      )}
    </div>
  );
}
