import * as z from 'zod/mini';
import { sessionWords } from '../words/session.ts';
import { planActivity } from './agendaCommands.ts';
import { plannedActivitySchema, type PlannedActivity } from './commands.ts';
import { fields } from './fields.ts';
import { joinCodeLength, makeCode } from './joinCode.ts';
import { limits } from './limits.ts';
import type { Refusal } from './refusals.ts';
import { groupColours, type Activity, type Group, type GroupColour, type Session } from './session.ts';

const named = z.strictObject({ name: fields.name });
const groupRequest = z.strictObject({ name: fields.name, colour: z.optional(fields.colour) });

/** `POST /api/sessions`. Parties and groups may be given as plain names; a missing colour is the next one free. */
export const createSessionSchema = z.strictObject({
  title: fields.title,
  template: z.optional(z.string()),
  agenda: z.optional(z.array(plannedActivitySchema).check(z.maxLength(limits.activities))),
  groups: z.optional(z.array(z.union([fields.name, groupRequest])).check(z.maxLength(limits.groups))),
  parties: z.optional(z.array(z.union([fields.name, named])).check(z.maxLength(limits.parties))),
  locale: z.optional(fields.locale),
  date: z.optional(fields.date),
  startTime: z.optional(fields.startTime),
  place: z.optional(fields.optionalName),
  timeZone: z.optional(fields.timeZone),
});
export type CreateSessionRequest = z.infer<typeof createSessionSchema>;

/** What a template brings, in the session's language, where the request says nothing. */
export interface SessionDefaults {
  parties: string[];
  groups: { name: string; colour?: GroupColour }[];
  agenda: PlannedActivity[];
}

export interface CreationContext {
  nowMs: number;
  newId(): string;
  /** Unguessable, 0 ≤ n < 1. */
  random(): number;
  /** `YYYY-MM-DD` where the server stands. */
  today: string;
  /** The server's own time zone, for a request that names none. */
  timeZone: string;
}

/**
 * A new session with its facilitator's and plenary's seats, plenary showing the join code. Refused when an
 * activity's kind or setup is unknown. The caller sees to it that the join code is free.
 */
export function createSession(
  request: CreateSessionRequest,
  defaults: SessionDefaults,
  { nowMs, newId, random, today, timeZone }: CreationContext,
): Session | Refusal {
  const locale = request.locale ?? 'da';
  const agenda: Activity[] = [];
  for (const planned of request.agenda ?? defaults.agenda) {
    const activity = planActivity(planned, newId());
    if ('refused' in activity) return activity;
    agenda.push(activity);
  }
  return {
    id: newId(),
    joinCode: makeCode(joinCodeLength, random),
    revision: 0,
    createdAtMs: nowMs,
    title: request.title,
    date: request.date ?? today,
    startTime: request.startTime ?? null,
    place: request.place ?? '',
    timeZone: request.timeZone ?? timeZone,
    locale,
    parties: (request.parties ?? defaults.parties).map((party) => ({
      id: newId(),
      name: typeof party === 'string' ? party : party.name,
    })),
    groups: makeGroups(request.groups ?? defaults.groups, locale, newId),
    agenda,
    currentActivityId: null,
    endedAtMs: null,
    timer: { state: 'idle' },
    plenary: { what: 'joinCode' },
    seats: [
      { id: newId(), role: 'facilitator', joinedAtMs: nowMs, locale: null, returnCode: '' },
      { id: newId(), role: 'plenary', joinedAtMs: nowMs, locale: null, returnCode: '' },
    ],
  };
}

function makeGroups(
  asked: (string | { name: string; colour?: GroupColour | undefined })[],
  locale: Session['locale'],
  newId: () => string,
): Group[] {
  const wanted = asked.length > 0 ? asked : [1, 2, 3, 4].map((number) => sessionWords[locale].tableNumber(number));
  return wanted.map((group, place) => {
    const { name, colour } = typeof group === 'string' ? { name: group, colour: undefined } : group;
    return { id: newId(), name, colour: colour ?? groupColours[place % groupColours.length]! };
  });
}
