import type { GroupSeat } from '../../../shared/session/seat.ts';
import type { Group } from '../../../shared/session/session.ts';
import type { View } from '../../../shared/session/view.ts';
import { groupWords } from '../../../shared/words/group.ts';
import type { Boards } from '../../connection/useBoards.ts';
import type { SessionConnection } from '../../connection/useSession.ts';
import { Button } from '../../parts/Button.tsx';
import { Countdown } from '../../parts/Countdown.tsx';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { PersonIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { SavedMark } from '../../parts/SavedMark.tsx';
import styles from './GroupHeader.module.css';

interface GroupHeaderProps {
  session: SessionConnection;
  view: View;
  seat: GroupSeat;
  group: Group;
  letter: string;
  boards: Boards;
  onSeat(): void;
}

/** Who we are, whether it is saved, how long is left. */
export function GroupHeader({ session, view, seat, group, letter, boards, onSeat }: GroupHeaderProps) {
  const words = useWords(groupWords);
  const lost = session.status === 'lost' || boards.lost;
  return (
    <header className={styles.header}>
      <div className={styles.group}>
        <GroupBadge letter={letter} name={group.name} colour={group.colour} />
      </div>
      <span className={styles.session}>{view.session.title}</span>
      <SavedMark unsaved={boards.unsaved} lost={lost} />
      <Countdown timer={view.timer} clockOffsetMs={session.clockOffsetMs} className={styles.clock} />
      <Button look="quiet" icon={<PersonIcon />} className={styles.seat} aria-haspopup="dialog" onClick={onSeat}>
        <span className={styles.seatName}>{seat.name || (seat.role === 'table' ? words.table : words.seat)}</span>
      </Button>
    </header>
  );
}
