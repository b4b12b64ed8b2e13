import {
  discRadius,
  layOutPartyMap,
  lineHeight,
  mapSize,
  type MapNode,
} from '../../../shared/activities/snag-map/partyMapLayout.ts';
import type { PartyMap } from '../../../shared/activities/snag-map/partyMap.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import type { Party } from '../../../shared/session/session.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './PartyMapPicture.module.css';

/** The parties around the picture, and a line between every pair with snags: the more, the thicker, its number on it. */
export function PartyMapPicture({ parties, map }: { parties: Party[]; map: PartyMap }) {
  const words = useWords(snagMapWords);
  const { nodes, links, scale } = layOutPartyMap(parties, map);
  const said = map.links.map((link) => words.link(link.parties[0].name, link.parties[1].name, link.snags.length));
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      role="img"
      aria-label={words.mapLabel(said.join(' '))}
    >
      {links.map(({ id, from, to, thickness, colour }) => (
        <line key={id} x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={colour} strokeWidth={thickness} />
      ))}
      {links.map(
        ({ id, label, count }) =>
          label && (
            <g key={id} transform={`translate(${label.x} ${label.y}) scale(${scale})`}>
              <circle className={styles.disc} r={discRadius} />
              <text className={styles.count} dy="0.35em" data-long={count > 99 || undefined}>
                {count}
              </text>
            </g>
          ),
      )}
      {nodes.map((node) => (
        <PartyBox key={node.party.id} node={node} scale={scale} />
      ))}
    </svg>
  );
}

function PartyBox({ node: { x, y, width, height, lines, within }, scale }: { node: MapNode; scale: number }) {
  const words = useWords(snagMapWords);
  const all = within > 0 ? [...lines, words.withinParty(within)] : lines;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.node} x={-width / 2} y={-height / 2} width={width} height={height} rx={2 * scale} />
      <g transform={`scale(${scale})`}>
        {all.map((line, place) => (
          <text
            key={place}
            className={place < lines.length ? styles.name : styles.within}
            y={(place - (all.length - 1) / 2) * lineHeight}
            dy="0.35em"
          >
            {line}
          </text>
        ))}
      </g>
    </g>
  );
}
