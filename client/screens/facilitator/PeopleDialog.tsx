import { useState } from 'react';
import { groupLetter } from '../../../shared/session/session.ts';
import type { PresentSeat } from '../../../shared/session/view.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { Button } from '../../parts/Button.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { useWords } from '../../parts/locale.tsx';
import { AskingDialog } from './AskingDialog.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './PeopleDialog.module.css';

/** Everyone who has joined, group by group, and the way to send a screen out. */
export function PeopleDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const { view } = useFacilitator();
  const words = useWords(facilitatorWords);
  const { groups } = view.session;
  return (
    <AskingDialog open={open} title={words.peopleTitle} onClose={onClose}>
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
                <SeatRow key={seat.id} seat={seat} />
              ))}
            </ul>
          </section>
        );
      })}
    </AskingDialog>
  );
}

function SeatRow({ seat }: { seat: PresentSeat }) {
  const { view } = useFacilitator();
  const words = useWords(facilitatorWords);
  const [asking, setAsking] = useState(false);
  const device = seat.role === 'table' ? words.table : words.person;
  const party = view.session.parties.find(({ id }) => id === seat.partyId);
  const name = seat.name || device;
  return (
    <li>
      <div className={styles.seat}>
        <span>
          {seat.name || <span className={styles.unnamed}>{words.unnamed}</span>}
          <span className={styles.about}>{[device, party?.name].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={styles.presence} data-connected={seat.connected || undefined}>
          {seat.connected ? words.connected : words.notConnected}
        </span>
        <Button
          look="quiet"
          aria-label={words.removeNamed(name)}
          aria-expanded={asking}
          onClick={() => setAsking(!asking)}
        >
          {words.remove}
        </Button>
      </div>
      {asking && <RemoveSeat seat={seat} name={name} onCancel={() => setAsking(false)} />}
    </li>
  );
}

function RemoveSeat({ seat, name, onCancel }: { seat: PresentSeat; name: string; onCancel(): void }) {
  const { ask } = useFacilitator();
  const words = useWords(facilitatorWords);
  return (
    <div className={styles.asking}>
      <p role="alert">
        <strong>{words.removeSeatQuestion(name)}</strong> {words.removeSeatExplained}
      </p>
      <Button onClick={onCancel}>{words.cancel}</Button>
      <Button look="danger" onClick={() => ask({ type: 'removeSeat', seatId: seat.id })}>
        {words.remove}
      </Button>
    </div>
  );
}
