import { useState } from 'react';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import type { ActivityView, View } from '../../../shared/session/view.ts';
import { observerWords } from '../../../shared/words/observer.ts';
import { GroupBoard } from '../../activities/GroupBoard.tsx';
import { findLooks } from '../../activities/index.ts';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { GroupLetters } from '../../parts/GroupLetters.tsx';
import { useWords } from '../../parts/locale.tsx';
import { VotePanel } from '../group/VotePanel.tsx';
import type { BoardOf } from '../plenary/stageView.ts';
import styles from './ObserverScreen.module.css';

interface ObservedActivityProps {
  view: View;
  activity: ActivityView;
  boardOf: BoardOf;
}

/** One step of the day, and the boards in it that an observer may read: one group's at a time. */
export function ObservedActivity({ view, activity, boardOf }: ObservedActivityProps) {
  const words = useWords(observerWords);
  const { groups } = view.session;
  const readable = view.boards.filter(({ activityId }) => activityId === activity.id).map(({ groupId }) => groupId);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shared = readable.includes('plenary');
  const group =
    groups.find(({ id }) => id === chosenId && readable.includes(id)) ??
    groups.find(({ id }) => shared || readable.includes(id));
  return (
    <>
      <header className={styles.heading}>
        <h1>{activity.title}</h1>
        {activity.instruction && <p className={styles.instruction}>{activity.instruction}</p>}
      </header>
      <VotePanel activity={activity} groups={groups} send={sendsNothing} />
      {!findLooks(activity.kind) && <p className={styles.hint}>{words.nothingWritten}</p>}
      {findLooks(activity.kind) && readable.length === 0 && (
        <p className={styles.hint}>{activity.writing === 'private' ? words.private : words.notOpen}</p>
      )}
      {readable.length > 0 && group && (
        <>
          {!shared && (
            <nav className={styles.groups} aria-label={words.groups}>
              <GroupLetters
                groups={groups}
                among={readable}
                isChosen={({ id }) => id === group.id}
                label={words.lookAt}
                onChoose={({ id }) => setChosenId(id)}
              />
            </nav>
          )}
          <ObservedBoard
            view={view}
            activity={activity}
            group={group}
            ownerId={shared ? 'plenary' : group.id}
            boardOf={boardOf}
          />
        </>
      )}
    </>
  );
}

/** An observer has nothing to send; the server would refuse it. */
const sendsNothing = (): Promise<never> => new Promise(() => {});

interface ObservedBoardProps extends ObservedActivityProps {
  group: Group;
  /** Whose board it is: the group's, or `plenary`. */
  ownerId: string;
}

function ObservedBoard({ view, activity, group, ownerId, boardOf }: ObservedBoardProps) {
  const words = useWords(observerWords);
  const { groups, parties } = view.session;
  return (
    <section className={styles.board} style={groupColour(group.colour)} data-group-id={ownerId}>
      <h2>
        {ownerId === 'plenary' ? (
          words.allShare
        ) : (
          <GroupBadge letter={groupLetter(groups, group.id)} name={group.name} colour={group.colour} />
        )}
      </h2>
      <GroupBoard
        activity={activity}
        ownerId={ownerId}
        board={boardOf(activity.id, ownerId)}
        coming={<p className={styles.hint}>{words.coming}</p>}
        mayWrite={false}
        group={group}
        parties={parties}
        linkable={nothingToLink}
      />
    </section>
  );
}

const nothingToLink: never[] = [];
