import { defaultTemplate, findTemplate, planIn, type SessionPlan } from '../../../shared/agendas/index.ts';
import type { CreateSessionRequest } from '../../../shared/session/createSession.ts';
import type { GroupColour } from '../../../shared/session/session.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';

/** The form as it stands: what the person has changed, on top of what the template and the language suggest. */
export interface Changes {
  templateId: string;
  title?: string;
  date?: string;
  startTime?: string;
  place?: string;
  parties?: PartyLine[];
  groups?: GroupLine[];
}

/** Lines carry a key of their own, so that a field keeps its focus while lines come and go. */
export interface PartyLine {
  key: string;
  name: string;
}

export interface GroupLine extends PartyLine {
  colour: GroupColour;
}

/** What is in every field. */
export interface SessionDraft extends Required<Changes> {
  agenda: SessionPlan['agenda'];
}

/** What the form shows: the changes, and for everything else the template in this language. */
export function draftOf(changes: Changes, locale: Locale, today: string): SessionDraft {
  const template = findTemplate(changes.templateId) ?? defaultTemplate;
  const plan = planIn(template, locale);
  return {
    templateId: template.id,
    title: changes.title ?? (template.id === 'blank' ? '' : plan.title),
    date: changes.date ?? today,
    startTime: changes.startTime ?? plan.startTime ?? '',
    place: changes.place ?? '',
    parties: changes.parties ?? plan.parties.map((name, place) => ({ key: `${template.id}-${place}`, name })),
    groups: changes.groups ?? plan.groups.map((group, place) => ({ key: `${template.id}-${place}`, ...group })),
    agenda: plan.agenda,
  };
}

/** True when every field that must be filled is. */
export function isComplete({ title, date, parties, groups }: SessionDraft): boolean {
  const named = [...parties, ...groups].every((line) => line.name.trim() !== '');
  return title.trim() !== '' && date !== '' && named;
}

/** What the server is asked for. `timeZone` is this browser's: the meeting is where its facilitator plans it. */
export function requestOf(draft: SessionDraft, locale: Locale, timeZone: string): CreateSessionRequest {
  return {
    title: draft.title.trim(),
    template: draft.templateId,
    locale,
    timeZone,
    date: draft.date,
    startTime: draft.startTime === '' ? null : draft.startTime,
    place: draft.place.trim(),
    parties: draft.parties.map(({ name }) => name.trim()),
    groups: draft.groups.map(({ name, colour }) => ({ name: name.trim(), colour })),
  };
}

/** `YYYY-MM-DD` where this browser is. */
export function todayHere(now: Date): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
