import { useEffect, useId, useRef, useState } from 'react';
import { limits } from '../../../shared/session/limits.ts';
import { groupLetter } from '../../../shared/session/session.ts';
import type { PresentSeat } from '../../../shared/session/view.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { peopleWords } from '../../../shared/words/people.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './PeopleDialog.module.css';
import fieldStyles from './SettingsDialog.module.css';

interface PeopleSeatProps {
  seat: PresentSeat;
  open: boolean;
  /** It was just put into this group. */
  moved: boolean;
  onOpen(open: boolean): void;
  onMove(): void;
}

/** One table or person: what they are called, whose they are, where they sit, and the way out. */
export function PeopleSeat({ seat, open, moved, onOpen, onMove }: PeopleSeatProps) {
  const { view } = useFacilitator();
  const people = useWords(peopleWords);
  const id = useId();
  const device = seat.role === 'table' ? people.table : people.person;
  const party = view.session.parties.find((one) => one.id === seat.partyId);
  const name = seat.name || device;
  return (
    <li data-seat-id={seat.id}>
      <div className={styles.seat}>
        <span>
          {seat.name || <span className={styles.unnamed}>{people.unnamed}</span>}
          <span className={styles.about}>{[device, party?.name].filter(Boolean).join(' · ')}</span>
        </span>
        <span className={styles.presence} data-connected={seat.connected || undefined}>
          {seat.connected ? people.connected : people.notConnected}
        </span>
        <Button
          look="quiet"
          aria-label={people.changeNamed(name)}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onOpen(!open)}
        >
          {people.change}
        </Button>
      </div>
      {open && (
        <div id={id} className={styles.panel}>
          <SeatFields seat={seat} moved={moved} onMove={onMove} />
          <div className={styles.buttons}>
            <Button onClick={() => onOpen(false)}>{people.done}</Button>
            <RemoveSeat seat={seat} name={name} />
          </div>
        </div>
      )}
    </li>
  );
}

function SeatFields({ seat, moved, onMove }: Pick<PeopleSeatProps, 'seat' | 'moved' | 'onMove'>) {
  const { view, ask } = useFacilitator();
  const people = useWords(peopleWords);
  const id = useId();
  const groupField = useRef<HTMLSelectElement>(null);
  const { groups, parties } = view.session;
  // Its row has gone to the other group's list, and the focus goes along.
  useEffect(() => {
    if (moved) groupField.current?.focus();
  }, [moved]);
  return (
    <div className={styles.fields}>
      <SavedField
        label={people.name}
        value={seat.name}
        maxLength={limits.name}
        onSave={(name) => ask({ type: 'changeSeat', seatId: seat.id, name })}
      />
      <div className={fieldStyles.field}>
        <label htmlFor={`${id}-party`}>{people.party}</label>
        <select
          id={`${id}-party`}
          value={seat.partyId ?? ''}
          onChange={(event) => void ask({ type: 'changeSeat', seatId: seat.id, partyId: event.target.value || null })}
        >
          <option value="">{people.noParty}</option>
          {parties.map((party) => (
            <option key={party.id} value={party.id}>
              {party.name}
            </option>
          ))}
        </select>
      </div>
      <div className={fieldStyles.field}>
        <label htmlFor={`${id}-group`}>{people.group}</label>
        <select
          ref={groupField}
          id={`${id}-group`}
          value={seat.groupId}
          onChange={(event) => {
            onMove();
            void ask({ type: 'changeSeat', seatId: seat.id, groupId: event.target.value });
          }}
        >
          {groups.map((group) => (
            <option key={group.id} value={group.id}>
              {groupLetter(groups, group.id)} · {group.name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function RemoveSeat({ seat, name }: { seat: PresentSeat; name: string }) {
  const { ask } = useFacilitator();
  const buttons = useWords(buttonWords);
  const { removeSeatQuestion, removeSeatExplained } = useWords(peopleWords);
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button look="danger" aria-label={buttons.removeNamed(name)} onClick={() => setAsking(true)}>
        {buttons.remove}
      </Button>
    );
  }
  return (
    <div className={styles.asking}>
      <p role="alert">
        <strong>{removeSeatQuestion(name)}</strong> {removeSeatExplained}
      </p>
      <Button onClick={() => setAsking(false)}>{buttons.cancel}</Button>
      <Button look="danger" onClick={() => void ask({ type: 'removeSeat', seatId: seat.id })}>
        {buttons.remove}
      </Button>
    </div>
  );
}
