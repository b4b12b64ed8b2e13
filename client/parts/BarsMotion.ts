import { useLayoutEffect, useRef, type RefObject } from 'react';

const moveMs = 700;

/**
 * Lets the children with `data-rank-id` glide to their new places when their order changes, so that a person can
 * follow who passed whom. Nothing moves when the list merely appears, turns a page or is resized, nor for people
 * who asked for less motion.
 */
export function useRankMotion(list: RefObject<HTMLElement | null>): void {
  const before = useRef<Map<string, number>>(new Map());
  useLayoutEffect(() => {
    const now = topsById(list.current);
    const changedOrder = [...before.current.keys()].join() !== [...now.keys()].join();
    if (changedOrder && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
      glide(list.current, before.current, now);
    }
    before.current = now;
  });
}

function topsById(list: HTMLElement | null): Map<string, number> {
  const tops = new Map<string, number>();
  for (const row of list?.children ?? []) {
    if (row instanceof HTMLElement && row.dataset['rankId']) tops.set(row.dataset['rankId'], row.offsetTop);
  }
  return tops;
}

function glide(list: HTMLElement | null, before: Map<string, number>, now: Map<string, number>): void {
  for (const row of list?.children ?? []) {
    if (!(row instanceof HTMLElement)) continue;
    const id = row.dataset['rankId'] ?? '';
    const from = before.get(id);
    const to = now.get(id);
    if (from === undefined || to === undefined || from === to) continue;
    row.animate([{ transform: `translateY(${from - to}px)` }, { transform: 'none' }], {
      duration: moveMs,
      easing: 'cubic-bezier(0.3, 0, 0.1, 1)',
    });
  }
}
