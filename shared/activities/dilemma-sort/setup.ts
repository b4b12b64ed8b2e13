import * as z from 'zod/mini';
import { fields } from '../../session/fields.ts';
import { limits } from '../../session/limits.ts';
import { cardKey } from '../activityKind.ts';

/** More dilemmas than this nobody can sort. */
export const mostDilemmas = 30;

/** The dilemmas on the table, in the agenda's order: people call them by their number in it. */
export const dilemmaSetup = z.strictObject({
  dilemmas: z
    .array(
      z.strictObject({
        id: fields.id,
        text: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.card)),
      }),
    )
    .check(
      z.maxLength(mostDilemmas),
      z.refine((dilemmas) => new Set(dilemmas.map(({ id }) => id)).size === dilemmas.length),
    ),
});
export type DilemmaSetup = z.infer<typeof dilemmaSetup>;

/** The number by which people call each dilemma, from 1. */
export function numberById(setup: DilemmaSetup): Map<string, number> {
  return new Map(setup.dilemmas.map(({ id }, index) => [id, index + 1]));
}

/** A dilemma as it is called and put: "2. Specialists – or staff who can cover broadly?" */
export function numberedText(setup: DilemmaSetup, dilemmaId: string): string {
  const index = setup.dilemmas.findIndex(({ id }) => id === dilemmaId);
  return index < 0 ? '' : `${index + 1}. ${setup.dilemmas[index]!.text}`;
}

/** Names a dilemma across activities: it stands in the setup and on no group's board. */
export function dilemmaKey(activityId: string, dilemmaId: string): string {
  return cardKey(activityId, 'plenary', dilemmaId);
}
