import { useMemo } from 'react';
import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import { hasOrder, jointPicture, type JointPicture } from '../../../shared/activities/dilemma-sort/jointPicture.ts';
import { findingInWords, orderInWords, placeInWords } from '../../../shared/activities/dilemma-sort/sentences.ts';
import { numberById, type DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import type { GroupContent } from '../../../shared/activities/activityKind.ts';
import { placeByOption, type Place } from '../../../shared/voting/ranking.ts';
import { useLocale, useWords } from '../../parts/locale.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { Scale } from './Scale.tsx';
import styles from './Plenary.module.css';

interface PlenaryOverviewProps {
  setup: DilemmaSetup;
  groups: GroupContent<DilemmaBoard>[];
  page: number;
  onPages(pages: number): void;
}

type Item =
  { kind: 'dilemma'; id: string; place: Place | undefined } | { kind: 'finding'; text: string; isFirst: boolean };

/** The joint order; beside each dilemma where every group put it; below, where they agree and where they do not. */
export function PlenaryOverview({ setup, groups, page, onPages }: PlenaryOverviewProps) {
  const words = useWords(dilemmaSortWords);
  const locale = useLocale();
  const picture = useMemo(() => jointPicture(setup, groups), [setup, groups]);
  const items = useMemo((): Item[] => {
    const places = placeByOption(picture.joint.tiers);
    return [
      ...picture.joint.tiers.flat().map((id) => ({ kind: 'dilemma' as const, id, place: places.get(id) })),
      ...picture.findings.map((finding, at) => ({
        kind: 'finding' as const,
        text: findingInWords(setup, finding, locale),
        isFirst: at === 0,
      })),
    ];
  }, [picture, setup, locale]);
  if (!hasOrder(picture)) return <p className={styles.none}>{words.none}</p>;
  return (
    <div className={styles.overview}>
      <h2 className={styles.joint}>{orderInWords(setup, picture.joint.tiers, locale)}</h2>
      <div className={styles.agreement}>
        <p>
          {picture.agreement && words.agreement(picture.agreement)}{' '}
          {picture.joint.equallyGood > 1 && words.oneOfSeveral}
        </p>
        <p className={styles.scaleHead} aria-hidden="true">
          <span>{words.scaleFirst}</span>
          <span>{words.scaleLast}</span>
        </p>
      </div>
      <Paged
        items={items}
        itemKey={(item) => (item.kind === 'dilemma' ? item.id : item.text)}
        render={(item) =>
          item.kind === 'dilemma' ? (
            <JointRow setup={setup} picture={picture} dilemmaId={item.id} place={item.place} />
          ) : (
            <p className={styles.finding} data-first={item.isFirst || undefined}>
              {item.text}
            </p>
          )
        }
        page={page}
        onPages={onPages}
      />
    </div>
  );
}

interface JointRowProps {
  setup: DilemmaSetup;
  picture: JointPicture;
  dilemmaId: string;
  place: Place | undefined;
}

function JointRow({ setup, picture, dilemmaId, place }: JointRowProps) {
  const words = useWords(dilemmaSortWords);
  const number = numberById(setup).get(dilemmaId)!;
  const stands = picture.orders.flatMap(({ of: { letter, group }, places }) => {
    const own = places.get(dilemmaId);
    return own ? [{ letter, group, place: own }] : [];
  });
  return (
    <div className={styles.jointRow} data-card-id={dilemmaId}>
      <span className={styles.jointPlace}>
        <span className="unseen">{words.tier(placeInWords(place))}</span>
        <span aria-hidden="true">{placeInWords(place)}</span>
      </span>
      <span className={styles.number}>{number}</span>
      <span className={styles.jointText}>{setup.dilemmas[number - 1]!.text}</span>
      <Scale stands={stands} count={setup.dilemmas.length} />
    </div>
  );
}
