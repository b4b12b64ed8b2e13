import type { Locale } from '../../../shared/words/catalogue.ts';
import { connectionWords } from '../../../shared/words/connection.ts';

/** Deletes the session and all of it from the server. Answers with what went wrong; empty when nothing did. */
export async function deleteSession(sessionId: string, ticket: string, locale: Locale): Promise<string> {
  try {
    const response = await fetch(`/api/sessions/${sessionId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${ticket}`, 'accept-language': locale },
    });
    if (response.ok) return '';
    const { error } = (await response.json()) as { error: { message: string } };
    return error.message;
  } catch {
    return connectionWords[locale].noAnswer;
  }
}
