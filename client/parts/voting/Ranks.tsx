import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { placeByOption } from '../../../shared/voting/ranking.ts';
import { placeInWords } from '../../../shared/voting/resultInWords.ts';
import { ballotWords } from '../../../shared/words/ballot.ts';
import { IconButton } from '../Button.tsx';
import { CloseIcon, DownIcon, EqualIcon, PlusIcon, UpIcon } from '../icons.tsx';
import { useWords } from '../locale.tsx';
import { ballotOf, moved, tiersOf, type Move } from './rankMoves.ts';
import type { MarksProps } from './Marks.tsx';
import styles from './Ranks.module.css';

/**
 * Options to put in order: pressed one after another they take the next place; placed ones are moved by buttons, and
 * may share a place. What is not placed stays below.
 */
export function Ranks({ vote, ballot, onChange }: MarksProps) {
  const words = useWords(ballotWords);
  const [news, setNews] = useState('');
  const area = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusOn(area);
  const tiers = tiersOf(vote.slate, ballot);
  const places = placeByOption(tiers);
  const inOrder = tiers.flat();
  const unplaced = vote.slate.filter(({ id }) => !places.has(id));
  const textOf = (id: string): string => vote.slate.find((option) => option.id === id)?.text ?? '';

  const move = (id: string, how: Move, focus: string = how): void => {
    const after = moved(tiers, id, how);
    const next = unplaced[unplaced.findIndex((option) => option.id === id) + 1] ?? unplaced.at(-2);
    // Who presses one after another goes on to the next one.
    if (how === 'place') keepFocus(next?.id ?? id, next ? 'place' : 'up');
    else keepFocus(id, focus);
    const place = placeByOption(after).get(id);
    setNews(place ? words.nowAt(textOf(id), placeInWords(place)) : words.nowOut(textOf(id)));
    onChange(ballotOf(after));
  };

  return (
    <div ref={area} className={styles.ranks}>
      {inOrder.length > 0 && (
        <ol role="list" aria-label={words.order} className={styles.order}>
          {inOrder.map((id, at) => {
            const text = textOf(id);
            const isSharing = tiers.some((tier) => tier.includes(id) && tier[0] !== id);
            const isFirst = at === 0 && tiers[0]!.length === 1;
            const isLast = at === inOrder.length - 1 && tiers.at(-1)!.length === 1;
            return (
              <li key={id} className={styles.row} data-option-id={id} data-sharing={isSharing || undefined}>
                <span className={styles.place}>
                  <span className="unseen">{words.place(placeInWords(places.get(id)))}</span>
                  <span aria-hidden="true">{placeInWords(places.get(id))}</span>
                </span>
                <span className={styles.text}>{text}</span>
                <span className={styles.controls}>
                  <IconButton
                    name={words.up(text)}
                    icon={<UpIcon />}
                    data-control="up"
                    aria-disabled={isFirst}
                    onClick={() => !isFirst && move(id, 'up')}
                  />
                  <IconButton
                    name={words.down(text)}
                    icon={<DownIcon />}
                    data-control="down"
                    aria-disabled={isLast}
                    onClick={() => !isLast && move(id, 'down')}
                  />
                  <IconButton
                    name={words.share(text)}
                    icon={<EqualIcon />}
                    data-control="share"
                    aria-pressed={isSharing}
                    aria-disabled={at === 0}
                    onClick={() => at > 0 && move(id, isSharing ? 'part' : 'share', 'share')}
                  />
                  <IconButton
                    name={words.takeOut(text)}
                    icon={<CloseIcon />}
                    data-control="takeOut"
                    onClick={() => move(id, 'takeOut', 'place')}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      {unplaced.length > 0 && (
        <>
          {inOrder.length > 0 && <p className={styles.label}>{words.notPlaced}</p>}
          <ul role="list" className={styles.unplaced}>
            {unplaced.map(({ id, text }) => (
              <li key={id} data-option-id={id}>
                <button type="button" className={styles.next} data-control="place" onClick={() => move(id, 'place')}>
                  <span className={styles.nextPlace}>
                    <PlusIcon />
                  </span>
                  <span className={styles.text}>
                    <span className="unseen">{words.placeNext(inOrder.length + 1)} </span>
                    {text}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <output className="unseen">{news}</output>
    </div>
  );
}

/** Gives the focus to an option's control once the move has been drawn: the one that was pressed may be elsewhere by then. */
function useFocusOn(area: RefObject<HTMLElement | null>): (optionId: string, control: string) => void {
  const wanted = useRef<{ optionId: string; control: string } | null>(null);
  useLayoutEffect(() => {
    if (!wanted.current) return;
    const { optionId, control } = wanted.current;
    wanted.current = null;
    const option = area.current?.querySelector(`[data-option-id="${CSS.escape(optionId)}"]`);
    const button = option?.querySelector<HTMLElement>(`[data-control="${control}"]`);
    (button ?? option?.querySelector<HTMLElement>('button'))?.focus();
  });
  return (optionId, control) => {
    wanted.current = { optionId, control };
  };
}
