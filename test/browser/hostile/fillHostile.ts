import * as Y from 'yjs';
import type { Command } from '../../../shared/session/commands.ts';
import { addProposed, placeBetween } from '../../../shared/activities/dilemma-sort/edits.ts';
import { commentText, rewordingText } from '../../../shared/activities/dilemma-sort/board.ts';
import { doesText, putSolution, solutionDescription } from '../../../shared/activities/solution-draft/board.ts';
import { addSnag, addTheme } from '../../../shared/activities/snag-map/edits.ts';
import { orderKeys } from '../../../shared/boards/orderKey.ts';
import { limits } from '../../../shared/session/limits.ts';
import type { PlenaryShow } from '../../../shared/session/plenaryShow.ts';
import { changeBoard } from '../kit/filling.ts';
import { createSession, join, takeSeat, type CreatedSession, type WiredSeat } from '../kit/wire.ts';
import { packed, payloads } from './payloads.ts';

export const names = packed(limits.name);
export const titles = packed(limits.title);
export const cards = packed(limits.card);
const whole = payloads.map(({ text }) => text).join('\n');
/** Long texts, each within the limit of an instruction, the lead and the like. */
export const pages = packed(limits.instruction);

export interface HostileSession extends CreatedSession {
  facilitator: WiredSeat;
  table: { ticket: string; seat: { id: string } };
  groupId: string;
  activities: Record<'talk' | 'snag-map' | 'dilemma-sort' | 'solution-draft', string>;
}

/** A session in which everybody who can write anything has written payloads, through the doors that are open to them. */
export async function beginHostile(origin: string): Promise<HostileSession> {
  const session = await createSession(origin, {
    title: titles[0],
    place: names[0],
    locale: 'en',
    parties: names.slice(0, limits.parties),
    groups: names.slice(20, 24).map((name) => ({ name })),
    agenda: [
      ...(['talk', 'snag-map', 'solution-draft', 'dilemma-sort'] as const).map((kind, place) => ({
        kind,
        title: titles[place + 1],
        instruction: pages[place % pages.length],
        responsible: names[place],
        ...(kind === 'dilemma-sort' && { setup: { dilemmas: dilemmas(0) } }),
      })),
      ...titles.slice(0, 6).map((title, place) => ({
        kind: 'talk',
        title,
        instruction: pages[place % pages.length],
        responsible: names[place],
      })),
    ],
  });
  const facilitator = await takeSeat(origin, session.sessionId, session.tickets.facilitator);
  const { agenda, session: seen } = await facilitator.view();
  const groupId = seen.groups[0]!.id;
  const table = await join(origin, { code: session.joinCode, device: 'table', groupId, name: names[1] });
  for (const [place, name] of names.slice(-20).entries()) {
    const partyId = seen.parties[place]!.id;
    const inGroup = seen.groups[1 + (place % 3)]!.id;
    await join(origin, { code: session.joinCode, device: 'person', groupId: inGroup, name, partyId });
  }
  const idOf = (kind: string): string => agenda.find((activity) => activity.kind === kind)!.id;
  return {
    ...session,
    facilitator,
    table,
    groupId,
    activities: {
      talk: idOf('talk'),
      'snag-map': idOf('snag-map'),
      'dilemma-sort': idOf('dilemma-sort'),
      'solution-draft': idOf('solution-draft'),
    },
  };
}

/** As many dilemmas as an activity may have. */
function dilemmas(from: number): { id: string; text: string }[] {
  return Array.from({ length: 30 }, (_, place) => ({ id: `d${place}`, text: cards[(from + place) % cards.length]! }));
}

/** The dilemmas with those payloads that the first thirty left out. */
export function sayOtherDilemmas({ facilitator, activities }: HostileSession): Promise<unknown> {
  const changes = { setup: { dilemmas: dilemmas(cards.length - 30) } };
  return facilitator.tell({ type: 'editActivity', activityId: activities['dilemma-sort'], changes });
}

/** The boards of the table's group, written by the table itself. */
export async function fillBoards(origin: string, session: HostileSession): Promise<void> {
  const { activities, table, groupId, facilitator } = session;
  const { parties } = (await facilitator.view()).session;
  for (const kind of ['snag-map', 'solution-draft', 'dilemma-sort'] as const) {
    const { currentActivityId } = await facilitator.view();
    await facilitator.tell({ type: 'goTo', activityId: activities[kind], from: currentActivityId });
    const address = `/sync/${session.sessionId}/${activities[kind]}/${groupId}`;
    await changeBoard(origin, address, table.ticket, (doc) => doc.transact(() => writers[kind](doc, parties)));
  }
}

type Parties = { id: string }[];

