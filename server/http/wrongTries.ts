import { isIPv6 } from 'node:net';

/** What may be guessed, and how often wrongly by one address within so long. */
const allowances = {
  /** Twenty tries in eight hours: people mistype a few times, programs try on and on. */
  code: { tries: 20, forgetAfterMs: 8 * 60 * 60_000 },
  returnCode: { tries: 20, forgetAfterMs: 8 * 60 * 60_000 },
  password: { tries: 60, forgetAfterMs: 10 * 60_000 },
};
export type Guessed = keyof typeof allowances;

/** When so much is guessed from everywhere together, each address is allowed less. */
const alarm = { tries: 2_000, forgetAfterMs: 8 * 60 * 60_000, allowed: 5 };

const mostRemembered = 100_000;

/**
 * Counts wrong codes, return codes and passwords by the address they come from; never right ones, since a hotel
 * full of people is one address. Where someone of a session sits already, its join code goes on being welcome,
 * however much is guessed beside them.
 *
 * A thousand addresses get at most some 7,000 tries at join codes in eight hours: they find one certain session
 * among 244 million codes with a probability of 3 in 100,000. `test/server/http/wrongTries.test.ts` counts.
 *
 * Asking and counting take no time between them: a thousand guesses at once are counted one by one.
 */
export class WrongTries {
  readonly #wrong = new Map<string, Wrong>();
  readonly #friends = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** True when this address has tried too many wrong ones. `of` tells apart what has codes of its own. */
  mustWait(address: string, guessed: Guessed, of = ''): boolean {
    const { tries: allowed } = allowances[guessed];
    const tries = this.#triesOf(keyOf(guessed, of, address));
    if (tries >= allowed) return true;
    if (guessed === 'password' || tries < alarm.allowed) return false;
    return this.#triesOf(keyOf(guessed, of, 'everywhere')) >= alarm.tries;
  }

  count(address: string, guessed: Guessed, of = ''): void {
    this.#countAt(keyOf(guessed, of, address), allowances[guessed].forgetAfterMs);
    this.#countAt(keyOf(guessed, of, 'everywhere'), alarm.forgetAfterMs);
  }

  /** Someone at this address belongs to the session. */
  befriend(address: string, sessionId: string): void {
    if (this.#friends.size >= mostRemembered) this.#friends.clear();
    this.#friends.add(friendship(address, sessionId));
  }

  isFriend(address: string, sessionId: string): boolean {
    return this.#friends.has(friendship(address, sessionId));
  }

  #triesOf(key: string): number {
    const wrong = this.#wrong.get(key);
    return wrong && wrong.forgetAtMs > this.#now() ? wrong.tries : 0;
  }

  #countAt(key: string, forgetAfterMs: number): void {
    const nowMs = this.#now();
    const wrong = this.#wrong.get(key);
    if (wrong && wrong.forgetAtMs > nowMs) {
      wrong.tries++;
      return;
    }
    if (this.#wrong.size >= mostRemembered) this.#makeRoom(nowMs);
    this.#wrong.set(key, { tries: 1, forgetAtMs: nowMs + forgetAfterMs });
  }

  /** Forgets what is over; and when all that is kept is still counted, the oldest. */
  #makeRoom(nowMs: number): void {
    for (const [key, { forgetAtMs }] of this.#wrong) if (forgetAtMs <= nowMs) this.#wrong.delete(key);
    for (const key of this.#wrong.keys()) {
      if (this.#wrong.size < mostRemembered) return;
      if (!key.endsWith(' everywhere')) this.#wrong.delete(key);
    }
  }
}

interface Wrong {
  tries: number;
  forgetAtMs: number;
}

function keyOf(guessed: Guessed, of: string, address: string): string {
  return `${guessed} ${of} ${subnet(address)}`;
}

function friendship(address: string, sessionId: string): string {
  return `${subnet(address)} ${sessionId}`;
}

/** One household or hotel: the address itself, or with IPv6 its first 64 bits. */
function subnet(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [before = '', after = ''] = address.split('::');
  const head = before.split(':');
  const tail = after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
