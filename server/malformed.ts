import type * as z from 'zod/mini';
import { refuse, type Refusal } from '../shared/session/refusals.ts';

/** The refusal for input that a schema did not accept: names every field that does not fit. */
export function malformed(error: z.core.$ZodError): Refusal {
  const tooLong = error.issues.filter((issue) => issue.code === 'too_big' && issue.origin === 'string');
  const onlyTooLong = tooLong.length === error.issues.length;
  const names = new Set(error.issues.flatMap(fieldNames));
  return refuse(onlyTooLong ? 'tooLong' : 'malformed', [...names].join(', '));
}

function fieldNames(issue: z.core.$ZodIssue): string[] {
  const at = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return at.length > 0 ? [at.join('.')] : [];
  return issue.keys.map((key) => [...at, key.slice(0, 40)].join('.'));
}
