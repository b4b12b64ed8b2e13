import { Fragment } from 'react';
import type { Tier } from '../../../shared/activities/dilemma-sort/order.ts';
import { placeInWords } from '../../../shared/activities/dilemma-sort/sentences.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { placeByOption } from '../../../shared/voting/ranking.ts';
import { DropZone } from '../../parts/drag/DragBoard.tsx';
import { useWords } from '../../parts/locale.tsx';
import { DilemmaCard, type DilemmaCardProps } from './DilemmaCard.tsx';
import type { NamedSpot } from './spots.ts';
import styles from './Order.module.css';

interface OrderProps {
  tiers: readonly Tier[];
  /** Where a card can be dropped: `spotsOf` all dilemmas. */
  zones: readonly NamedSpot[];
  mayWrite: boolean;
  card(dilemmaId: string): DilemmaCardProps;
}

/** The tiers from the most important down. Dropped on a tier, a dilemma ties with it; between two, it gets its own. */
export function Order({ tiers, zones, mayWrite, card }: OrderProps) {
  const words = useWords(dilemmaSortWords);
  const places = placeByOption(tiers.map(({ ids }) => ids));
  const gaps = zones.filter(({ spot }) => spot.kind === 'between');
  if (tiers.length === 0) {
    const empty = mayWrite ? words.emptyOrder : words.nothingPlaced;
    return (
      <DropZone zoneId={gaps[0]!.id} zoneName={gaps[0]!.name} className={styles.empty}>
        <p>{empty}</p>
      </DropZone>
    );
  }
  return (
    <div className={styles.order}>
      <p className={styles.end}>{words.mostImportant}</p>
      {tiers.map((tier, at) => (
        <Fragment key={tier.key}>
          <Gap zone={gaps[at]!} />
          <div className={styles.tier}>
            <p className={styles.place}>
              <span className="unseen">{words.tier(placeInWords(places.get(tier.ids[0]!)))}</span>
              <span aria-hidden="true">{placeInWords(places.get(tier.ids[0]!))}</span>
            </p>
            <DropZone
              zoneId={`tier-${tier.key}`}
              zoneName={zones.find(({ id }) => id === `tier-${tier.key}`)!.name}
              className={tier.ids.length > 1 ? `${styles.cards} ${styles.tied}` : styles.cards}
            >
              {tier.ids.map((id) => (
                <DilemmaCard key={id} {...card(id)} />
              ))}
              {tier.ids.length > 1 && <p className={styles.tiedNote}>{words.tied}</p>}
            </DropZone>
          </div>
        </Fragment>
      ))}
      <Gap zone={gaps.at(-1)!} />
      <p className={styles.end}>{words.leastImportant}</p>
    </div>
  );
}

function Gap({ zone }: { zone: NamedSpot }) {
  return <DropZone zoneId={zone.id} zoneName={zone.name} className={styles.gap} />;
}
