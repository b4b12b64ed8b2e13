import * as z from 'zod/mini';

/**
 * What the facilitator put on the big screen. `groups` is every group's board side by side, `overview` the
 * activity's joint picture (the party map, the joint order), `result` the published vote. `page` turns what
 * does not fit on one screen; it counts from 0 and the screen stops at its last page.
 */
export const plenaryShowSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('nothing') }),
  z.strictObject({ what: z.literal('joinCode') }),
  z.strictObject({ what: z.literal('instruction'), page: z.optional(z.int().check(z.nonnegative())) }),
  z.strictObject({ what: z.literal('groups'), activityId: z.string(), page: z.int().check(z.nonnegative()) }),
  z.strictObject({ what: z.literal('overview'), activityId: z.string(), page: z.int().check(z.nonnegative()) }),
  z.strictObject({
    what: z.literal('group'),
    activityId: z.string(),
    groupId: z.string(),
    page: z.int().check(z.nonnegative()),
  }),
  z.strictObject({ what: z.literal('card'), activityId: z.string(), groupId: z.string(), cardId: z.string() }),
  z.strictObject({ what: z.literal('result'), activityId: z.string(), page: z.int().check(z.nonnegative()) }),
]);

export type PlenaryShow = z.infer<typeof plenaryShowSchema>;
