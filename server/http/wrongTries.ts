import { isIPv6 } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Who guesses: this many wrong tries within this time, and they have to wait. */
const mostWrongTries = 60;
const forgetAfterS = 10 * 60;
const mostFriends = 50_000;

/**
 * Counts wrong codes, return codes and passwords by the address they come from; never right ones, since a hotel
 * full of people is one address. Where someone sits in a session already, its join code goes on being welcome,
 * however much is guessed beside them.
 */
export class WrongTries {
  readonly #wrong = new RateLimiterMemory({ points: mostWrongTries, duration: forgetAfterS });
  readonly #friends = new Set<string>();

  /** True when this address has tried too many wrong ones of what `at` names. */
  async mustWait(address: string, at: string): Promise<boolean> {
    const counted = await this.#wrong.get(triesOf(address, at));
    return counted !== null && counted.consumedPoints >= mostWrongTries;
  }

  async count(address: string, at: string): Promise<void> {
    await this.#wrong.penalty(triesOf(address, at));
  }

  /** Someone at this address belongs to the session. */
  befriend(address: string, sessionId: string): void {
    if (this.#friends.size >= mostFriends) this.#friends.clear();
    this.#friends.add(triesOf(address, sessionId));
  }

  isFriend(address: string, sessionId: string): boolean {
    return this.#friends.has(triesOf(address, sessionId));
  }
}

function triesOf(address: string, at: string): string {
  return `${subnet(address)} ${at}`;
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
