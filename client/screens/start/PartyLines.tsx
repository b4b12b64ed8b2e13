import { limits } from '../../../shared/session/limits.ts';
import { startWords } from '../../../shared/words/start.ts';
import { useWords } from '../../parts/locale.tsx';
import { newKey } from './newKey.ts';
import { Lines } from './Lines.tsx';
import type { PartyLine } from './sessionDraft.ts';

interface PartyLinesProps {
  parties: PartyLine[];
  onChange(parties: PartyLine[]): void;
  showMissing: boolean;
}

/** The organisations that take part. */
export function PartyLines({ parties, onChange, showMissing }: PartyLinesProps) {
  const words = useWords(startWords);
  return (
    <Lines
      title={words.parties}
      hint={words.partiesHint}
      lines={parties}
      onChange={onChange}
      newLine={() => ({ key: newKey(), name: '' })}
      most={limits.parties}
      nameOf={(place) => words.party(place + 1)}
      addName={words.addParty}
      removeName={words.removeParty}
      missing={showMissing ? words.nameMissing : ''}
    />
  );
}
