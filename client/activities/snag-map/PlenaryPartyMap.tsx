import { useMemo } from 'react';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import type { SnagBoard } from '../../../shared/activities/snag-map/board.ts';
import { partyMap, type GroupSnag, type PartyMap } from '../../../shared/activities/snag-map/partyMap.ts';
import type { Party } from '../../../shared/session/session.ts';
import { Paged } from '../../parts/Paged.tsx';
import { PartyMapPicture } from './PartyMapPicture.tsx';
import { PlenarySnag } from './PlenarySnag.tsx';
import styles from './Plenary.module.css';

interface PlenaryPartyMapProps {
  contents: readonly GroupContent<SnagBoard>[];
  parties: Party[];
  page: number;
  onPages(pages: number): void;
}

/** Where it catches: the parties with the snags between them, and beside the picture the snags in words. */
export function PlenaryPartyMap({ contents, parties, page, onPages }: PlenaryPartyMapProps) {
  const map = useMemo(() => partyMap(parties, contents), [parties, contents]);
  const snags = useMemo(() => strongestFirst(map), [map]);
  return (
    <div className={styles.map}>
      <PartyMapPicture parties={parties} map={map} />
      <Paged
        items={snags}
        itemKey={({ id, from }) => `${from.group.id}/${id}`}
        render={(snag) => <PlenarySnag snag={snag} withGroup />}
        page={page}
        onPages={onPages}
      />
    </div>
  );
}

/** Every snag once, where it is strongest: with the link that has most snags, then the parties alone, then the rest. */
function strongestFirst({ links, alone, untagged }: PartyMap): GroupSnag[] {
  return [...new Set([...links, ...alone].flatMap(({ snags }) => snags)), ...untagged];
}
