import type { CreateSessionRequest } from '../../../shared/session/createSession.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';
import { startWords } from '../../../shared/words/start.ts';
import { rememberSession, type SessionLinks } from '../rememberedSessions.ts';

/** What became of asking the server: where to go next, or a sentence for the person. */
export type Created = { ok: true; facilitatorLink: string } | { ok: false; needsPassword: boolean; message: string };

/** Creates the session and puts it on this browser's list. */
export async function createSession(
  request: CreateSessionRequest,
  password: string,
  locale: Locale,
): Promise<Created> {
  return post('/api/sessions', JSON.stringify(request), password, locale, request);
}

/** As `createSession`, from the text of a file that `format=json` gave. */
export async function importSession(file: string, password: string, locale: Locale): Promise<Created> {
  const named = titleAndDate(file);
  if (!named) return { ok: false, needsPassword: false, message: startWords[locale].notASession };
  return post('/api/sessions/import', file, password, locale, named);
}

async function post(
  path: string,
  body: string,
  password: string,
  locale: Locale,
  { title, date = '' }: { title: string; date?: string | undefined },
): Promise<Created> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': locale,
        ...(password && { authorization: `Bearer ${password}` }),
      },
      body,
    });
  } catch {
    return { ok: false, needsPassword: false, message: startWords[locale].unreachable };
  }
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok || !isCreated(answer)) {
    const needsPassword = response.status === 401;
    // Being asked for the password is no mistake yet; a wrong one is.
    const message = needsPassword && password === '' ? '' : messageIn(answer, locale);
    return { ok: false, needsPassword, message };
  }
  rememberSession({ id: answer.sessionId, title, date, joinCode: answer.joinCode, links: answer.links });
  return { ok: true, facilitatorLink: answer.links.facilitator };
}

interface CreatedAnswer {
  sessionId: string;
  joinCode: string;
  links: SessionLinks;
}

function isCreated(answer: unknown): answer is CreatedAnswer {
  return typeof answer === 'object' && answer !== null && 'sessionId' in answer && 'links' in answer;
}

function messageIn(answer: unknown, locale: Locale): string {
  const message = (answer as { error?: { message?: unknown } } | null)?.error?.message;
  return typeof message === 'string' ? message : startWords[locale].unreachable;
}

/** The two things that the list shows of a session; the server reads the file itself. */
function titleAndDate(file: string): { title: string; date: string } | undefined {
  try {
    const { session } = JSON.parse(file) as { session?: { title?: unknown; date?: unknown } };
    if (typeof session?.title !== 'string') return undefined;
    return { title: session.title, date: typeof session.date === 'string' ? session.date : '' };
  } catch {
    return undefined;
  }
}
