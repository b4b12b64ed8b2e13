import { correctDraft } from '../../../shared/summary/correctDraft.ts';
import type { Block, DraftBlock, Fact, GroupMark, ListItem } from '../../../shared/summary/document.ts';
import { staysWhole } from '../../../shared/summary/tableBreaks.ts';
import { summaryEditWords } from '../../../shared/words/summaryEdit.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Draft } from '../../parts/Draft.tsx';
import { GroupBadge, groupColour } from '../../parts/GroupBadge.tsx';
import { Heading, type HeadingLevel } from '../../parts/Heading.tsx';
import { FigurePicture } from './FigurePicture.tsx';
import { EyeIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import type { Editing } from './editing.ts';
import { laidOutWhenSeen } from './laidOutWhenSeen.ts';
import { Statement } from './Statement.tsx';
import { spotOf, useEditing, useOpenBoard, useStatement, type BoardSpot } from './SummaryContext.tsx';
import styles from './Paper.module.css';

interface BlockProps {
  block: Block;
  /** The level that a heading in this place has. */
  level: HeadingLevel;
  sectionId: string;
}

/** One block of the summary. */
export function SummaryBlock({ block, level, sectionId }: BlockProps) {
  switch (block.type) {
    case 'heading':
      return (
        <Heading level={level}>
          <Statement text={block.text} statement={block.key} />
        </Heading>
      );
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list': {
      const items = block.items.map((item, place) => <Item key={place} item={item} />);
      const late = laidOutWhenSeen(block);
      return block.ordered ? <ol {...late}>{items}</ol> : <ul {...late}>{items}</ul>;
    }
    case 'table':
      return <Table table={block} />;
    case 'figure':
      return <FigurePicture figure={block} />;
    case 'facts':
      return <Facts facts={block.facts} statement={block.key} />;
    case 'group': {
      const { style, ...late } = laidOutWhenSeen(block);
      return (
        <section
          className={styles.group}
          style={{ ...groupColour(block.group.colour), ...style }}
          data-group-id={block.group.id}
          {...late}
        >
          <div className={styles.groupHead}>
            <Heading level={level}>
              <GroupBadge {...block.group} />
            </Heading>
            <BoardButton
              group={block.group}
              spot={{ activityId: sectionId, groupId: block.group.id, cardId: null }}
            />
          </div>
          {block.blocks.map((inner, place) => (
            <SummaryBlock key={place} block={inner} level={below(level)} sectionId={sectionId} />
          ))}
        </section>
      );
    }
    case 'draft':
      return (
        <div className={styles.draft}>
          <EditedDraft blocks={block.blocks} statement={block.key} headingLevel={below(level)} />
        </div>
      );
  }
}

/** A description, and while it is edited, a button for what can be done with it. */
function EditedDraft({ blocks, statement, headingLevel }: DraftProps) {
  const editing = useEditing();
  const words = useWords(summaryEditWords);
  if (!editing || !statement) return <Draft blocks={blocks} headingLevel={headingLevel} />;
  return (
    <>
      <CorrectedDraft editing={editing} blocks={blocks} statement={statement} headingLevel={headingLevel} />
      <Statement text="" name={words.description} statement={statement} part="description" />
    </>
  );
}

function CorrectedDraft({ editing, blocks, statement, headingLevel }: CorrectedDraftProps) {
  useStatement(editing, statement);
  const correction = editing.correctionOf(statement, 'description');
  const shown = correction === undefined ? blocks : correctDraft(blocks, correction);
  return <Draft blocks={shown} headingLevel={headingLevel} />;
}

interface DraftProps {
  blocks: DraftBlock[];
  statement: string | undefined;
  headingLevel: HeadingLevel;
}

interface CorrectedDraftProps extends DraftProps {
  editing: Editing;
  statement: string;
}

/** Opens a group's board, for whoever may see it. */
function BoardButton({ group, spot }: { group: GroupMark; spot: BoardSpot | undefined }) {
  const openBoard = useOpenBoard();
  const words = useWords(summaryEditWords);
  if (!openBoard || !spot) return null;
  return (
    <IconButton
      className={styles.toBoard}
      name={words.openGroupBoard(group.name)}
      icon={<EyeIcon />}
      aria-haspopup="dialog"
      onClick={() => openBoard(spot)}
    />
  );
}

export function Facts({ facts, statement }: { facts: readonly Fact[]; statement?: string | undefined }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, values, part, keys }, place) => (
        <div key={place}>
          <dt>{label}</dt>
          {values.map((value, line) => (
            <dd key={line}>
              <Statement text={value} statement={part ? statement : keys?.[line]} part={part} />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Item({ item: { key, text, detail, groups } }: { item: ListItem }) {
  return (
    <li>
      <Statement text={text} statement={key} />
      {detail && <span className={styles.detail}> {detail}</span>}
      {groups.map((group) => (
        <span key={group.id} className={styles.mark}>
          <GroupBadge {...group} />
          <BoardButton group={group} spot={key ? spotOf(key) : undefined} />
        </span>
      ))}
    </li>
  );
}

function Table({ table }: { table: Extract<Block, { type: 'table' }> }) {
  const { caption, header, rows, rowKeys, parts } = table;
  return (
    // A table too wide for a phone is moved sideways, also by the arrow keys.
    <figure
      className={styles.table}
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
      data-whole={staysWhole(rows) || undefined}
      {...laidOutWhenSeen(table)}
    >
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
                <td key={column} data-long={hasLongWord(text) || undefined} data-short={isShort(text) || undefined}>
                  {parts?.[column] ? <Statement text={text} statement={rowKeys?.[row]} part={parts[column]} /> : text}
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

/** A date or a group's mark stays on one line. */
function isShort(text: string): boolean {
  return text.length <= 18;
}

function below(level: HeadingLevel): HeadingLevel {
  return level < 6 ? ((level + 1) as HeadingLevel) : 6;
}
