import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import styles from './Paged.module.css';

interface PagedProps<Item> {
  items: readonly Item[];
  itemKey(item: Item): string;
  render(item: Item): ReactNode;
  /** Counts from 0; past the last page, the last is shown. */
  page: number;
  onPages(pages: number): void;
  /** How many columns share the items, filled one after the other. */
  columns?: number;
  className?: string;
}

/**
 * Items on a screen that never scrolls: what does not fit goes to the next page.
 *
 * Fills its parent, which must have a height. Every item is laid out once, unseen, at the width of a column; how many
 * fit follows from the measured heights, so a small preview and a projector come to the same pages.
 */
export function Paged<Item>({
  items,
  itemKey,
  render,
  page,
  onPages,
  columns = 1,
  className = '',
}: PagedProps<Item>) {
  const frame = useRef<HTMLDivElement>(null);
  const measure = useRef<HTMLDivElement>(null);
  const [pages, setPages] = useState<number[][][]>([]);
  const reported = useRef(0);

  useLayoutEffect(() => {
    const box = frame.current!;
    const sheet = measure.current!;
    // The unseen copies are nothing to scripts that look for cards.
    for (const copy of sheet.querySelectorAll('[data-card-id], [data-group-id]')) {
      copy.removeAttribute('data-card-id');
      copy.removeAttribute('data-group-id');
    }
    const lay = (): void => {
      const style = getComputedStyle(sheet);
      const gap = Number.parseFloat(style.rowGap) || 0;
      const heights = [...sheet.children].map((child) => child.getBoundingClientRect().height);
      const next = pagesOf(heights, box.getBoundingClientRect().height, gap, columns);
      setPages((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      const count = Math.max(1, next.length);
      if (reported.current !== count) onPages(count);
      reported.current = count;
    };
    lay();
    const observer = new ResizeObserver(lay);
    observer.observe(box);
    for (const child of sheet.children) observer.observe(child);
    void document.fonts?.ready.then(lay);
    return () => observer.disconnect();
  }, [items, columns, onPages]);

  const shown = pages[Math.min(page, pages.length - 1)] ?? [];
  return (
    <div
      ref={frame}
      className={`${styles.frame} ${className}`}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {shown.map((column, at) => (
        <div key={at} className={styles.column}>
          {column.map((index) => {
            const item = items[index];
            return item === undefined ? null : <div key={itemKey(item)}>{render(item)}</div>;
          })}
        </div>
      ))}
      <div
        className={styles.measure}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        aria-hidden="true"
        inert
      >
        <div ref={measure} className={styles.column}>
          {items.map((item) => (
            <div key={itemKey(item)}>{render(item)}</div>
          ))}
        </div>
      </div>
    </div>
  );
}

/** Which items stand where: page → column → item indexes. An item taller than the page has a column to itself. */
export function pagesOf(heights: readonly number[], height: number, gap: number, columns: number): number[][][] {
  const filled: number[][] = [];
  let used = Infinity;
  heights.forEach((itemHeight, index) => {
    // Half a pixel of grace for rounding.
    if (used + gap + itemHeight > height + 0.5) {
      filled.push([index]);
      used = itemHeight;
    } else {
      filled.at(-1)!.push(index);
      used += gap + itemHeight;
    }
  });
  const pages: number[][][] = [];
  for (let at = 0; at < filled.length; at += columns) pages.push(filled.slice(at, at + columns));
  return pages;
}
