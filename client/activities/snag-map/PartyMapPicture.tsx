import { layOutPartyMap, mapSize } from '../../../shared/activities/snag-map/partyMapLayout.ts';
import type { PartyMap } from '../../../shared/activities/snag-map/partyMap.ts';
import { snagMapWords } from '../../../shared/activities/snag-map/words.ts';
import type { Party } from '../../../shared/session/session.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './PartyMapPicture.module.css';

/** The parties in a ring, and between them a line for every pair with snags: the more, the thicker, with the number on it. */
export function PartyMapPicture({ parties, map }: { parties: Party[]; map: PartyMap }) {
  const words = useWords(snagMapWords);
  const { nodes, links } = layOutPartyMap(parties, map);
  const said = map.links.map((link) => words.link(link.parties[0].name, link.parties[1].name, link.snags.length));
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
      role="img"
      aria-label={words.mapLabel(said.join(' '))}
    >
      {links.map(({ id, from, to, thickness }) => (
        <line key={id} className={styles.link} x1={from.x} y1={from.y} x2={to.x} y2={to.y} strokeWidth={thickness} />
      ))}
      {links.map(({ id, label, count, radius }) => (
        <g key={id} transform={`translate(${label.x} ${label.y})`}>
          <circle className={styles.disc} r={radius} />
          <text className={styles.count} dy="0.35em">
            {count}
          </text>
        </g>
      ))}
      {nodes.map(({ party, x, y, width, height, lines, within }) => (
        <g key={party.id} transform={`translate(${x} ${y})`}>
          <rect className={styles.node} x={-width / 2} y={-height / 2} width={width} height={height} rx="2" />
          {lines.map((line, place) => (
            <text
              key={place}
              className={styles.name}
              y={(place - (lines.length - 1) / 2 - (within ? 0.45 : 0)) * 4.6}
              dy="0.35em"
            >
              {line}
            </text>
          ))}
          {within > 0 && (
            <text className={styles.within} y={height / 2 - 2.6} dy="0.1em">
              {words.withinParty(within)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
