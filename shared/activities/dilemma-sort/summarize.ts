import { placeByOption } from '../../voting/ranking.ts';
import { decimal, inList } from '../../words/lists.ts';
import type { Locale } from '../../words/catalogue.ts';
import { groupMark, type Block, type FigureBlock } from '../../summary/document.ts';
import { withoutEmptyColumns } from '../../summary/withoutEmptyColumns.ts';
import { cardKey, type ActivityRecord, type GroupContent } from '../activityKind.ts';
import { moves, type DilemmaBoard } from './board.ts';
import { hasOrder, jointPicture, type JointPicture } from './jointPicture.ts';
import { groupOrder, groupRanking, orderedProposals } from './order.ts';
import { findingInWords, numbersInWords, orderInWords, placeInWords } from './sentences.ts';
import { dilemmaKey, type DilemmaSetup } from './setup.ts';
import { dilemmaSortWords } from './words.ts';

type Record = ActivityRecord<DilemmaSetup, DilemmaBoard>;

/** With more groups than this their columns carry letters only; the names stand with their marks below. */
const mostNamedColumns = 5;

/** The joint order with every group's beside it, agreement and disagreement, votes, and what each group said. */
export function summarizeDilemmas(record: Record): Block[] {
  const picture = jointPicture(record.setup, record.boards);
  return [
    ...(hasOrder(picture) ? jointBlocks(record, picture) : []),
    ...movedBlocks(record),
    ...record.voteBlocks,
    ...record.boards.flatMap((group) => groupBlocks(record, group)),
  ];
}

function jointBlocks({ activity, setup, locale }: Record, picture: JointPicture): Block[] {
  const words = dilemmaSortWords[locale];
  const { joint, agreement, kendallsW } = picture;
  const sentences = [
    `${orderInWords(setup, joint.tiers, locale)}.`,
    words.nearest,
    ...(joint.equallyGood > 1 ? [words.oneOfSeveral] : []),
    ...(joint.exact ? [] : [words.approximate]),
  ];
  const concordance = kendallsW === null ? '' : words.kendallsW(decimal(kendallsW, 2, locale));
  const concord = [
    ...(agreement ? [[words.agreement(agreement), concordance].filter(Boolean).join(' ')] : []),
    ...picture.findings.map((finding) => findingInWords(setup, finding, locale)),
  ];
  return [
    { type: 'heading', text: words.jointOrder },
    { type: 'paragraph', text: sentences.join(' ') },
    ...placesFigures(activity.id, setup, picture, locale),
    ...placesTables(activity.id, setup, picture, locale),
    ...(concord.length > 0 ? ([{ type: 'heading', text: words.agreeAndNot }, listOf(concord)] as const) : []),
  ];
}

/** With more groups than this there is more than one table, else no page would be wide enough. */
const mostColumns = 14;

function placesTables(
  activityId: string,
  setup: DilemmaSetup,
  { joint, orders }: JointPicture,
  locale: Locale,
): Block[] {
  const words = dilemmaSortWords[locale];
  const places = placeByOption(joint.tiers);
  const ids = joint.tiers.flat();
  return inPages(orders, mostColumns).map((page) => ({
    type: 'table',
    caption: words.placesCaption,
    header: [
      words.number,
      words.dilemmaColumn,
      words.joint,
      ...page.map(({ of: { letter, group } }) =>
        orders.length > mostNamedColumns ? letter : `${letter} ${group.name}`,
      ),
    ],
    rows: ids.map((id) => [
      ...numberAndText(setup, id),
      placeInWords(places.get(id)),
      ...page.map((order) => placeInWords(order.places.get(id))),
    ]),
    rowKeys: ids.map((id) => dilemmaKey(activityId, id)),
    parts: ['', 'text', '', ...page.map(() => '')],
  }));
}

function inPages<Item>(items: readonly Item[], most: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, page) =>
    items.slice(page * most, (page + 1) * most),
  );
}

/** On one page there is room for so many dilemmas; for fewer when many groups' discs stand above each other. */
function mostPerFigure(groups: number): number {
  return groups > 12 ? 5 : 12;
}

