import { freeColour } from '../../../shared/session/freeColour.ts';
import { limits } from '../../../shared/session/limits.ts';
import { groupLetter } from '../../../shared/session/session.ts';
import { startWords } from '../../../shared/words/start.ts';
import { GroupColourMenu } from '../../parts/GroupColourMenu.tsx';
import { useWords } from '../../parts/locale.tsx';
import { newKey } from './newKey.ts';
import { Lines } from './Lines.tsx';
import type { GroupLine } from './sessionDraft.ts';

interface GroupLinesProps {
  groups: GroupLine[];
  onChange(groups: GroupLine[]): void;
  showMissing: boolean;
}

/** The groups, each with its letter, colour and name. A session has at least one. */
export function GroupLines({ groups, onChange, showMissing }: GroupLinesProps) {
  const words = useWords(startWords);
  const letters = groups.map(({ key }) => ({ id: key }));
  return (
    <Lines
      title={words.groups}
      hint={words.groupsHint}
      lines={groups}
      onChange={(lines) => lines.length > 0 && onChange(lines)}
      newLine={() => ({ key: newKey(), name: words.newGroup(groups.length + 1), colour: freeColour(groups) })}
      most={limits.groups}
      renderBefore={(group, place) => (
        <GroupColourMenu
          name={words.colourOf(groupLetter(letters, group.key))}
          letter={groupLetter(letters, group.key)}
          colour={group.colour}
          onChoose={(colour) => onChange(groups.with(place, { ...group, colour }))}
        />
      )}
      nameOf={(place) => words.group(groupLetter(letters, groups[place]!.key))}
      addName={words.addGroup}
      removeName={words.removeGroup}
      missing={showMissing ? words.nameMissing : ''}
    />
  );
}
