import * as z from 'zod/mini';
import { locales } from '../words/catalogue.ts';
import { groupColours } from './session.ts';
import { limits } from './limits.ts';

/** A string of at most `most` characters, trimmed; may be empty. */
const textUpTo = (most: number) => z.string().check(z.trim(), z.maxLength(most));
/** As `textUpTo`, and not empty. */
const namedUpTo = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** The fields that people fill in, wherever they arrive from: commands, requests, imports. */
export const fields = {
  /** None that JavaScript takes for its own where it is the name of an entry: `toString`, `__proto__`. */
  id: z.string().check(
    z.regex(/^(?!prototype$)[\w-]{1,40}$/),
    z.refine((id) => !(id in Object.prototype)),
  ),
  name: namedUpTo(limits.name),
  optionalName: textUpTo(limits.name),
  title: namedUpTo(limits.title),
  instruction: textUpTo(limits.instruction),
  plannedMinutes: z.int().check(z.gte(0), z.lte(limits.plannedMinutes)),
  date: z.iso.date(),
  startTime: z.nullable(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  timeZone: z.string().check(z.maxLength(60), z.refine(isTimeZone)),
  locale: z.enum(locales),
  colour: z.enum(groupColours),
} as const;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
