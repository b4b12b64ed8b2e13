import { groupLetter, type Group } from '../../../shared/session/session.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { connectionWords } from '../../../shared/words/connection.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { GroupBoard } from '../../activities/GroupBoard.tsx';
import { Button } from '../../parts/Button.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { GroupLetters } from '../../parts/GroupLetters.tsx';
import { LeftIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { linkableCards } from './linkableCards.ts';
import styles from './LookIn.module.css';

interface LookInProps {
  activity: ActivityView;
  group: Group;
  /** Another group, or null: back to all of them. */
  onGroup(groupId: string | null): void;
}

/** One group's board as the group itself has it, live, with the other groups one press away. */
export function LookIn({ activity, group, onGroup }: LookInProps) {
  const { view, boardOf, troubleWith } = useFacilitator();
  const words = useWords(facilitatorWords);
  const lineWords = useWords(connectionWords);
  const { groups, parties } = view.session;
  const board = boardOf(activity.id, group.id);
  const access = view.boards.find(
    ({ activityId, groupId }) => activityId === activity.id && groupId === group.id,
  )?.access;
  const trouble = troubleWith(activity.id, group.id);
  return (
    <section className={styles.lookIn} aria-labelledby="looking-in" data-group-id={group.id}>
      <nav className={styles.nav} aria-label={words.groups}>
        <Button look="quiet" icon={<LeftIcon />} onClick={() => onGroup(null)}>
          {words.allGroups}
        </Button>
        <GroupLetters
          groups={groups}
          isChosen={({ id }) => id === group.id}
          label={words.lookInAt}
          onChoose={({ id }) => onGroup(id)}
        />
      </nav>
      <h2 id="looking-in">
        <GroupBadge letter={groupLetter(groups, group.id)} name={group.name} colour={group.colour} />
      </h2>
      <p className={styles.hint}>{words.readingAlong}</p>
      {trouble && <p className={styles.trouble}>{lineWords[trouble]}</p>}
      <GroupBoard
        activity={activity}
        ownerId={group.id}
        board={board}
        coming={<p className={styles.hint}>{words.boardNotReady}</p>}
        mayWrite={access === 'write' && !trouble}
        group={group}
        parties={parties}
        linkable={linkableCards(view, boardOf, activity.id, group.id)}
      />
    </section>
  );
}