/** What one program writes on a group's board (or on its own drafts) in each kind. */
export const writers: Record<'snag-map' | 'solution-draft' | 'dilemma-sort', (doc: Y.Doc, parties: Parties) => void> =
  {
    'snag-map': (doc, parties) => {
      for (const [place, name] of names.entries()) addTheme(doc, { id: `t${place}`, name });
      for (const [place, text] of cards.entries()) {
        const between = [parties[place % parties.length]!.id, parties[(place + 7) % parties.length]!.id];
        const theme = place % 3 === 0 ? '' : `t${place}`;
        addSnag(doc, { id: `s${place}`, text, theme, parties: between, marked: place % 2 === 0 });
      }
    },
    'dilemma-sort': (doc) => {
      for (const [place, text] of cards.entries()) {
        if (place < 30) {
          commentText(doc, `d${place}`).insert(0, text);
          rewordingText(doc, `d${place}`).insert(0, text);
          placeBetween(doc, `d${place}`, null, null);
        }
        addProposed(doc, { id: `p${place}`, text });
      }
    },
    'solution-draft': (doc, parties) => {
      const orders = orderKeys(names.length, Math.random);
      for (const [place, owner] of names.entries()) {
        const text = cards[place % cards.length]!;
        const title = titles[place % titles.length]!;
        const answers = place < cards.length ? [{ key: `c${place}`, text }] : [];
        const texts = { title, owner, firstStep: text, measure: text, checkDate: '2026-06-16' };
        putSolution(doc, { id: `v${place}`, ...texts, answers, description: [], order: orders[place]! });
        doesText(doc, `v${place}`, parties[place % parties.length]!.id).insert(0, text);
      }
      // As no editor of ours would write it: addresses, names and attributes of nodes and marks are payloads too.
      const description = solutionDescription(doc, 'v0')!;
      for (const { text } of payloads) {
        const paragraph = new Y.XmlElement('paragraph');
        const line = new Y.XmlText();
        line.applyDelta([
          { insert: text, attributes: { link: { href: text, onclick: text }, strong: { style: text } } },
        ]);
        paragraph.insert(0, [line]);
        for (const name of ['onclick', 'style', 'class']) paragraph.setAttribute(name, text);
        description.push([paragraph]);
      }
      for (const name of ['script', 'iframe', 'object', 'a', 'svg', 'style']) {
        const odd = new Y.XmlElement(name);
        odd.setAttribute('src', '//m.invalid/odd');
        odd.insert(0, [new Y.XmlText('hit(0)')]);
        solutionDescription(doc, 'v1')!.push([odd]);
      }
    },
  };

/** A vote among the payloads, with a published result. */
export async function vote(origin: string, session: HostileSession): Promise<void> {
  const { facilitator, activities, table } = session;
  const activityId = activities['dilemma-sort'];
  const terms = { points: 30, maxPerOption: 5, voter: 'table' as const };
  const voteId = (await facilitator.tell({ type: 'openVote', activityId, ...terms }))!;
  const seat = await takeSeat(origin, session.sessionId, table.ticket);
  const ballot = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`d${place}`, 1]));
  await seat.tell({ type: 'castBallot', activityId, voteId, ballot });
  seat.close();
  await facilitator.tell({ type: 'closeVote', activityId, voteId });
  await facilitator.tell({ type: 'publishVote', activityId, voteId });
}

/** What the facilitator writes into the summary. */
export async function editSummary({ facilitator, activities, groupId }: HostileSession): Promise<void> {
  const change = (edit: Extract<Command, { type: 'editSummary' }>['change']) =>
    facilitator.tell({ type: 'editSummary', change: edit });
  await change({ what: 'lead', text: whole.slice(0, 5_000) });
  for (const activityId of Object.values(activities)) {
    await change({ what: 'section', sectionId: activityId, changes: { before: pages[0]!, after: pages.at(-1)! } });
  }
  await change({ what: 'groupName', groupId, name: names[30]! });
  for (const [place, what] of cards.slice(-50).entries()) {
    const decision = { what, who: names[place]!, when: names[place + 1]! };
    await change({ what: 'decision', id: `own${place}`, decision });
  }
  for (const [place, text] of cards.entries()) {
    const key = `${activities['snag-map']}/${groupId}/s${place}#text`;
    await change({ what: 'correct', key, correction: { text: `${text} `, from: text } });
  }
}

/** The day goes on to the activity of this kind. */
export async function goTo(
  { facilitator, activities }: HostileSession,
  kind: keyof HostileSession['activities'],
): Promise<string> {
  const activityId = activities[kind];
  const { currentActivityId: from } = await facilitator.view();
  if (from !== activityId) await facilitator.tell({ type: 'goTo', activityId, from });
  return activityId;
}

type Shown = 'instruction' | 'groups' | 'overview' | 'group' | 'result';

/** What the big screen can show of each kind. */
export const shownOf: Record<keyof HostileSession['activities'], readonly Shown[]> = {
  talk: ['instruction'],
  'snag-map': ['instruction', 'groups', 'overview', 'group'],
  'solution-draft': ['groups', 'overview', 'group'],
  'dilemma-sort': ['groups', 'overview', 'group', 'result'],
};

export function showing(what: Shown, activityId: string, groupId: string, page: number): PlenaryShow {
  if (what === 'instruction') return { what, page };
  if (what === 'group') return { what, activityId, groupId, page };
  return { what, activityId, page };
}

/** As `beginHostile`, with everything written: boards, a vote and the summary. */
export async function beginWritten(origin: string): Promise<HostileSession> {
  const session = await beginHostile(origin);
  await fillBoards(origin, session);
  await vote(origin, session);
  await editSummary(session);
  return session;
}
