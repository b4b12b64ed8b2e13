import type { Block, Fact, ListItem } from '../../../shared/summary/document.ts';
import { Draft } from '../../parts/Draft.tsx';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { Heading, type HeadingLevel } from '../../parts/Heading.tsx';
import styles from './Paper.module.css';

/** One block of the summary. `level`: the level that a heading in this place has. */
export function SummaryBlock({ block, level }: { block: Block; level: HeadingLevel }) {
  switch (block.type) {
    case 'heading':
      return <Heading level={level}>{block.text}</Heading>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list': {
      const items = block.items.map((item, place) => <Item key={place} item={item} />);
      return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return <Table caption={block.caption} header={block.header} rows={block.rows} />;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'group':
      return (
        <section className={styles.group} style={groupColour(block.group.colour)} data-group-id={block.group.id}>
          <Heading level={level}>
            <GroupBadge {...block.group} />
          </Heading>
          {block.blocks.map((inner, place) => (
            <SummaryBlock key={place} block={inner} level={below(level)} />
          ))}
        </section>
      );
    case 'draft':
      return (
        <div className={styles.draft}>
          <Draft blocks={block.blocks} headingLevel={below(level)} />
        </div>
      );
  }
}

export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, values }, place) => (
        <div key={place}>
          <dt>{label}</dt>
          {values.map((value, line) => (
            <dd key={line}>{value}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Item({ item: { text, detail, groups } }: { item: ListItem }) {
  return (
    <li>
      {text}
      {detail && <span className={styles.detail}> {detail}</span>}
      {groups.map((group) => (
        <span key={group.id} className={styles.mark}>
          <GroupBadge {...group} />
        </span>
      ))}
    </li>
  );
}

function Table({ caption, header, rows }: { caption: string; header: string[]; rows: string[][] }) {
  return (
    // A table too wide for a phone is moved sideways, also by the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <figure className={styles.table} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {header.map((text, column) => (
              <th key={column} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((text, column) => (
                <td key={column} data-long={hasLongWord(text) || undefined}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** A word that would widen its whole table may break anywhere; other words stay whole. */
function hasLongWord(text: string): boolean {
  return /\S{31}/.test(text);
}

function below(level: HeadingLevel): HeadingLevel {
  return level < 6 ? ((level + 1) as HeadingLevel) : 6;
}
