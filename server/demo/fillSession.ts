import { activityKinds, findActivityKind } from '../../shared/activities/index.ts';
import { cardKey } from '../../shared/activities/activityKind.ts';
import { readBoard } from '../../shared/boards/readBoard.ts';
import { boardOwners } from '../../shared/session/boardAccess.ts';
import type { Command } from '../../shared/session/commands.ts';
import { isRefusal, type Refusal } from '../../shared/session/refusals.ts';
import type { GroupSeat } from '../../shared/session/seat.ts';
import type { Activity, Session } from '../../shared/session/session.ts';
import type { Locale } from '../../shared/words/catalogue.ts';
import type { Ballot, Option } from '../../shared/voting/vote.ts';
import { beginSession, type Begun } from '../live/beginSession.ts';
import { giveCommand, type Done } from '../live/giveCommand.ts';
import { joinRoom, type Joined } from '../live/joinRoom.ts';
import type { OpenSession } from '../live/openSession.ts';
import type { SessionRooms } from '../live/sessionRooms.ts';
import type { Boards } from '../sync/boards.ts';
import { inFullSwing } from './inFullSwing.ts';

export interface FilledSession extends Begun {
  session: Session;
  /** Everyone who joined: each group's table first, then its persons. */
  joined: Joined[];
}

/** People at the tables; first names only, and nobody in particular. */
const people = ['Birgitte', 'Jens', 'Mette', 'Søren', 'Lone', 'Henrik', 'Anne', 'Kim'];

const points = 3;

/** When in the day the session is, and in which language. */
export interface Moment {
  /** The kind of activity that is on; the last with boards when it is absent. */
  at?: string;
  locale?: Locale;
  /** `YYYY-MM-DD`; today when it is absent. */
  date?: string;
}

/**
 * A session in full swing, in Danish: four groups whose tables and some persons have joined, every kind of
 * activity up to this moment filled on every board, what has been voted on published.
 */
export async function fillSession(
  rooms: SessionRooms,
  boards: Boards,
  { at, locale = 'da', date }: Moment = {},
): Promise<FilledSession> {
  const begun = done(
    await beginSession(rooms, {
      title: 'Kick-off: Sammen om borgerens forløb',
      locale,
      place: 'Kulturhuset, store sal',
      ...(date !== undefined && { date }),
    }),
  );
  const open = (await rooms.find(begun.sessionId))!;
  const facilitator = open.session.seats.find((seat) => seat.role === 'facilitator')!;
  const give = async (command: Command, seatId = facilitator.id): Promise<Done> =>
    done(await giveCommand(open, seatId, command, boards));

  await addMissingKinds(open, give);
  const joined = await takeSeats(rooms, open);
  const on = withBoards(open.session).findLast(({ kind }) => at === undefined || kind === at)!;
  const begunWith = open.session.agenda.slice(0, open.session.agenda.indexOf(on) + 1);
  for (const activity of withBoards({ agenda: begunWith })) await fillActivity(open, activity, boards, give);
  for (const activity of begunWith) {
    await give({ type: 'goTo', activityId: activity.id, from: open.session.currentActivityId });
    if (activity.id !== on.id && activity.kind === 'dilemma-sort') await vote(open, activity, joined, give);
  }
  const { currentActivityId } = open.session;
  if (currentActivityId) {
    await give({ type: 'showOnPlenary', show: { what: 'groups', activityId: currentActivityId, page: 0 } });
  }
  done(await open.room.change((session) => ({ session: inFullSwing(session, Date.now()), answer: {} })));
  return { ...begun, session: open.session, joined };
}

type Give = (command: Command, seatId?: string) => Promise<Done>;

