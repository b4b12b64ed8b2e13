import { useMemo } from 'react';
import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import { groupOrder, groupRanking, orderedProposals } from '../../../shared/activities/dilemma-sort/order.ts';
import { orderInWords, placeInWords } from '../../../shared/activities/dilemma-sort/sentences.ts';
import { numberById, type DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import { placeByOption } from '../../../shared/voting/ranking.ts';
import { GroupBadge } from '../../parts/GroupBadge.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { MovedMark } from './MovedMark.tsx';
import styles from './Plenary.module.css';

interface PlenaryGroupProps {
  setup: DilemmaSetup;
  group: GroupContent<DilemmaBoard>;
  page: number;
  onPages(pages: number): void;
}

type Item = { kind: 'dilemma'; id: string; place: string } | { kind: 'proposal'; id: string; text: string };

/** One group's order in full, with what it says of each dilemma and the new ones it proposes. */
export function PlenaryGroup({ setup, group, page, onPages }: PlenaryGroupProps) {
  const words = useWords(dilemmaSortWords);
  const locale = useLocale();
  const { content } = group;
  const ranking = groupRanking(setup, content);
  const items = useMemo((): Item[] => {
    const { tiers, tray } = groupOrder(setup, content);
    const places = placeByOption(tiers.map(({ ids }) => ids));
    const ids = [...tiers.flatMap((tier) => tier.ids), ...tray];
    return [
      ...ids.map((id) => ({ kind: 'dilemma' as const, id, place: placeInWords(places.get(id)) })),
      ...orderedProposals(content)
        .filter(({ text }) => text.trim() !== '')
        .map(({ id, text }) => ({ kind: 'proposal' as const, id, text })),
    ];
  }, [setup, content]);
  return (
    <div className={styles.one} data-group-id={group.group.id}>
      <header className={styles.oneHead}>
        <h2 className={styles.groupName}>
          <GroupBadge letter={group.letter} name={group.group.name} colour={group.group.colour} />
        </h2>
        <p className={styles.joint}>{orderInWords(setup, ranking, locale) || words.nothingPlaced}</p>
      </header>
      <Paged
        items={items}
        itemKey={({ id }) => id}
        render={(item) =>
          item.kind === 'dilemma' ? (
            <DilemmaInFull setup={setup} content={content} {...item} />
          ) : (
            <div className={styles.full} data-card-id={item.id}>
              <p className={styles.label}>{words.newDilemma}</p>
              <p className={styles.fullText}>{item.text}</p>
            </div>
          )
        }
        page={page}
        onPages={onPages}
        columns={2}
      />
    </div>
  );
}

interface DilemmaInFullProps {
  setup: DilemmaSetup;
  content: DilemmaBoard;
  id: string;
  place: string;
}

function DilemmaInFull({ setup, content, id, place }: DilemmaInFullProps) {
  const words = useWords(dilemmaSortWords);
  const number = numberById(setup).get(id)!;
  const moved = content.moved.get(id);
  const comment = content.comment.get(id);
  const rewording = content.rewording.get(id);
  return (
    <div className={styles.full} data-card-id={id}>
      <p className={styles.label}>
        {content.tiers.has(id) ? words.tier(place) : words.toTray}
        {moved && <MovedMark moved={moved} />}
      </p>
      <p className={styles.inTier}>
        <span className={styles.number}>{number}</span>
        <span className={styles.fullText}>{setup.dilemmas[number - 1]!.text}</span>
      </p>
      {comment && <p className={styles.comment}>{words.quoted(comment)}</p>}
      {rewording && (
        <p className={styles.comment}>
          <b>{words.rewordedTo}</b> {words.quoted(rewording)}
        </p>
      )}
    </div>
  );
}
