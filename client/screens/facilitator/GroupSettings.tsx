import { freeColour } from '../../../shared/session/freeColour.ts';
import { limits } from '../../../shared/session/limits.ts';
import { groupLetter } from '../../../shared/session/session.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { settingsWords } from '../../../shared/words/settings.ts';
import { IconButton } from '../../parts/Button.tsx';
import { GroupColourMenu } from '../../parts/GroupColourMenu.tsx';
import { TrashIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { AddByName } from './AddByName.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { SavedField } from './SavedField.tsx';
import styles from './SettingsDialog.module.css';

/** The groups, to rename, recolour, add; and to remove while nobody sits there and nothing has begun. */
export function GroupSettings() {
  const { view, ask } = useFacilitator();
  const words = useWords(settingsWords);
  const { groups: title } = useWords(facilitatorWords);
  const buttons = useWords(buttonWords);
  const { groups } = view.session;
  return (
    <section>
      <h3>{title}</h3>
      <ul role="list" className={styles.lines}>
        {groups.map((group) => {
          const letter = groupLetter(groups, group.id);
          return (
            <li key={group.id}>
              <GroupColourMenu
                name={words.colourOf(letter)}
                letter={letter}
                colour={group.colour}
                onChoose={(colour) => ask({ type: 'editGroup', groupId: group.id, colour })}
              />
              <SavedField
                label={words.groupNamed(letter)}
                unseenLabel
                value={group.name}
                maxLength={limits.name}
                required
                onSave={(name) => ask({ type: 'editGroup', groupId: group.id, name })}
              />
              <IconButton
                name={buttons.removeNamed(group.name)}
                icon={<TrashIcon />}
                onClick={() => ask({ type: 'removeGroup', groupId: group.id })}
              />
            </li>
          );
        })}
      </ul>
      <AddByName
        label={words.newGroup}
        button={words.addGroup}
        onAdd={(name) => ask({ type: 'addGroup', name, colour: freeColour(groups) })}
      />
    </section>
  );
}
