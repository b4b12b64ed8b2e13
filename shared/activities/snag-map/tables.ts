import { cardKey, type ActivityRecord } from '../activityKind.ts';
import type { DataTable } from '../../summary/dataTable.ts';
import { arrangeSnags } from './arrangement.ts';
import type { SnagBoard } from './board.ts';
import { groupSnags } from './partyMap.ts';
import { snagMapWords } from './words.ts';

/** Every snag with its group, theme and parties. */
export function snagTables({ activity, boards, parties, locale }: ActivityRecord<unknown, SnagBoard>): DataTable[] {
  const words = snagMapWords[locale];
  const themeBySnag = new Map(
    boards.flatMap(({ group, content }) =>
      arrangeSnags(content).themes.flatMap(({ id, snagIds }) =>
        snagIds.map((snagId) => [`${group.id}/${snagId}`, content.themes.get(id)!.name.trim() || words.unnamedTheme]),
      ),
    ) as [string, string][],
  );
  const rows = groupSnags(parties, boards).map(({ id, text, marked, parties: between, from: { group, letter } }) => ({
    key: cardKey(activity.id, group.id, id),
    cells: [
      letter,
      group.name,
      themeBySnag.get(`${group.id}/${id}`) ?? null,
      text,
      between.map(({ name }) => name).join(', '),
      between.length,
      marked ? words.yes : null,
    ],
  }));
  const columns = [
    { title: words.letterColumn },
    { title: words.groupColumn },
    { title: words.themeColumn },
    { title: words.snag, part: 'text' },
    { title: words.partiesColumn },
    { title: words.partyCountColumn },
    { title: words.broughtToPlenary },
  ];
  return [{ name: words.snags, columns, rows }];
}
