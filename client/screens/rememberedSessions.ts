/** A session that this browser runs: enough to find it again, kept in the browser only. */
export interface RememberedSession {
  id: string;
  title: string;
  date: string;
  joinCode: string;
  links: SessionLinks;
}

/** Links that hand over a seat carry its ticket in their fragment. */
export interface SessionLinks {
  facilitator: string;
  /** Null where this browser was not given the big screen's ticket: it did not create the session. */
  plenary: string | null;
  join: string;
}

const storageKey = 'plenum.sessions';

/** The sessions this browser runs, the newest first. */
export function rememberedSessions(): RememberedSession[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRememberedSession) : [];
  } catch {
    // A browser that keeps nothing, or an entry of another program: there is nothing to show.
    return [];
  }
}

/** Puts the session on top of the list, or brings its entry up to date where it stands. */
export function rememberSession(session: RememberedSession): void {
  const sessions = rememberedSessions();
  const known = sessions.some(({ id }) => id === session.id);
  store(known ? sessions.map((other) => (other.id === session.id ? session : other)) : [session, ...sessions]);
}

/** Takes the session off the list; on the server it stays. */
export function forgetSession(id: string): void {
  store(rememberedSessions().filter((session) => session.id !== id));
}

function store(sessions: RememberedSession[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(sessions));
  } catch {
    // A browser that refuses to keep anything: the link itself still works.
  }
}

function isRememberedSession(value: unknown): value is RememberedSession {
  if (typeof value !== 'object' || value === null) return false;
  const { id, title, date, joinCode, links } = value as Partial<Record<keyof RememberedSession, unknown>>;
  if (![id, title, date, joinCode].every((text) => typeof text === 'string')) return false;
  if (typeof links !== 'object' || links === null) return false;
  const { facilitator, plenary, join } = links as Partial<Record<keyof SessionLinks, unknown>>;
  return [facilitator, join].every(isLink) && (plenary === null || isLink(plenary));
}

/** Nothing but an address that a browser may follow: what is stored could have been put there by another page. */
function isLink(link: unknown): boolean {
  return typeof link === 'string' && /^(https?:\/\/|\/)/.test(link);
}