/** The template may lack a kind; the demo shows them all. */
async function addMissingKinds(open: OpenSession, give: Give): Promise<void> {
  for (const { kind, title } of activityKinds) {
    if (open.session.agenda.some((activity) => activity.kind === kind)) continue;
    const planned = { kind, title: title.da, instruction: '', plannedMinutes: 30, responsible: '' };
    const last = withBoards(open.session).at(-1);
    await give({ type: 'addActivity', activity: planned, afterId: last?.id ?? null });
  }
}

async function takeSeats(rooms: SessionRooms, { session }: OpenSession): Promise<Joined[]> {
  const joined: Joined[] = [];
  for (const [place, group] of session.groups.entries()) {
    const take = async (device: 'table' | 'person', name: string, partyId: string | null): Promise<void> =>
      void joined.push(
        done(await joinRoom(rooms, { code: session.joinCode, device, groupId: group.id, name, partyId })),
      );
    await take('table', '', null);
    for (const each of [0, 1]) {
      const party = session.parties[(place + each) % session.parties.length];
      await take('person', people[(place * 2 + each) % people.length]!, party?.id ?? null);
    }
  }
  return joined;
}

/** Fills every board of an activity, and gives the activity the setup that its samples belong to. */
async function fillActivity({ room }: OpenSession, activity: Activity, boards: Boards, give: Give): Promise<void> {
  const kind = findActivityKind(activity.kind)!;
  let setup: unknown = activity.setup;
  for (const groupId of boardOwners(room.session, activity.kind)) {
    const { session } = room;
    const { parties, groups, date } = session;
    const group = groups.find((candidate) => candidate.id === groupId) ?? groups[0]!;
    const linkable = await cardsOf(session, groupId, boards);
    await boards.edit({ sessionId: session.id, activityId: activity.id, groupId }, (board) => {
      setup = kind.sample(board, { parties, groups, group, date, linkable });
    });
  }
  await give({ type: 'editActivity', activityId: activity.id, changes: { setup } });
}

/** What the group has written so far, for activities that link to it. */
async function cardsOf(session: Session, groupId: string, boards: Boards): Promise<{ key: string; text: string }[]> {
  const cards: { key: string; text: string }[] = [];
  for (const activity of withBoards(session)) {
    const kind = findActivityKind(activity.kind)!;
    const name = { sessionId: session.id, activityId: activity.id, groupId };
    const content: unknown = await boards.read(name, (board) => readBoard(board, kind.shape));
    for (const card of kind.cards(activity.setup, content)) {
      cards.push({ key: cardKey(activity.id, groupId, card.id), text: card.text });
    }
  }
  return cards;
}

/** One round: every table casts its ballot, and the result is published. */
async function vote(open: OpenSession, { id: activityId }: Activity, joined: Joined[], give: Give): Promise<void> {
  const { id: voteId } = await give({ type: 'openVote', activityId, points, maxPerOption: 2, voter: 'table' });
  const { slate } = open.session.agenda
    .find((activity) => activity.id === activityId)!
    .votes.find((round) => round.id === voteId)!;
  const tables = joined.map(({ seat }) => seat).filter((seat: GroupSeat) => seat.role === 'table');
  for (const [place, table] of tables.entries()) {
    await give({ type: 'castBallot', activityId, voteId: voteId!, ballot: ballotOf(slate, place) }, table.id);
  }
  await give({ type: 'closeVote', activityId, voteId: voteId! });
  await give({ type: 'publishVote', activityId, voteId: voteId! });
}

/** Two points on one of the first options and one on another, so that tables agree somewhat. */
function ballotOf(slate: readonly Option[], place: number): Ballot {
  const first = slate[place % 2]!;
  const second = slate[(place + 2) % slate.length]!;
  return first.id === second.id ? { [first.id]: 2 } : { [first.id]: 2, [second.id]: 1 };
}

function withBoards({ agenda }: Pick<Session, 'agenda'>): Activity[] {
  return agenda.filter(({ kind }) => findActivityKind(kind)?.boards !== 'none');
}

/** The demo asks for nothing that could be refused. */
function done<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${answer.about}`);
  return answer;
}
