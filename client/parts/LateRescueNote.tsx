import { lazy, Suspense } from 'react';
import { loadLate } from './loadLate.ts';
import type { RescueNoteProps } from './RescueNote.tsx';

const Late = lazy(async () => ({ default: (await loadLate(() => import('./RescueNote.tsx'))).RescueNote }));

/** As `RescueNote`, which hardly any screen ever needs: its code comes when it is needed. */
export function LateRescueNote(props: RescueNoteProps) {
  return (
    <Suspense>
      <Late {...props} />
    </Suspense>
  );
}
