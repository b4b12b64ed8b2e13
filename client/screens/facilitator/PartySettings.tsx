import { limits } from '../../../shared/session/limits.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { settingsWords } from '../../../shared/words/settings.ts';
import { IconButton } from '../../parts/Button.tsx';
import { TrashIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { AddByName } from './AddByName.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './SettingsDialog.module.css';

/** The parties, to rename, remove and add. */
export function PartySettings() {
  const { view, ask } = useFacilitator();
  const words = useWords(settingsWords);
  const buttons = useWords(buttonWords);
  const { parties } = view.session;
  return (
    <section>
      <h3>{words.parties}</h3>
      <ul role="list" className={styles.lines}>
        {parties.map((party, place) => (
          <li key={party.id}>
            <SavedField
              label={words.party(place + 1)}
              unseenLabel
              value={party.name}
              maxLength={limits.name}
              required
              onSave={(name) => ask({ type: 'editParty', partyId: party.id, name })}
            />
            <IconButton
              name={buttons.removeNamed(party.name)}
              icon={<TrashIcon />}
              onClick={() => ask({ type: 'removeParty', partyId: party.id })}
            />
          </li>
        ))}
      </ul>
      <AddByName label={words.newParty} button={words.addParty} onAdd={(name) => ask({ type: 'addParty', name })} />
    </section>
  );
}
