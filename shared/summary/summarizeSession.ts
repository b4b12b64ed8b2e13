import { findActivityKind } from '../activities/index.ts';
import { cardKey, type ActivityRecord, type Decision, type GroupContent } from '../activities/activityKind.ts';
import { groupLetter, type Activity, type Session } from '../session/session.ts';
import { voteBlocks } from '../voting/voteBlocks.ts';
import { weekdayAndDate } from '../words/dates.ts';
import { summaryWords } from '../words/summary.ts';
import { summarizeAgenda } from './summarizeAgenda.ts';
import { summarizeAttendance } from './summarizeAttendance.ts';
import { applyEdits } from './applyEdits.ts';
import { entryOf, noEdits } from './edits.ts';
import { asPlainText } from './plainText.ts';
import type { ComputedSummary } from './statements.ts';
import type { Block, Fact, Section, SummaryDocument } from './document.ts';

/** All that a summary is made of: the session, and what each board holds as its kind reads it. */
export interface SessionRecord {
  session: Session;
  boards: BoardRecord[];
}

export interface BoardRecord {
  activityId: string;
  groupId: string;
  /** What `readBoard` gave with the shape of the activity's kind. */
  content: unknown;
}

/**
 * The summary as it would be sent now, with the facilitator's edits, in the session's language; also of a session that
 * is empty or was stopped early. The same record always gives the same document.
 */
export function summarizeSession(record: SessionRecord): SummaryDocument {
  return asPlainText(applyEdits(computeSummary(record), record.session.summaryEdits ?? noEdits));
}

/** The summary as the boards tell it, before edits; the groups already under the names that the summary gives them. */
export function computeSummary(unnamed: SessionRecord): ComputedSummary {
  const record = { ...unnamed, session: withGroupNames(unnamed.session) };
  const { session } = record;
  const words = summaryWords[session.locale];
  const linkedText = textOfCards(record);
  const activities = session.agenda.flatMap((activity) => summarizeActivity(record, activity, linkedText) ?? []);
  return asPlainText({
    document: {
      locale: session.locale,
      title: session.title,
      facts: facts(session),
      sections: [
        { id: 'attendance', title: words.attendance, blocks: summarizeAttendance(session) },
        { id: 'agenda', title: words.agenda, blocks: summarizeAgenda(session) },
        ...activities.map(({ section }) => section),
      ],
    },
    decisions: activities.flatMap(({ decisions }) => decisions),
  });
}

/** The session with its groups under the names that the summary gives them. */
export function withGroupNames(session: Session): Session {
  const names = session.summaryEdits?.groupNames ?? {};
  return {
    ...session,
    groups: session.groups.map((group) => ({ ...group, name: entryOf(names, group.id) ?? group.name })),
  };
}

function facts({ date, place, parties, groups, locale }: Session): Fact[] {
  const words = summaryWords[locale];
  const all = [
    { label: words.date, values: [weekdayAndDate(date, locale)] },
    { label: words.place, values: [place] },
    { label: words.parties, values: parties.map((party) => party.name) },
    { label: words.groups, values: groups.map((group) => `${groupLetter(groups, group.id)} · ${group.name}`) },
  ];
  return all.filter(({ values }) => values.some((value) => value !== ''));
}

/** Activities that collect nothing, and those that were never reached and have nothing in them, get no section. */
function summarizeActivity(
  record: SessionRecord,
  activity: Activity,
  linkedText: (key: string) => string | undefined,
): { section: Section; decisions: Decision[] } | undefined {
  const { session } = record;
  const kind = findActivityKind(activity.kind);
  if (!kind || kind.boards === 'none') return undefined;
  const told = recordOf(record, activity, linkedText);
  if (told.boards.length === 0 && activity.votes.length === 0 && !activity.actual) return undefined;
  const blocks: Block[] = kind.summarize(told);
  const nothing: Block = { type: 'paragraph', text: summaryWords[session.locale].nothingWritten };
  return {
    section: { id: activity.id, title: activity.title, blocks: blocks.length > 0 ? blocks : [nothing] },
    decisions: kind.decisions?.(told) ?? [],
  };
}

/** All that is known of one activity. */
export function recordOf(
  record: SessionRecord,
  activity: Activity,
  linkedText = textOfCards(record),
): ActivityRecord<unknown, unknown> {
  const { locale, parties, groups } = record.session;
  // Publishing is an act of its own: a result nobody was shown is not sent out.
  const votes = activity.votes.filter((vote) => vote.state === 'published');
  return {
    activity,
    setup: activity.setup,
    locale,
    parties,
    boards: writtenBoards(record, activity),
    votes,
    voteBlocks: voteBlocks({ votes, locale, groups, parties }),
    linkedText,
  };
}

function writtenBoards({ session, boards }: SessionRecord, activity: Activity): GroupContent<unknown>[] {
  return session.groups.flatMap((group) => {
    const board = boards.find((candidate) => candidate.activityId === activity.id && candidate.groupId === group.id);
    if (!board || isEmpty(board.content)) return [];
    return { group, letter: groupLetter(session.groups, group.id), content: board.content };
  });
}

function isEmpty(content: unknown): boolean {
  const collections: ReadonlyMap<string, unknown>[] = Object.values(content as object);
  return collections.every((entries) => entries.size === 0);
}

function textOfCards({ session, boards }: SessionRecord): (key: string) => string | undefined {
  const texts = new Map<string, string>();
  for (const { activityId, groupId, content } of boards) {
    const activity = session.agenda.find((candidate) => candidate.id === activityId);
    const kind = activity && findActivityKind(activity.kind);
    if (!kind) continue;
    for (const card of kind.cards(activity.setup, content))
      texts.set(cardKey(activityId, groupId, card.id), card.text);
  }
  return (key) => texts.get(key);
}
