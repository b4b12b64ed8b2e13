import { lazy, Suspense, useEffect, useState } from 'react';
import { weekdayAndDate } from '../../../shared/words/dates.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { runningWords } from '../../../shared/words/running.ts';
import { doorWords } from '../../../shared/words/door.ts';
import { Button } from '../../parts/Button.tsx';
import { LinkIcon, LockIcon, MoreIcon, PeopleIcon, PencilIcon } from '../../parts/icons.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { Menu } from '../../parts/Menu.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { EndDialog } from './EndDialog.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import type { OwnLinks } from './useOwnLinks.ts';
import styles from './TopBar.module.css';

// Opened now and then, so the screen itself does not wait for them.
const people = () => import('./PeopleDialog.tsx');
const settings = () => import('./SettingsDialog.tsx');
const PeopleDialog = lazy(async () => ({ default: (await people()).PeopleDialog }));
const SettingsDialog = lazy(async () => ({ default: (await settings()).SettingsDialog }));

type Opened = 'people' | 'links' | 'settings' | 'shortcuts' | 'end' | 'delete' | null;

interface TopBarProps {
  links: OwnLinks;
  onDelete(): Promise<string>;
}

/** Which session this is, its code, who is here, and everything that is not done every minute. */
export function TopBar({ links, onDelete }: TopBarProps) {
  const { view, ask } = useFacilitator();
  const words = useWords(facilitatorWords);
  const { end } = useWords(runningWords);
  const door = useWords(doorWords);
  const { locked = false } = view.session;
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  useEffect(() => {
    // While the line is there: they must open also when it is not.
    const timer = setTimeout(() => void Promise.allSettled([people(), settings()]), 2_000);
    return () => clearTimeout(timer);
  }, []);
  const here = view.present.filter(({ connected }) => connected).length;
  return (
    <header className={styles.top}>
      <SessionName />
      <button type="button" className={styles.code} onClick={() => setOpened('links')}>
        <span>{words.code}</span> <strong>{view.session.joinCode}</strong>
      </button>
      {locked && (
        <button
          type="button"
          className={styles.locked}
          title={door.doorLockedLong}
          aria-haspopup="dialog"
          onClick={() => setOpened('people')}
        >
          <LockIcon /> {door.doorLocked}
        </button>
      )}
      <div className={styles.buttons}>
        <Button look="quiet" icon={<PeopleIcon />} aria-haspopup="dialog" onClick={() => setOpened('people')}>
          {words.peopleHere(here)}
        </Button>
        <Button look="quiet" icon={<LinkIcon />} aria-haspopup="dialog" onClick={() => setOpened('links')}>
          {words.links}
        </Button>
        <Button look="quiet" icon={<PencilIcon />} aria-haspopup="dialog" onClick={() => setOpened('settings')}>
          {words.settings}
        </Button>
        <a href={links.summary} className={styles.summary}>
          {words.summary}
        </a>
        <Menu
          name={words.more}
          icon={<MoreIcon />}
          iconOnly
          items={[
            {
              id: 'lock',
              label: locked ? door.unlock : door.lock,
              onChoose: () => void ask({ type: 'lockDoor', locked: !locked }),
            },
            { id: 'shortcuts', label: words.shortcuts, onChoose: () => setOpened('shortcuts') },
            { id: 'start', label: words.toStart, onChoose: () => location.assign('/') },
            {
              id: 'end',
              label: end,
              disabled: view.session.endedAtMs !== null,
              onChoose: () => setOpened('end'),
            },
            { id: 'delete', label: words.deleteSession, danger: true, onChoose: () => setOpened('delete') },
          ]}
        />
      </div>
      <Suspense>
        {opened === 'people' && <PeopleDialog open onClose={close} />}
        {opened === 'settings' && <SettingsDialog open onClose={close} />}
      </Suspense>
      <LinksDialog open={opened === 'links'} links={links} onClose={close} />
      <ShortcutsDialog open={opened === 'shortcuts'} onClose={close} />
      <EndDialog open={opened === 'end'} onClose={close} />
      <DeleteDialog open={opened === 'delete'} onDelete={onDelete} onClose={close} />
    </header>
  );
}

function SessionName() {
  const { view } = useFacilitator();
  const locale = useLocale();
  const { title, date, place } = view.session;
  return (
    <p className={styles.name}>
      <strong>{title}</strong>
      <span>{[weekdayAndDate(date, locale), place].filter(Boolean).join(' · ')}</span>
    </p>
  );
}
