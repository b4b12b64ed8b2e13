/** Something that stands at a point of a line, 0 at its start and 1 at its end. */
export interface Stand {
  at: number;
}

/** Those that stand at one point, and where the box of their letters begins, in percent of the line. */
export interface Cluster<Item> {
  left: number;
  stands: Item[];
}

/** How much of the line one letter takes, in percent; `Scale.module.css` says the same. */
const letterPercent = 9;

/**
 * Lays letters along a line: those at one point side by side around it, none over another. A cluster that would
 * touch the one before it goes one lane down.
 */
export function lanesOf<Item extends Stand>(stands: readonly Item[]): Cluster<Item>[][] {
  const byPoint = new Map<number, Item[]>();
  for (const stand of stands) byPoint.set(stand.at, [...(byPoint.get(stand.at) ?? []), stand]);
  const lanes: { clusters: Cluster<Item>[]; end: number }[] = [];
  for (const [at, together] of [...byPoint].toSorted(([a], [b]) => a - b)) {
    const width = Math.min(100, together.length * letterPercent);
    const left = Math.max(0, Math.min(100 - width, at * 100 - width / 2));
    let lane = lanes.find(({ end }) => end <= left);
    if (!lane) lanes.push((lane = { clusters: [], end: 0 }));
    lane.clusters.push({ left, stands: together });
    lane.end = left + width;
  }
  return lanes.map(({ clusters }) => clusters);
}
