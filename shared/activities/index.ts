import type { ActivityKind } from './activityKind.ts';
import { talk } from './talk/activity.ts';
import { snagMap } from './snag-map/activity.ts';
import { dilemmaSort } from './dilemma-sort/activity.ts';
import { solutionDraft } from './solution-draft/activity.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- each kind's own setup and content meet only inside the kind
export type AnyActivityKind = ActivityKind<any, any>;

/** Every kind of activity there is, in the order the facilitator is offered them. A new one is one line here. */
export const activityKinds: readonly AnyActivityKind[] = [talk, snagMap, dilemmaSort, solutionDraft];

/** The kind with this name; undefined when this version of Plenum has no such kind. */
export function findActivityKind(kind: string): AnyActivityKind | undefined {
  return activityKinds.find((candidate) => candidate.kind === kind);
}
