import { useCallback, useState } from 'react';
import { groupOrder, step } from '../../../shared/activities/dilemma-sort/order.ts';
import type { DilemmaBoard } from '../../../shared/activities/dilemma-sort/board.ts';
import { place, type Spot } from '../../../shared/activities/dilemma-sort/edits.ts';
import { numberById, type DilemmaSetup } from '../../../shared/activities/dilemma-sort/setup.ts';
import { dilemmaSortWords } from '../../../shared/activities/dilemma-sort/words.ts';
import { useContent } from '../../boards/useBoard.ts';
import { DragBoard } from '../../parts/drag/DragBoard.tsx';
import { useLocale, useWords } from '../../parts/locale.tsx';
import type { GroupProps } from '../looks.ts';
import { Order } from './Order.tsx';
import { Proposals } from './Proposals.tsx';
import { Remarks } from './Remarks.tsx';
import { changesNothing, placeSentence, spotsOf } from './spots.ts';
import { Tray } from './Tray.tsx';
import { useFocusAfterMove } from './useFocusAfterMove.ts';
import styles from './Group.module.css';

/**
 * The group's own order, and what it says about each dilemma.
 *
 * Remarks stand beside the order, in the agenda's order, and not on the cards: a card moves when somebody drags
 * it, and nobody's text field should move while they write.
 */
export function Group({ setup, board, mayWrite, group }: GroupProps<DilemmaSetup, DilemmaBoard>) {
  const words = useWords(dilemmaSortWords);
  const locale = useLocale();
  const tiers = useContent(board, selectTiers);
  const order = groupOrder(setup, { tiers });
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [news, setNews] = useState('');
  const keepFocus = useFocusAfterMove();

  const move = (dilemmaId: string, spot: Spot, control?: string): void => {
    if (!mayWrite || changesNothing(order.tiers, dilemmaId, spot)) return;
    if (control) keepFocus(dilemmaId, control);
    place(board.doc, dilemmaId, spot);
    const moved = groupOrder(setup, board.content());
    setNews(placeSentence(setup, moved.tiers, dilemmaId, locale));
  };
  const open = useCallback((dilemmaId: string, isOpen: boolean): void => {
    setOpened((before) => {
      const next = new Set(before);
      if (isOpen) next.add(dilemmaId);
      else next.delete(dilemmaId);
      return next;
    });
  }, []);

  if (setup.dilemmas.length === 0) return <p className={styles.none}>{words.noDilemmas}</p>;
  const numbers = numberById(setup);
  const card = (dilemmaId: string) => ({
    board,
    dilemmaId,
    number: numbers.get(dilemmaId)!,
    text: setup.dilemmas.find(({ id }) => id === dilemmaId)!.text,
    mayWrite,
    isPlaced: tiers.has(dilemmaId),
    up: step(order.tiers, dilemmaId, 'up'),
    down: step(order.tiers, dilemmaId, 'down'),
    spots: () => spotsOf(setup, order.tiers, dilemmaId, locale),
    onMove: (spot: Spot, control: string) => move(dilemmaId, spot, control),
    onRemark: () => {
      open(dilemmaId, true);
      requestAnimationFrame(() => document.getElementById(`remarks-${dilemmaId}`)?.focus());
    },
  });
  const zones = spotsOf(setup, order.tiers, null, locale);
  return (
    <div className={styles.group} data-group-id={group.id}>
      <div className={styles.board}>
        <DragBoard
          className={styles.sorting}
          onDrop={({ cardId, zoneId }) => {
            const zone = zones.find(({ id }) => id === zoneId);
            if (zone) move(cardId, zone.spot);
          }}
        >
          <h2>{words.order}</h2>
          {mayWrite && <p className={styles.hint}>{words.howTo}</p>}
          <Order tiers={order.tiers} zones={zones} mayWrite={mayWrite} card={card} />
          <Tray dilemmaIds={order.tray} mayWrite={mayWrite} card={card} />
          <output className="unseen">{news}</output>
        </DragBoard>
        <div className={styles.saying}>
          <Remarks setup={setup} board={board} mayWrite={mayWrite} opened={opened} onOpen={open} />
          <Proposals board={board} mayWrite={mayWrite} />
        </div>
      </div>
    </div>
  );
}

function selectTiers(content: DilemmaBoard): DilemmaBoard['tiers'] {
  return content.tiers;
}
