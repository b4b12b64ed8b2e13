import { useState } from 'react';
import type { HelperRole } from '../../../shared/session/seat.ts';
import type { HelperSeat } from '../../../shared/session/view.ts';
import { clockTime } from '../../../shared/words/dates.ts';
import { peopleWords } from '../../../shared/words/people.ts';
import { Button } from '../../parts/Button.tsx';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { InviteHelper } from './InviteHelper.tsx';
import { LeaveSession } from './LeaveSession.tsx';
import styles from './PeopleDialog.module.css';

/** Who else runs the session or reads along: their access, more of it, and the way to hand the session over. */
export function PeopleHelpers() {
  const { view } = useFacilitator();
  const words = useWords(peopleWords);
  const [inviting, setInviting] = useState<HelperRole | null>(null);
  const { helpers = [] } = view;
  return (
    <section className={styles.helpers} aria-labelledby="helpers">
      <h3 id="helpers">{words.helpers}</h3>
      <p className={styles.about}>{words.helpersHint}</p>
      <ul role="list">
        {helpers.map((helper) => (
          <HelperRow key={helper.id} helper={helper} isMe={helper.id === view.seat.id} />
        ))}
      </ul>
      {inviting ? (
        <InviteHelper role={inviting} onClose={() => setInviting(null)} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => setInviting('facilitator')}>{words.inviteFacilitator}</Button>
          <Button onClick={() => setInviting('observer')}>{words.inviteObserver}</Button>
        </div>
      )}
      <LeaveSession />
    </section>
  );
}

function HelperRow({ helper, isMe }: { helper: HelperSeat; isMe: boolean }) {
  const words = useWords(peopleWords);
  const [asking, setAsking] = useState(false);
  const role = words[helper.role];
  const who = helper.name ? `${helper.name} (${role.toLowerCase()})` : role.toLowerCase();
  return (
    <li data-seat-id={helper.id}>
      <div className={styles.seat}>
        <span>
          {helper.name || role}
          {isMe && ` (${words.you})`}
          <span className={styles.about}>
            {[helper.name && role, helper.invited && words.invited(clockTime(helper.joinedAtMs))]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <span className={styles.presence} data-connected={helper.connected || undefined}>
          {!helper.invited && (helper.connected ? words.here : words.notHere)}
        </span>
        {!isMe && (
          <Button
            look="quiet"
            aria-label={words.takeBackNamed(who)}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {words.takeBack}
          </Button>
        )}
      </div>
      {asking && <TakeBack seatId={helper.id} who={who} onCancel={() => setAsking(false)} />}
    </li>
  );
}

function TakeBack({ seatId, who, onCancel }: { seatId: string; who: string; onCancel(): void }) {
  const { ask } = useFacilitator();
  const words = useWords(peopleWords);
  return (
    <div className={styles.asking}>
      <p role="alert">
        <strong>{words.takeBackQuestion(who)}</strong> {words.takeBackExplained}
      </p>
      <Button onClick={onCancel}>{words.cancel}</Button>
      <Button look="danger" onClick={() => void ask({ type: 'removeSeat', seatId })}>
        {words.takeBack}
      </Button>
    </div>
  );
}
