import { cardKey, type ActivityRecord, type GroupContent } from '../activityKind.ts';
import type { Party } from '../../session/session.ts';
import { groupMark, type Block, type FigureLine, type ListItem } from '../../summary/document.ts';
import type { Locale } from '../../words/catalogue.ts';
import { arrangeSnags } from './arrangement.ts';
import type { SnagBoard } from './board.ts';
import { groupSnags, partyMap, type GroupSnag, type PartyMap } from './partyMap.ts';
import { drawPartyMap } from './partyMapDrawing.ts';
import { snagMapWords } from './words.ts';

/** Where it catches, what was brought to plenary, the votes, then each group's snags by its themes. */
export function summarizeSnags({
  activity,
  boards,
  parties,
  locale,
  voteBlocks,
}: ActivityRecord<unknown, SnagBoard>): Block[] {
  const words = snagMapWords[locale];
  const snags = groupSnags(parties, boards);
  if (snags.length === 0) return voteBlocks;
  const marked = snags.filter((snag) => snag.marked);
  const brought: Block[] = [
    { type: 'heading', text: words.broughtToPlenary },
    { type: 'list', ordered: false, items: marked.map((snag) => sharedItem(activity.id, snag)) },
  ];
  return [
    ...mapBlocks(parties, partyMap(parties, boards), locale),
    ...(marked.length > 0 ? brought : []),
    ...voteBlocks,
    ...boards.flatMap((board) => groupBlocks(activity.id, board, snags, locale)),
  ];
}

function mapBlocks(all: readonly Party[], map: PartyMap, locale: Locale): Block[] {
  const words = snagMapWords[locale];
  const { links, alone } = map;
  if (links.length === 0 && alone.length === 0) return [];
  const said = (between: Party[], snags: GroupSnag[]): FigureLine => ({
    label: between.map(({ name }) => name).join(' – '),
    said: words.countSnags(snags.length),
  });
  return [
    {
      type: 'figure',
      title: words.mapTitle,
      lines: [
        ...links.map((link) => said(link.parties, link.snags)),
        ...alone.map(({ party, snags }) => said([party], snags)),
      ],
      picture: { kind: 'drawing', drawing: drawPartyMap(all, map, words.withinParty) },
    },
    {
      type: 'table',
      caption: words.whereItCatches,
      header: [words.between, words.snags, words.groups],
      rows: [
        ...links.map(({ parties, snags }) => row(parties.map(({ name }) => name).join(' – '), snags)),
        ...alone.map(({ party, snags }) => row(words.within(party.name), snags)),
      ],
    },
  ];
}

function row(between: string, snags: GroupSnag[]): string[] {
  return [between, String(snags.length), perGroup(snags)];
}

/** Which groups see it: "A 2, C 1". */
function perGroup(snags: GroupSnag[]): string {
  const counts = new Map<string, number>();
  for (const { from } of snags) counts.set(from.letter, (counts.get(from.letter) ?? 0) + 1);
  return [...counts]
    .toSorted()
    .map(([letter, count]) => `${letter} ${count}`)
    .join(', ');
}

/** One group's snags under its mark: a heading for each theme, the snags without a theme last. */
function groupBlocks(
  activityId: string,
  board: GroupContent<SnagBoard>,
  snags: GroupSnag[],
  locale: Locale,
): Block[] {
  const words = snagMapWords[locale];
  const own = new Map(snags.filter(({ from }) => from.group.id === board.group.id).map((snag) => [snag.id, snag]));
  const { themes, loose } = arrangeSnags(board.content);
  const part = (title: string, snagIds: readonly string[]): Block[] => {
    const items = snagIds.flatMap((id) => own.get(id) ?? []).map((snag) => groupItem(activityId, snag, locale));
    if (items.length === 0) return [];
    const list: Block = { type: 'list', ordered: false, items };
    return title === '' ? [list] : [{ type: 'heading', text: title }, list];
  };
  const inThemes = themes.flatMap(({ id, snagIds }) => {
    return part(board.content.themes.get(id)!.name.trim() || words.unnamedTheme, snagIds);
  });
  const blocks = [...inThemes, ...part(inThemes.length === 0 ? '' : words.looseInSummary, loose)];
  return blocks.length === 0 ? [] : [{ type: 'group', group: groupMark(board), blocks }];
}

function groupItem(activityId: string, snag: GroupSnag, locale: Locale): ListItem {
  const { text, parties, marked } = snag;
  const words = snagMapWords[locale];
  const names = parties.map(({ name }) => name).join(' – ');
  const detail = [names, marked ? words.markedDetail : ''].filter(Boolean).join('; ');
  return { key: keyOf(activityId, snag), text, detail, groups: [] };
}

function sharedItem(activityId: string, snag: GroupSnag): ListItem {
  const { text, parties, from } = snag;
  const detail = parties.map(({ name }) => name).join(' – ');
  return { key: keyOf(activityId, snag), text, detail, groups: [groupMark(from)] };
}

function keyOf(activityId: string, { from, id }: GroupSnag): string {
  return cardKey(activityId, from.group.id, id);
}
