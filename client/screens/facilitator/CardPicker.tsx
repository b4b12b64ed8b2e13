import { useDeferredValue, useId, useState, useSyncExternalStore } from 'react';
import type { CardFace } from '../../../shared/activities/activityKind.ts';
import { findActivityKind } from '../../../shared/activities/index.ts';
import { groupLetter, type Group } from '../../../shared/session/session.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { bigScreenWords } from '../../../shared/words/bigScreen.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { FlagIcon } from '../../parts/icons.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './CardPicker.module.css';

interface CardPickerProps {
  open: boolean;
  activity: ActivityView;
  onClose(): void;
}

/** Every card of the activity, those marked for plenary first; the one chosen goes on the big screen. */
export function CardPicker({ open, activity, onClose }: CardPickerProps) {
  const words = useWords(bigScreenWords);
  return (
    <Dialog open={open} title={words.pickCard} onClose={onClose}>
      <Choice activity={activity} onClose={onClose} />
    </Dialog>
  );
}

function Choice({ activity, onClose }: Omit<CardPickerProps, 'open'>) {
  const { view, ask } = useFacilitator();
  const locale = useLocale();
  const words = useWords(bigScreenWords);
  const id = useId();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim().toLocaleLowerCase(locale));
  const cards = useCardsOf(activity);
  const found = cards.filter(({ card }) => card.text.toLocaleLowerCase(locale).includes(wanted));
  const choose = (group: Group, card: CardFace): void => {
    onClose();
    void ask({
      type: 'showOnPlenary',
      show: { what: 'card', activityId: activity.id, groupId: group.id, cardId: card.id },
    });
  };
  return (
    <>
      <div className={styles.search}>
        <label htmlFor={id}>{words.searchCards}</label>
        <input id={id} type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        <p className={styles.hint}>
          {cards.length === 0 ? words.noCards : found.length === 0 ? words.noCardsFound : words.markedFirst}
        </p>
      </div>
      <ul role="list" className={styles.cards}>
        {found.map(({ group, card }) => (
          <li key={`${group.id}/${card.id}`}>
            <button type="button" className={styles.card} onClick={() => choose(group, card)}>
              <GroupBadge
                letter={groupLetter(view.session.groups, group.id)}
                name={group.name}
                colour={group.colour}
                short
              />
              <span className={styles.text}>{card.text}</span>
              {card.marked && (
                <span className={styles.marked}>
                  <FlagIcon size="1em" />
                  {words.forPlenary}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Follows every group's board while the dialog is open; cards with text only, marked ones first. */
function useCardsOf(activity: ActivityView): { group: Group; card: CardFace }[] {
  const { view, boardOf } = useFacilitator();
  const kind = findActivityKind(activity.kind);
  const boards = view.session.groups.flatMap((group) => {
    const board = boardOf(activity.id, group.id);
    return board ? { group, board } : [];
  });
  const subscribe = (onChange: () => void): (() => void) => {
    const stops = boards.map(({ board }) => board.subscribe(onChange));
    return () => stops.forEach((stop) => stop());
  };
  // What the boards hold, as one text, so that an unchanged answer is the same value.
  const snapshot = useSyncExternalStore(subscribe, () =>
    JSON.stringify(boards.map(({ board }) => kind?.cards(activity.setup, board.content()) ?? [])),
  );
  const cardsByBoard = JSON.parse(snapshot) as CardFace[][];
  const all = boards.flatMap(({ group }, place) => cardsByBoard[place]!.map((card) => ({ group, card })));
  return all.toSorted((one, other) => Number(other.card.marked) - Number(one.card.marked));
}
