import { lazy, Suspense } from 'react';
import type { Command } from '../../../shared/session/commands.ts';
import type { Group } from '../../../shared/session/session.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import type { Answer } from '../../../shared/live/protocol.ts';

// Most of a day nobody votes.
const LatestVote = lazy(async () => ({ default: (await import('./LatestVote.tsx')).LatestVote }));

export interface VotePanelProps {
  activity: ActivityView;
  /** Whose marks stand above what each table voted. */
  groups?: readonly Group[];
  send(command: Command): Promise<Answer>;
}

/** The activity's latest vote as this group sees it; nothing when there has been none. */
export function VotePanel(props: VotePanelProps) {
  const vote = props.activity.votes.at(-1);
  if (!vote) return null;
  return (
    <Suspense>
      <LatestVote {...props} vote={vote} />
    </Suspense>
  );
}
