import { describe, expect, test } from 'vitest';
import { draftsOf } from '../../../shared/boards/boardName.ts';
import { boardAccess } from '../../../shared/session/boardAccess.ts';
import { commandSchema, type Command } from '../../../shared/session/commands.ts';
import {
  boardRights,
  giverByCommand,
  mayGive,
  roles,
  stepStates,
  whose,
  type Role,
  type StepState,
  type Whose,
} from '../../../shared/session/permissions.ts';
import type { Seat } from '../../../shared/session/seat.ts';
import { SessionOnPaper } from './aSession.ts';

/** Two groups at work on snags, with a seat of every role. */
function atWork(state: StepState): { session: SessionOnPaper; seats: Record<Role, Seat>; other: Seat } {
  const session = new SessionOnPaper();
  const seats = {
    facilitator: session.facilitator,
    plenary: session.plenary,
    table: session.join('North', 'table'),
    person: session.join('North', 'person'),
    observer: { id: 'observer', role: 'observer', joinedAtMs: 0, locale: null, returnCode: '' } as const,
  };
  const other = session.join('South', 'person');
  session.session = { ...session.session, seats: [...session.session.seats, seats.observer] };
  if (state === 'drafting' || state === 'drafted') {
    const changes = { writing: 'private', anonymous: true } as const;
    session.give(session.facilitator, { type: 'editActivity', activityId: session.activity('Snags').id, changes });
  }
  session.goTo('Dilemmas');
  session.goTo('Snags');
  for (const title of ['Snags', 'Dilemmas']) {
    session.give(session.facilitator, {
      type: 'setSwitches',
      activityId: session.activity(title).id,
      groupsMaySee: state !== 'hidden',
      groupsMayWrite: state === 'open' || state === 'drafting',
    });
  }
  return { session, seats, other };
}

describe.each(stepStates)('when the step is %s', (state) => {
  describe.each(roles)('%s', (role) => {
    const shows = [true, false].flatMap((isShown) => [true, false].map((isEnded) => ({ isShown, isEnded })));

    test.each(whose.flatMap((board) => shows.map((show) => ({ board, ...show }))))(
      'has the right to $board boards that the table says (shown: $isShown, day ended: $isEnded)',
      ({ board, isShown, isEnded }) => {
        const { session, seats } = atWork(state);
        const now = isEnded ? stateAtTheEnd[state] : state;
        const right = boardRights[role][now][hasGroup(role) || !['own', 'mine'].includes(board) ? board : 'other'];
        const wanted = right === 'shown' ? (isShown ? 'read' : 'none') : right;
        const activityId = session.activity('Snags').id;
        const at = {
          ...session.session,
          endedAtMs: isEnded ? 1 : null,
          plenary: isShown ? ({ what: 'groups', activityId, page: 0 } as const) : ({ what: 'nothing' } as const),
        };
        const groupId = groupOf(session, board, seats[role]);
        // No kind of activity has a shared board yet; then nobody may open one. Nor are there drafts of who has no group.
        const isThere = board !== 'shared' && (board !== 'mine' || hasGroup(role));
        const expected = isThere ? wanted : 'none';
        expect(boardAccess(at, seats[role], { activityId, groupId })).toBe(expected);
      },
    );

    test.each(Object.keys(giverByCommand) as Command['type'][])('may give %s as the table says', (type) => {
      const { session, seats, other } = atWork(state);
      const command = commandSchema.parse(sampleCommands(session, other)[type]);
      const outcome = session.give(seats[role], command, { slate: [{ id: 'a', text: 'A' }] });
      expect(outcome !== 'notAllowed').toBe(mayGive(role, type));
    });
  });
});

test('the table has a row for every command there is', () => {
  const types = commandSchema.def.options.map((option) => option.def.shape.type.def.values[0]);
  expect(Object.keys(giverByCommand).toSorted()).toEqual(types.toSorted());
});

const stateAtTheEnd: Record<StepState, StepState> = {
  hidden: 'hidden',
  closed: 'closed',
  open: 'closed',
  drafting: 'drafted',
  drafted: 'drafted',
};

const hasGroup = (role: Role): boolean => role === 'table' || role === 'person';

function groupOf(session: SessionOnPaper, board: Whose, seat: Seat): string {
  if (board === 'shared') return 'plenary';
  if (board === 'mine') return draftsOf(seat.id);
  // Somebody's at the same table.
  if (board === 'theirs')
    return draftsOf(session.session.seats.find(({ id, role }) => hasGroup(role) && id !== seat.id)!.id);
  return session.groupId(board === 'own' ? 'North' : 'South');
}

function sampleCommands(session: SessionOnPaper, other: Seat): Record<Command['type'], object> {
  const activityId = session.activity('Snags').id;
  const dilemmas = session.activity('Dilemmas').id;
  const from = session.session.currentActivityId;
  const voteId = session.openVote();
  const commands: Record<Command['type'], object> = {
    goTo: { activityId: dilemmas, from },
    endSession: { from },
    addActivity: { activity: { kind: 'talk', title: 'Break' }, afterId: null },
    editActivity: { activityId, changes: { title: 'Catches' } },
    moveActivity: { activityId, afterId: null },
    skipActivity: { activityId, skipped: true },
    removeActivity: { activityId },
    setSwitches: { activityId, groupsMaySee: true },
    startTimer: { minutes: 5 },
    pauseTimer: {},
    resumeTimer: {},
    extendTimer: { minutes: 5 },
    endTimer: {},
    showOnPlenary: { show: { what: 'joinCode' } },
    editSession: { changes: { title: 'Another' } },
    lockDoor: { locked: true },
    addParty: { name: 'Praksis' },
    editParty: { partyId: session.session.parties[0]!.id, name: 'Praksis' },
    removeParty: { partyId: session.session.parties[0]!.id },
    addGroup: { name: 'East', colour: 'blue' },
    editGroup: { groupId: session.groupId('North'), name: 'East' },
    removeGroup: { groupId: session.groupId('North') },
    changeSeat: { seatId: other.id, name: 'Bo' },
    removeSeat: { seatId: other.id },
    openVote: { activityId, points: 1, maxPerOption: 1, voter: 'table' },
    closeVote: { activityId: dilemmas, voteId },
    publishVote: { activityId: dilemmas, voteId },
    editSummary: { change: { what: 'lead', text: 'In short' } },
    showDrafts: { activityId, groupId: session.groupId('North') },
    castBallot: { activityId: dilemmas, voteId, ballot: { a: 1 } },
    editSeat: { locale: 'nb' },
  };
  return Object.fromEntries(Object.entries(commands).map(([type, fields]) => [type, { type, ...fields }])) as Record<
    Command['type'],
    object
  >;
}
