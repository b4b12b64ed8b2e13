import type { Group } from '../../../shared/session/session.ts';
import { groupLetter } from '../../../shared/session/session.ts';
import { plenaryWords } from '../../../shared/words/plenary.ts';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { LockIcon } from '../../parts/icons.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { StageView } from './stageView.ts';
import styles from './JoinCodePage.module.css';

/** More groups than this are shown by letter only. */
const mostNamedGroups = 10;

/** How to join, readable from the last row: address, code, QR code, and who is here already. */
export function JoinCodePage({ view }: { view: StageView }) {
  const words = useWords(plenaryWords);
  const here = view.present.filter((seat) => seat.connected);
  return (
    <div className={styles.page}>
      <div className={styles.qr}>
        <QrCode link={view.joinLink} label={words.qrCode(view.joinLink)} />
      </div>
      <div className={styles.how}>
        <h1 className={styles.title}>{view.session.title}</h1>
        <p className={styles.step}>
          {words.goTo} <strong className={styles.address}>{joinAddress(view.joinLink)}</strong>
        </p>
        <p className={styles.step}>{words.andTypeTheCode}</p>
        <p className={styles.code} aria-label={[...view.session.joinCode].join(' ')}>
          {view.session.joinCode}
        </p>
        {view.session.locked && (
          <p className={styles.locked}>
            <LockIcon />
            {words.doorLocked}
          </p>
        )}
      </div>
      <div className={styles.here}>
        <p className={styles.count} data-count={here.length}>
          {words.screensHere(here.length)}
        </p>
        <ul className={styles.groups} data-many={view.session.groups.length > mostNamedGroups || undefined}>
          {view.session.groups.map((group) => (
            <GroupHere
              key={group.id}
              group={group}
              letter={groupLetter(view.session.groups, group.id)}
              screens={here.filter((seat) => seat.groupId === group.id).length}
            />
          ))}
        </ul>
      </div>
    </div>
  );
}

function GroupHere({ group, letter, screens }: { group: Group; letter: string; screens: number }) {
  const words = useWords(plenaryWords);
  return (
    <li className={styles.group} data-group-id={group.id}>
      <GroupBadge {...group} letter={letter} />
      <span className={styles.screens} aria-label={screens === 0 ? words.nobodyYet : undefined}>
        {screens === 0 ? '–' : screens}
      </span>
    </li>
  );
}

/** The address a person types: without `https://`, and without the code that is asked for next. */
function joinAddress(joinLink: string): string {
  const { host, pathname } = new URL(joinLink);
  return host + pathname.replace(/\/j\/\w+$/, '/join');
}
