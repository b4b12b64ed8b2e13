import type { GroupColour } from '../session/session.ts';
import type { PlannedActivity } from '../session/commands.ts';
import type { Locale } from '../words/catalogue.ts';

/** A whole session to start from: its parties, groups and agenda, in every language. */
export interface Template {
  id: string;
  title: InEveryLanguage;
  /** One or two sentences that help a facilitator choose. */
  description: InEveryLanguage;
  startTime: string | null;
  parties: InEveryLanguage[];
  groups: { name: InEveryLanguage; colour: GroupColour }[];
  agenda: TemplateActivity[];
}

export interface TemplateActivity {
  kind: string;
  plannedMinutes: number;
  title: InEveryLanguage;
  instruction?: InEveryLanguage;
  responsible?: InEveryLanguage;
  /** What the kind's own setup is, per language; absent for kinds that need none. */
  setup?: Record<Locale, unknown>;
}

export type InEveryLanguage = Record<Locale, string>;

/** What a new session takes from its template. */
export interface SessionPlan {
  title: string;
  startTime: string | null;
  parties: string[];
  groups: { name: string; colour: GroupColour }[];
  agenda: PlannedActivity[];
}

/** The template's parties, groups and agenda in one language. */
export function planIn(template: Template, locale: Locale): SessionPlan {
  return {
    title: template.title[locale],
    startTime: template.startTime,
    parties: template.parties.map((party) => party[locale]),
    groups: template.groups.map(({ name, colour }) => ({ name: name[locale], colour })),
    agenda: template.agenda.map((activity) => ({
      kind: activity.kind,
      title: activity.title[locale],
      instruction: activity.instruction?.[locale] ?? '',
      plannedMinutes: activity.plannedMinutes,
      responsible: activity.responsible?.[locale] ?? '',
      ...(activity.setup && { setup: activity.setup[locale] }),
    })),
  };
}

/** True for items in which the groups write; without loading what their kinds are. */
export function isGroupWork({ kind }: Pick<PlannedActivity, 'kind'>): boolean {
  return kind !== 'talk';
}
