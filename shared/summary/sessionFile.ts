import * as z from 'zod/mini';
import { findActivityKind } from '../activities/index.ts';
import { fields } from '../session/fields.ts';
import { limits } from '../session/limits.ts';
import { isGroupSeat } from '../session/seat.ts';
import type { Session } from '../session/session.ts';
import { scale } from '../voting/ballotFits.ts';
import { voteMethods } from '../voting/vote.ts';
import { isWithinLimits } from './edits.ts';
import { summaryEditsSchema } from './editsSchema.ts';

/** A board in base64: the document as one Yjs update. Larger ones than this are no board of ours. */
const mostBoardCharacters = 8_000_000;

const momentMs = z.int().check(z.nonnegative());
const count = z.int().check(z.nonnegative());
const ballot = z.record(z.string(), z.int().check(z.nonnegative()));

const partSums = z.strictObject({
  by: z.enum(['group', 'party']),
  id: z.string().check(z.maxLength(40)),
  name: z.string().check(z.maxLength(limits.name)),
  ballots: count,
  rows: z.array(
    z.strictObject({
      optionId: z.string(),
      place: count,
      points: count,
      voters: count,
      spread: z.optional(z.array(count).check(z.length(scale.length))),
    }),
  ),
});

const vote = z.strictObject({
  id: fields.id,
  slate: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  method: z.optional(z.enum(voteMethods)),
  mayBeSplit: z.optional(z.boolean()),
  openBallots: z.optional(z.boolean()),
  cast: z.optional(count),
  points: z.int().check(z.gte(1), z.lte(100)),
  maxPerOption: z.int().check(z.gte(1), z.lte(100)),
  voter: z.enum(['table', 'person']),
  openedAtMs: momentMs,
  state: z.enum(['closed', 'published']),
  ballots: z.array(ballot),
  closedAtMs: momentMs,
  voters: count,
  byPart: z.optional(z.array(partSums).check(z.maxLength(limits.groups + limits.parties + 1))),
});

const activity = z
  .strictObject({
    id: fields.id,
    kind: z.string(),
    title: fields.title,
    instruction: fields.instruction,
    plannedMinutes: fields.plannedMinutes,
    responsible: fields.optionalName,
    setup: z.unknown(),
    groupsMaySee: z.boolean(),
    groupsMayWrite: z.boolean(),
    skipped: z.boolean(),
    actual: z.nullable(z.strictObject({ startedAtMs: momentMs, endedAtMs: z.nullable(momentMs) })),
    votes: z.array(vote),
    writing: z.optional(z.enum(['open', 'private'])),
    anonymous: z.optional(z.boolean()),
    /** Which groups' drafts were shown. Those that were not are not in a file. */
    drafts: z.optional(z.strictObject({ shownIn: z.array(fields.id), rounds: z.strictObject({}) })),
  })
  .check(z.refine(({ kind, setup }) => findActivityKind(kind)?.setup.safeParse(setup).success === true));

const seat = z.strictObject({
  id: fields.id,
  role: z.enum(['table', 'person']),
  groupId: fields.id,
  name: fields.optionalName,
  partyId: z.nullable(fields.id),
  joinedAtMs: momentMs,
});

/**
 * What `format=json` gives and import takes: the session as the summary needs it, and every board. Tickets,
 * codes and open votes are not in it.
 */
export const sessionFileSchema = z.strictObject({
  plenumFile: z.literal(1),
  session: z.strictObject({
    title: fields.title,
    date: fields.date,
    startTime: fields.startTime,
    place: fields.optionalName,
    timeZone: fields.timeZone,
    locale: fields.locale,
    parties: z.array(z.strictObject({ id: fields.id, name: fields.name })).check(z.maxLength(limits.parties)),
    groups: z
      .array(z.strictObject({ id: fields.id, name: fields.name, colour: fields.colour }))
      .check(z.maxLength(limits.groups)),
    agenda: z.array(activity).check(z.maxLength(limits.activities)),
    currentActivityId: z.nullable(fields.id),
    endedAtMs: z.nullable(momentMs),
    seats: z.array(seat).check(z.maxLength(limits.seats)),
    /** Absent: the summary was not edited. */
    summaryEdits: z.optional(summaryEditsSchema.check(z.refine(isWithinLimits))),
  }),
  boards: z
    .array(
      z.strictObject({
        activityId: fields.id,
        groupId: fields.id,
        state: z.string().check(z.maxLength(mostBoardCharacters), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
      }),
    )
    .check(z.maxLength(limits.activities * (limits.groups + 1))),
});
export type SessionFile = z.infer<typeof sessionFileSchema>;

/** The session's part of its file. */
export function fileOfSession(session: Session): SessionFile['session'] {
  const { title, date, startTime, place, timeZone, locale, parties, groups, currentActivityId, endedAtMs } = session;
  return {
    title,
    date,
    startTime,
    place,
    timeZone,
    locale,
    parties,
    groups,
    agenda: session.agenda.map(({ votes, drafts, ...planned }) => ({
      ...planned,
      ...(drafts && { drafts: { shownIn: drafts.shownIn, rounds: {} } }),
      votes: votes.filter((round) => round.state !== 'open'),
    })),
    currentActivityId,
    endedAtMs,
    seats: session.seats
      .filter(isGroupSeat)
      .map(({ id, role, groupId, name, partyId, joinedAtMs }) => ({ id, role, groupId, name, partyId, joinedAtMs })),
    ...(session.summaryEdits && { summaryEdits: session.summaryEdits }),
  };
}
