import { placeByOption, type Place } from '../../voting/ranking.ts';
import type { DataTable } from '../../summary/dataTable.ts';
import { cardKey, type ActivityRecord } from '../activityKind.ts';
import type { DilemmaBoard } from './board.ts';
import { jointPicture } from './jointPicture.ts';
import { orderedProposals } from './order.ts';
import { dilemmaKey, type DilemmaSetup } from './setup.ts';
import { dilemmaSortWords } from './words.ts';

type Record = ActivityRecord<DilemmaSetup, DilemmaBoard>;

/** Every dilemma with its joint place and each group's, what each group said of it, and the new ones proposed. */
export function dilemmaTables(record: Record): DataTable[] {
  return [placesTable(record), remarksTable(record), proposalsTable(record)];
}

function placesTable({ activity, setup, boards, locale }: Record): DataTable {
  const words = dilemmaSortWords[locale];
  const { joint, orders } = jointPicture(setup, boards);
  const places = placeByOption(joint.tiers);
  const rows = setup.dilemmas.map(({ id, text }, at) => ({
    key: dilemmaKey(activity.id, id),
    cells: [at + 1, text, middlePlace(places.get(id)), ...orders.map((order) => middlePlace(order.places.get(id)))],
  }));
  const columns = [
    { title: words.number },
    { title: words.dilemmaColumn, part: 'text' },
    { title: words.jointPlaceColumn },
    ...orders.map(({ of: { letter, group } }) => ({ title: `${letter} · ${group.name}` })),
  ];
  return { name: words.dilemmasSheet, columns, rows };
}

/** As a number to reckon with: a shared place is the middle of those that it shares. */
function middlePlace(place: Place | undefined): number | null {
  return place ? (place.first + place.last) / 2 : null;
}

function remarksTable({ activity, setup, boards, locale }: Record): DataTable {
  const words = dilemmaSortWords[locale];
  const rows = boards.flatMap(({ group, letter, content }) =>
    setup.dilemmas.flatMap(({ id, text }, at) => {
      const moved = content.moved.get(id);
      const said = [moved ? words[moved] : null, content.comment.get(id) ?? null, content.rewording.get(id) ?? null];
      if (said.every((cell) => cell === null)) return [];
      const dilemma = { statements: [{ key: dilemmaKey(activity.id, id), text }] };
      return [{ key: cardKey(activity.id, group.id, id), cells: [letter, group.name, at + 1, dilemma, ...said] }];
    }),
  );
  const columns = [
    { title: words.letterColumn },
    { title: words.groupColumn },
    { title: words.number },
    { title: words.dilemmaColumn },
    { title: words.movedColumn },
    { title: words.comment, part: 'comment' },
    { title: words.rewordingColumn, part: 'rewording' },
  ];
  return { name: words.remarksSheet, columns, rows };
}

function proposalsTable({ activity, boards, locale }: Record): DataTable {
  const words = dilemmaSortWords[locale];
  const rows = boards.flatMap(({ group, letter, content }) =>
    orderedProposals(content)
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, text }) => ({ key: cardKey(activity.id, group.id, id), cells: [letter, group.name, text.trim()] })),
  );
  const columns = [
    { title: words.letterColumn },
    { title: words.groupColumn },
    { title: words.newDilemma, part: 'text' },
  ];
  return { name: words.proposalsSheet, columns, rows };
}
