import * as z from 'zod/mini';
import type { ActivityKind } from '../activityKind.ts';

/** A talk, a break, a conversation in plenary: an agenda item that collects nothing from the groups. */
export const talk: ActivityKind<Record<string, never>, Record<string, never>> = {
  kind: 'talk',
  title: { da: 'Oplæg, samtale eller pause', nb: 'Innlegg, samtale eller pause', en: 'Talk, conversation or break' },
  setup: z.strictObject({}),
  emptySetup: {},
  boards: 'none',
  shape: {},
  collections: {},
  cards: () => [],
  summarize: () => [],
  sample: () => ({}),
};
