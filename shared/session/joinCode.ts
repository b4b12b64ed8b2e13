/** Digits and capitals without the look-alikes 0/O, 1/I/L, 2/Z, 5/S, 8/B and U/V. */
export const joinCodeAlphabet = '346789ACDEFGHJKMNPQRTVWXY';

export const joinCodeLength = 6;
export const returnCodeLength = 5;

/** A code of the given length; `random` answers 0 ≤ n < 1 and must be unguessable. */
export function makeCode(length: number, random: () => number): string {
  return Array.from({ length }, () => joinCodeAlphabet[Math.floor(random() * joinCodeAlphabet.length)]).join('');
}

/** A code as people type it ("k7q 4xm", "K7Q-4XM") in the form that it is stored in. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}
