import { randomInt } from 'node:crypto';
import { nanoid } from 'nanoid';

const steps = 2 ** 32;

/** An unguessable number, 0 ≤ n < 1: codes are made of it. */
export function random(): number {
  return randomInt(steps) / steps;
}

/** An id for a session, a seat, an activity, …: letters, digits, `-` and `_`. */
export function newId(): string {
  return nanoid(14);
}
