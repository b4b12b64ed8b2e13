import type { Template } from './template.ts';
import { kickOff } from './kickOff.ts';
import { roundTable } from './roundTable.ts';
import { blank } from './blank.ts';

export { isGroupWork, planIn, type SessionPlan, type Template } from './template.ts';

/** Every template, in the order the start page offers them. */
export const templates: readonly Template[] = [kickOff, roundTable, blank];

/** What a session starts from when nothing else is asked for. */
export const defaultTemplate: Template = kickOff;

/** The template with this id; undefined when there is none. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}
