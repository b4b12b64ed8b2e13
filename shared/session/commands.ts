import * as z from 'zod/mini';
import { editChangeSchema } from '../summary/editsSchema.ts';
import { fields } from './fields.ts';
import { limits } from './limits.ts';
import { mostPeopleAtTable } from '../voting/ballotFits.ts';
import { voteMethods } from '../voting/vote.ts';
import { plenaryShowSchema } from './plenaryShow.ts';

/** What the facilitator says about an agenda activity; `setup` is parsed by the kind's own schema. */
const activityFields = {
  title: fields.title,
  instruction: fields.instruction,
  plannedMinutes: fields.plannedMinutes,
  responsible: fields.optionalName,
  setup: z.unknown(),
  writing: z.enum(['open', 'private']),
  anonymous: z.boolean(),
};

/** An activity as it is planned, before it has an id or has been on. */
export const plannedActivitySchema = z.strictObject({
  kind: z.string(),
  title: fields.title,
  instruction: z._default(fields.instruction, ''),
  plannedMinutes: z._default(fields.plannedMinutes, 15),
  responsible: z._default(fields.optionalName, ''),
  setup: z.optional(z.unknown()),
  writing: z.optional(z.enum(['open', 'private'])),
  anonymous: z.optional(z.boolean()),
});
export type PlannedActivity = z.infer<typeof plannedActivitySchema>;

/** Commands that only the facilitator may give. `from` and `voteId` say what they saw, so that two facilitators cannot do a thing twice. */
const facilitatorCommands = [
  z.strictObject({ type: z.literal('goTo'), activityId: fields.id, from: z.nullable(fields.id) }),
  z.strictObject({ type: z.literal('endSession'), from: z.nullable(fields.id) }),

  z.strictObject({ type: z.literal('addActivity'), activity: plannedActivitySchema, afterId: z.nullable(fields.id) }),
  z.strictObject({
    type: z.literal('editActivity'),
    activityId: fields.id,
    changes: z.partial(z.strictObject(activityFields)),
  }),
  z.strictObject({ type: z.literal('moveActivity'), activityId: fields.id, afterId: z.nullable(fields.id) }),
  z.strictObject({ type: z.literal('skipActivity'), activityId: fields.id, skipped: z.boolean() }),
  z.strictObject({ type: z.literal('removeActivity'), activityId: fields.id }),
  z.strictObject({
    type: z.literal('setSwitches'),
    activityId: fields.id,
    groupsMaySee: z.optional(z.boolean()),
    groupsMayWrite: z.optional(z.boolean()),
  }),

  z.strictObject({ type: z.literal('startTimer'), minutes: z.number().check(z.gt(0), z.lte(limits.plannedMinutes)) }),
  z.strictObject({ type: z.literal('pauseTimer') }),
  z.strictObject({ type: z.literal('resumeTimer') }),
  z.strictObject({
    type: z.literal('extendTimer'),
    minutes: z.number().check(z.gte(-limits.plannedMinutes), z.lte(limits.plannedMinutes)),
  }),
  z.strictObject({ type: z.literal('endTimer') }),

  z.strictObject({ type: z.literal('showOnPlenary'), show: plenaryShowSchema }),

  z.strictObject({
    type: z.literal('editSession'),
    changes: z.partial(
      z.strictObject({
        title: fields.title,
        date: fields.date,
        startTime: fields.startTime,
        place: fields.optionalName,
        locale: fields.locale,
      }),
    ),
  }),
  z.strictObject({ type: z.literal('lockDoor'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('addParty'), name: fields.name }),
  z.strictObject({ type: z.literal('editParty'), partyId: fields.id, name: fields.name }),
  z.strictObject({ type: z.literal('removeParty'), partyId: fields.id }),
  z.strictObject({ type: z.literal('addGroup'), name: fields.name, colour: fields.colour }),
  z.strictObject({
    type: z.literal('editGroup'),
    groupId: fields.id,
    name: z.optional(fields.name),
    colour: z.optional(fields.colour),
  }),
  z.strictObject({ type: z.literal('removeGroup'), groupId: fields.id }),
  z.strictObject({
    type: z.literal('changeSeat'),
    seatId: fields.id,
    name: z.optional(fields.optionalName),
    partyId: z.optional(z.nullable(fields.id)),
    groupId: z.optional(fields.id),
  }),
  z.strictObject({ type: z.literal('removeSeat'), seatId: fields.id }),

  z.strictObject({
    type: z.literal('openVote'),
    activityId: fields.id,
    method: z.optional(z.enum(voteMethods)),
    points: z.int().check(z.gte(1), z.lte(100)),
    maxPerOption: z.int().check(z.gte(1), z.lte(100)),
    voter: z.enum(['table', 'person']),
    mayBeSplit: z.optional(z.boolean()),
    openBallots: z.optional(z.boolean()),
  }),
  z.strictObject({ type: z.literal('closeVote'), activityId: fields.id, voteId: fields.id }),
  z.strictObject({ type: z.literal('publishVote'), activityId: fields.id, voteId: fields.id }),

  z.strictObject({ type: z.literal('editSummary'), change: editChangeSchema }),
] as const;

/** By option; a card's option is named by its group's id and its own. */
const ballotSchema = z.record(z.string().check(z.maxLength(100)), z.int().check(z.gte(0), z.lte(100)));

/** Commands that a table or a person gives. */
const groupCommands = [
  z.strictObject({
    type: z.literal('castBallot'),
    activityId: fields.id,
    voteId: fields.id,
    ballot: ballotSchema,
    /** Instead of `ballot`, where a table's ballot may be split: a part for each opinion. */
    parts: z.optional(
      z
        .array(z.strictObject({ people: z.int().check(z.gte(1), z.lte(mostPeopleAtTable)), ballot: ballotSchema }))
        .check(z.minLength(1), z.maxLength(20)),
    ),
  }),
] as const;

/** Commands that the facilitator gives for any group, and a table or a person for its own. */
const sharedCommands = [
  /** Shows what was written privately to the group; without a group, in all of them. */
  z.strictObject({ type: z.literal('showDrafts'), activityId: fields.id, groupId: z.nullable(fields.id) }),
] as const;

/** Commands that any seat gives about itself. */
const seatCommands = [
  z.strictObject({
    type: z.literal('editSeat'),
    name: z.optional(fields.optionalName),
    partyId: z.optional(z.nullable(fields.id)),
    groupId: z.optional(fields.id),
    locale: z.optional(z.nullable(fields.locale)),
  }),
] as const;

export const commandSchema = z.discriminatedUnion('type', [
  ...facilitatorCommands,
  ...groupCommands,
  ...sharedCommands,
  ...seatCommands,
]);

export type Command = z.infer<typeof commandSchema>;
