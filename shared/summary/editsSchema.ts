import * as z from 'zod/mini';
import { fields } from '../session/fields.ts';
import { limits } from '../session/limits.ts';
import { editLimits } from './edits.ts';

const key = z.string().check(z.maxLength(160), z.regex(/\//));
const source = z.string().check(z.maxLength(editLimits.correction * 2));
const paragraphs = z.string().check(z.trim(), z.maxLength(editLimits.text));

const sectionEdit = z.strictObject({
  /** False: the section is left out. */
  shown: z.optional(z.boolean()),
  /** `highlights`: without what each group said for itself. */
  detail: z.optional(z.enum(['all', 'highlights'])),
  before: z.optional(paragraphs),
  after: z.optional(paragraphs),
});

const correction = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(editLimits.correction)),
  /** As the text read on the board when it was corrected. */
  from: source,
});

const ownDecision = z.strictObject({
  what: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.card)),
  who: fields.optionalName,
  when: fields.optionalName,
});

/** What the facilitator changes in the summary, and nowhere else. Kept with the session, and in its file. */
export const summaryEditsSchema = z.strictObject({
  lead: paragraphs,
  /** By section id. */
  sections: z.record(fields.id, sectionEdit),
  /** By `textKey`. */
  corrected: z.record(key, correction),
  /** By statement key: all its texts when it was hidden (`statementText`). */
  hidden: z.record(key, source),
  /** By group id: what the summary calls the group. */
  groupNames: z.record(fields.id, fields.name),
  /** Decisions that stand on no board. */
  ownDecisions: z.array(z.strictObject({ id: fields.id, ...ownDecision.def.shape })),
});
export type SummaryEdits = z.infer<typeof summaryEditsSchema>;
export type SectionEdit = z.infer<typeof sectionEdit>;

/** One change of the edits. `null`, and an empty name, take the edit back. */
export const editChangeSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('lead'), text: paragraphs }),
  z.strictObject({ what: z.literal('section'), sectionId: fields.id, changes: sectionEdit }),
  z.strictObject({ what: z.literal('correct'), key, correction: z.nullable(correction) }),
  z.strictObject({ what: z.literal('hide'), key, from: z.nullable(source) }),
  z.strictObject({ what: z.literal('groupName'), groupId: fields.id, name: fields.optionalName }),
  z.strictObject({ what: z.literal('decision'), id: fields.id, decision: z.nullable(ownDecision) }),
]);
export type EditChange = z.infer<typeof editChangeSchema>;
