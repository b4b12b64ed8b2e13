import type { AnyActivityKind } from '../../../shared/activities/index.ts';
import { findActivityKind } from '../../../shared/activities/index.ts';
import type { CardFace } from '../../../shared/activities/activityKind.ts';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { draftsProgressWords } from '../../../shared/words/draftsProgress.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import type { BoardStore } from '../../boards/boardStore.ts';
import { useContent } from '../../boards/useBoard.ts';
import { Button } from '../../parts/Button.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { EyeIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { isAllShown } from './draftsShown.ts';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './GroupRows.module.css';

interface GroupRowsProps {
  activity: ActivityView;
  /** Absent where groups have no board. */
  onLookIn?(groupId: string): void;
}

/** Every group at a glance: who is here, how much they have written. */
export function GroupRows({ activity, onLookIn }: GroupRowsProps) {
  const { view } = useFacilitator();
  const words = useWords(facilitatorWords);
  return (
    <section aria-labelledby="groups" className={styles.groups}>
      <h3 id="groups">{words.groups}</h3>
      <ul role="list">
        {view.session.groups.map((group) => (
          <GroupRow key={group.id} group={group} activity={activity} onLookIn={onLookIn} />
        ))}
      </ul>
    </section>
  );
}

function GroupRow({ group, activity, onLookIn }: GroupRowsProps & { group: Group }) {
  const { view, boardOf, ask } = useFacilitator();
  const words = useWords(facilitatorWords);
  const draftWords = useWords(draftsProgressWords);
  const kind = findActivityKind(activity.kind);
  // While each writes alone there is nothing to look in on, but something to show.
  const drafts = activity.drafts?.find(({ groupId }) => groupId === group.id);
  const isDrafting = drafts !== undefined && !isAllShown(drafts);
  const showDrafts = () => ask({ type: 'showDrafts', activityId: activity.id, groupId: group.id });
  const board = boardOf(activity.id, group.id);
  const seats = view.present.filter((seat) => seat.groupId === group.id);
  const here = seats.filter((seat) => seat.connected).length;
  const lost = seats.length - here;
  return (
    <li className={styles.row} data-group-id={group.id}>
      <span className={styles.name}>
        <GroupBadge letter={groupLetter(view.session.groups, group.id)} name={group.name} colour={group.colour} />
      </span>
      <span className={styles.here}>
        {(here > 0 || lost === 0) && <Presence count={here} words={words.here(here)} none={here === 0} />}
        {lost > 0 && <Presence count={lost} words={words.lost(lost)} lost />}
      </span>
      <span className={styles.written}>
        {isDrafting && draftWords.writtenBy(drafts.writers, drafts.cards)}
        {!isDrafting && onLookIn && kind && board && <Written kind={kind} setup={activity.setup} board={board} />}
      </span>
      {onLookIn && (
        <Button
          look="quiet"
          icon={isDrafting ? null : <EyeIcon />}
          aria-label={isDrafting ? draftWords.showTo(group.name) : words.lookInAt(group.name)}
          onClick={isDrafting ? showDrafts : () => onLookIn(group.id)}
        >
          {isDrafting ? draftWords.showGroup : words.lookIn}
        </Button>
      )}
    </li>
  );
}

interface PresenceProps {
  count: number;
  /** What the dot and the number mean. */
  words: string;
  none?: boolean;
  lost?: boolean;
}

/** How many screens, as a dot and a number; the words are there for whoever points at it or listens. */
function Presence({ count, words, none, lost }: PresenceProps) {
  return (
    <span className={styles.presence} title={words} data-none={none || undefined} data-lost={lost || undefined}>
      <span aria-hidden="true">{count}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}

interface WrittenProps {
  kind: AnyActivityKind;
  setup: unknown;
  board: BoardStore<unknown>;
}

/** How many cards the group has, and how many of them it wants in plenary. */
function Written({ kind, setup, board }: WrittenProps) {
  const words = useWords(facilitatorWords);
  const counts = useContent(
    board,
    (content) => countCards(kind.cards(setup, content)),
    (before, after) => before.all === after.all && before.marked === after.marked,
  );
  return (
    <>
      {words.cards(counts.all)}
      {counts.marked > 0 && ` · ${words.marked(counts.marked)}`}
    </>
  );
}

function countCards(cards: CardFace[]): { all: number; marked: number } {
  return { all: cards.length, marked: cards.filter(({ marked }) => marked).length };
}
