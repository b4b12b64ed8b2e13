import { expect, test } from 'vitest';
import { Audience, type Screen } from '../../../server/live/audience.ts';
import { viewFor } from '../../../shared/session/viewFor.ts';
import { SessionOnPaper } from '../../shared/session/aSession.ts';
import { until } from '../../until.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

function keepBusy(ms: number): void {
  const untilMs = performance.now() + ms;
  while (performance.now() < untilMs);
}

/**
 * A session with a table in it, its facilitator's screen and the table's, and who was sent a view, in order. `viewMs`:
 * how long making a view takes.
 */
function anAudience({ viewMs = 0 } = {}) {
  const paper = new SessionOnPaper();
  const table = paper.join('North');
  const audience = new Audience(
    () => paper.session,
    (seat, _origin, connectedSeatIds) => {
      keepBusy(viewMs);
      return viewFor(paper.session, seat, {
        nowMs: Date.now(),
        connectedSeatIds,
        plenaryCard: null,
        joinLink: '',
        castTold: new Map(),
      });
    },
  );
  const sent: string[] = [];
  const screenOf = ({ id, role }: { id: string; role: string }): Screen => ({
    seatId: id,
    origin: '',
    send: () => sent.push(role),
    dismiss: () => sent.push(`${role} dismissed`),
  });
  const screens = { table: screenOf(table), facilitator: screenOf(paper.facilitator) };
  audience.add(screens.table);
  audience.add(screens.facilitator);
  return { paper, audience, screens, sent };
}

test('a screen has its view at once, before anything is told', () => {
  expect(anAudience().sent).toEqual(['table', 'facilitator']);
});

test('all that happens in one turn is one view, the facilitator first', async () => {
  const { paper, audience, sent } = anAudience();
  await nextTurn();
  sent.length = 0;
  for (const title of ['a', 'b', 'c']) {
    paper.session = { ...paper.session, title };
    audience.tell();
  }
  // Where a round was slow, the groups' views rest a little.
  await until(() => sent.length >= 2);
  await nextTurn();
  expect(sent).toEqual(['facilitator', 'table']);
});

test('the facilitator comes first also when the groups’ views have rested and are due', async () => {
  const { paper, audience, sent } = anAudience({ viewMs: 2 });
  await nextTurn();
  sent.length = 0;
  paper.session = { ...paper.session, title: 'a' };
  audience.tell();
  keepBusy(20);
  await until(() => sent.length >= 2);
  expect(sent).toEqual(['facilitator', 'table']);
});

test('a screen whose view says nothing new is left in peace', async () => {
  const { paper, audience, sent } = anAudience();
  await nextTurn();
  sent.length = 0;
  paper.session = { ...paper.session, revision: 7, plenary: { what: 'nothing' } };
  audience.tell();
  await nextTurn();
  expect(sent).toEqual(['facilitator']);
});

test('a seat whose last screen has gone is not here any more', async () => {
  const { audience, screens } = anAudience();
  audience.remove(screens.table);
  audience.remove(screens.table);
  expect([...audience.connectedSeatIds()]).toEqual([screens.facilitator.seatId]);
  audience.remove(screens.facilitator);
  expect(audience.isEmpty).toBe(true);
});
