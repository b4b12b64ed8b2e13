import { useId, useState } from 'react';
import type { Command } from '../../../shared/session/commands.ts';
import { limits } from '../../../shared/session/limits.ts';
import type { GroupSeat } from '../../../shared/session/seat.ts';
import { groupLetter } from '../../../shared/session/session.ts';
import type { View } from '../../../shared/session/view.ts';
import { locales, type Locale } from '../../../shared/words/catalogue.ts';
import { groupWords } from '../../../shared/words/group.ts';
import type { SessionConnection } from '../../connection/useSession.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { useWords } from '../../parts/locale.tsx';
import styles from './SeatDialog.module.css';

interface SeatDialogProps {
  open: boolean;
  onClose(): void;
  session: SessionConnection;
  view: View;
  seat: GroupSeat;
  unsaved: boolean;
}

const languageNames: Record<Locale, string> = { da: 'Dansk', nb: 'Norsk', en: 'English' };

/** Your own place: name, party, group, language, return code, and the way out. Each change is made at once. */
export function SeatDialog({ open, onClose, session, view, seat, unsaved }: SeatDialogProps) {
  const words = useWords(groupWords);
  return (
    <Dialog open={open} title={words.seat} onClose={onClose}>
      <SeatFields session={session} view={view} seat={seat} />
      <ReturnCode code={seat.returnCode} />
      <Present view={view} />
      <Leave session={session} unsaved={unsaved} />
    </Dialog>
  );
}

function SeatFields({ session, view, seat }: Pick<SeatDialogProps, 'session' | 'view' | 'seat'>) {
  const words = useWords(groupWords);
  const id = useId();
  const [problem, setProblem] = useState('');
  const { groups, parties } = view.session;
  const edit = async (changes: Omit<Extract<Command, { type: 'editSeat' }>, 'type'>): Promise<void> => {
    const answer = await session.send({ type: 'editSeat', ...changes });
    setProblem(answer.ok ? '' : answer.error.message);
  };
  return (
    <div className={styles.fields}>
      <label htmlFor={`${id}-name`}>{words.name}</label>
      <input
        id={`${id}-name`}
        defaultValue={seat.name}
        maxLength={limits.name}
        autoComplete="name"
        onBlur={(event) => event.target.value.trim() !== seat.name && void edit({ name: event.target.value.trim() })}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
      />
      <label htmlFor={`${id}-party`}>{words.party}</label>
      <select
        id={`${id}-party`}
        value={seat.partyId ?? ''}
        onChange={(event) => void edit({ partyId: event.target.value || null })}
      >
        <option value="">{words.noParty}</option>
        {parties.map((party) => (
          <option key={party.id} value={party.id}>
            {party.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-group`}>{words.group}</label>
      <select
        id={`${id}-group`}
        value={seat.groupId}
        onChange={(event) => void edit({ groupId: event.target.value })}
      >
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {groupLetter(groups, group.id)} · {group.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-language`}>{words.language}</label>
      <select
        id={`${id}-language`}
        value={seat.locale ?? ''}
        onChange={(event) => void edit({ locale: (event.target.value || null) as Locale | null })}
      >
        <option value="">{words.asSession}</option>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {languageNames[locale]}
          </option>
        ))}
      </select>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}

function ReturnCode({ code }: { code: string }) {
  const words = useWords(groupWords);
  return (
    <div className={styles.code}>
      <h3>{words.returnCode}</h3>
      <p className={styles.characters}>{code}</p>
      <p className={styles.soft}>{words.returnCodeHint}</p>
    </div>
  );
}

function Present({ view }: { view: View }) {
  const words = useWords(groupWords);
  const here = view.present.filter(({ connected }) => connected);
  if (here.length === 0) return null;
  const names = here.map(({ name, role }) => name || (role === 'table' ? words.table : words.someone));
  return (
    <p className={styles.soft}>
      {words.here}: {names.join(', ')}
    </p>
  );
}

function Leave({ session, unsaved }: { session: SessionConnection; unsaved: boolean }) {
  const words = useWords(groupWords);
  const [sure, setSure] = useState(false);
  const leave = async (): Promise<void> => {
    await session.leave();
    location.assign('/join');
  };
  return (
    <div className={styles.leave}>
      <p className={unsaved && sure ? styles.problem : styles.soft}>
        {unsaved && sure ? words.leaveUnsaved : words.leaveHint}
      </p>
      {sure ? (
        <Button look="danger" onClick={() => void leave()}>
          {words.leaveAnyway}
        </Button>
      ) : (
        <Button onClick={() => setSure(true)}>{words.leave}</Button>
      )}
    </div>
  );
}
