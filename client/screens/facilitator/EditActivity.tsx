import { lazy, Suspense } from 'react';
import type { Editing } from './ActivityDialog.tsx';

const ActivityDialog = lazy(async () => ({ default: (await import('./ActivityDialog.tsx')).ActivityDialog }));

/** The dialog about one item of the agenda, loaded when it is first opened; nothing while there is nothing to edit. */
export function EditActivity({ editing, onClose }: { editing: Editing | null; onClose(): void }) {
  if (!editing) return null;
  return (
    <Suspense>
      <ActivityDialog editing={editing} onClose={onClose} />
    </Suspense>
  );
}
