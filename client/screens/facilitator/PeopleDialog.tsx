import { useState } from 'react';
import { groupLetter } from '../../../shared/session/session.ts';
import { peopleWords } from '../../../shared/words/people.ts';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { useWords } from '../../parts/locale.tsx';
import { AskingDialog } from './AskingDialog.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { LockSwitch } from './LockSwitch.tsx';
import { PeopleHelpers } from './PeopleHelpers.tsx';
import { PeopleSeat } from './PeopleSeat.tsx';
import styles from './PeopleDialog.module.css';

/** Everyone who has joined, group by group; the door; and who else runs the session or reads along. */
export function PeopleDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { view } = useFacilitator();
  const [openId, setOpenId] = useState<string | null>(null);
  const [movedId, setMovedId] = useState<string | null>(null);
  const words = useWords(peopleWords);
  const { groups } = view.session;
  return (
    <AskingDialog open={open} title={words.peopleTitle} onClose={onClose}>
      <LockSwitch />
      {groups.map((group) => {
        const seats = view.present.filter(({ groupId }) => groupId === group.id);
        return (
          <section key={group.id} className={styles.group} data-group-id={group.id}>
            <h3>
              <GroupBadge letter={groupLetter(groups, group.id)} name={group.name} colour={group.colour} />
            </h3>
            {seats.length === 0 && <p className={styles.nobody}>{words.nobodyYet}</p>}
            <ul role="list">
              {seats.map((seat) => (
                <PeopleSeat
                  key={seat.id}
                  seat={seat}
                  open={seat.id === openId}
                  moved={seat.id === movedId}
                  onOpen={(opens) => {
                    setOpenId(opens ? seat.id : null);
                    setMovedId(null);
                  }}
                  onMove={() => setMovedId(seat.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <PeopleHelpers />
    </AskingDialog>
  );
}
