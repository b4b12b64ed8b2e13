import { useId } from 'react';
import { limits } from '../../../shared/session/limits.ts';
import { locales, type Locale } from '../../../shared/words/catalogue.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { settingsWords } from '../../../shared/words/settings.ts';
import { useWords } from '../../parts/locale.tsx';
import { AskingDialog } from './AskingDialog.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { GroupSettings } from './GroupSettings.tsx';
import { PartySettings } from './PartySettings.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './SettingsDialog.module.css';

const nativeNames: Record<Locale, string> = { da: 'Dansk', nb: 'Norsk', en: 'English' };

/** What the session is called, when and where it is, who takes part. Each field is saved when it is left. */
export function SettingsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const words = useWords(settingsWords);
  const { settings } = useWords(facilitatorWords);
  return (
    <AskingDialog open={open} title={settings} onClose={onClose}>
      <p className={styles.hint}>{words.savedAsYouGo}</p>
      <AboutSession />
      <PartySettings />
      <GroupSettings />
    </AskingDialog>
  );
}

function AboutSession() {
  const { view, ask } = useFacilitator();
  const words = useWords(settingsWords);
  const { title, date, startTime, place, locale } = view.session;
  return (
    <section className={styles.about}>
      <SavedField
        label={words.sessionTitle}
        value={title}
        maxLength={limits.title}
        required
        wide
        onSave={(changed) => ask({ type: 'editSession', changes: { title: changed } })}
      />
      <SavedField
        label={words.date}
        type="date"
        value={date}
        required
        onSave={(changed) => ask({ type: 'editSession', changes: { date: changed } })}
      />
      <SavedField
        label={words.startTime}
        type="time"
        value={startTime ?? ''}
        onSave={(changed) => ask({ type: 'editSession', changes: { startTime: changed || null } })}
      />
      <SavedField
        label={words.where}
        value={place}
        maxLength={limits.name}
        wide
        onSave={(changed) => ask({ type: 'editSession', changes: { place: changed } })}
      />
      <LocaleField
        label={words.sessionLocale}
        hint={words.sessionLocaleHint}
        value={locale}
        onChoose={(chosen) => chosen && ask({ type: 'editSession', changes: { locale: chosen } })}
      />
      <LocaleField
        label={words.ownLocale}
        value={view.seat.locale}
        whenNone={words.asSession}
        onChoose={(chosen) => ask({ type: 'editSeat', locale: chosen })}
      />
    </section>
  );
}

interface LocaleFieldProps {
  label: string;
  hint?: string;
  value: Locale | null;
  /** What no choice is called; absent where there must be one. */
  whenNone?: string;
  onChoose(locale: Locale | null): void;
}

function LocaleField({ label, hint, value, whenNone, onChoose }: LocaleFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onChoose(locales.find((locale) => locale === event.target.value) ?? null)}
      >
        {whenNone && <option value="">{whenNone}</option>}
        {locales.map((locale) => (
          <option key={locale} value={locale}>
            {nativeNames[locale]}
          </option>
        ))}
      </select>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