/** Where every group places each dilemma, against the joint order. */
function placesFigures(
  activityId: string,
  setup: DilemmaSetup,
  { joint, orders }: JointPicture,
  locale: Locale,
): FigureBlock[] {
  const words = dilemmaSortWords[locale];
  const places = placeByOption(joint.tiers);
  const groups = orders.map(({ of }) => groupMark(of));
  return inPages(joint.tiers.flat(), mostPerFigure(orders.length)).map((page) => ({
    type: 'figure',
    title: words.placesFigure,
    lines: page.map((id) => {
      const byGroup = orders.map(({ of, places: own }) => `${of.letter} ${placeInWords(own.get(id))}`);
      return {
        key: dilemmaKey(activityId, id),
        number: setup.dilemmas.findIndex((dilemma) => dilemma.id === id) + 1,
        label: numberAndText(setup, id)[1],
        said: words.placesSaid(placeInWords(places.get(id)), byGroup.join(', ')),
      };
    }),
    picture: {
      kind: 'places',
      most: setup.dilemmas.length,
      together: words.togetherInFigure,
      groups,
      rows: page.map((id) => ({
        together: places.get(id)!,
        byGroup: orders.map(({ places: own }) => own.get(id) ?? null),
      })),
    },
  }));
}

/** Which groups found that each dilemma has moved, and which way. */
function movedBlocks({ activity, setup, boards, locale }: Record): Block[] {
  const words = dilemmaSortWords[locale];
  const rows = setup.dilemmas.flatMap(({ id }) => {
    const cells = moves.map((move) =>
      inList(
        boards.filter(({ content }) => content.moved.get(id) === move).map(({ letter }) => letter),
        locale,
      ),
    );
    return cells.some((cell) => cell !== '') ? [{ id, cells: [...numberAndText(setup, id), ...cells] }] : [];
  });
  if (rows.length === 0) return [];
  const header = [words.number, words.dilemmaColumn, ...moves.map((move) => words[move])];
  return [
    {
      type: 'table',
      caption: words.movedCaption,
      header,
      rows: rows.map(({ cells }) => cells),
      rowKeys: rows.map(({ id }) => dilemmaKey(activity.id, id)),
      parts: ['', 'text', ...moves.map(() => '')],
    },
  ];
}

function groupBlocks({ activity, setup, locale }: Record, group: GroupContent<DilemmaBoard>): Block[] {
  const { content } = group;
  const words = dilemmaSortWords[locale];
  const order = orderInWords(setup, groupRanking(setup, content), locale);
  const { tray } = groupOrder(setup, content);
  const notPlaced = tray.length > 0 ? ` ${words.notPlacedSentence(numbersInWords(setup, tray, locale))}` : '';
  const remarks = setup.dilemmas.flatMap(({ id }, index) => {
    const moved = content.moved.get(id);
    const said = [moved ? words[moved] : '', content.comment.get(id) ?? '', content.rewording.get(id) ?? ''];
    return said.some((cell) => cell !== '') ? [{ id, cells: [String(index + 1), ...said] }] : [];
  });
  const proposals = orderedProposals(content).filter(({ text }) => text.trim() !== '');
  const blocks: Block[] = [];
  if (order) blocks.push({ type: 'paragraph', text: `${words.groupsOrder(order)}${notPlaced}` });
  if (remarks.length > 0) {
    const header = [words.number, words.movedColumn, words.comment, words.rewordingColumn];
    blocks.push(
      withoutEmptyColumns({
        type: 'table',
        caption: words.remarksCaption,
        header,
        rows: remarks.map(({ cells }) => cells),
        rowKeys: remarks.map(({ id }) => cardKey(activity.id, group.group.id, id)),
        parts: ['', '', 'comment', 'rewording'],
      }),
    );
  }
  if (proposals.length > 0) {
    const items = proposals.map(({ id, text }) => {
      return { key: cardKey(activity.id, group.group.id, id), text, detail: '', groups: [] };
    });
    blocks.push({ type: 'heading', text: words.newDilemmas }, { type: 'list', ordered: false, items });
  }
  return blocks.length > 0 ? [{ type: 'group', group: groupMark(group), blocks }] : [];
}

function listOf(texts: string[]): Block {
  return { type: 'list', ordered: false, items: texts.map((text) => ({ text, detail: '', groups: [] })) };
}

function numberAndText(setup: DilemmaSetup, dilemmaId: string): [string, string] {
  const index = setup.dilemmas.findIndex(({ id }) => id === dilemmaId);
  return [String(index + 1), setup.dilemmas[index]?.text ?? ''];
}
