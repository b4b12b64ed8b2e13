import type { HelperRole } from '../../../shared/session/seat.ts';
import type { Locale } from '../../../shared/words/catalogue.ts';

/** A link that was made, or why none was, as the server says it; empty when the server was not reached. */
export type Invited = { link: string } | { problem: string };

/** Asks for the link of one more facilitator or observer. */
export async function inviteHelper(
  sessionId: string,
  ticket: string,
  locale: Locale,
  { role, name }: { role: HelperRole; name: string },
): Promise<Invited> {
  try {
    const response = await fetch(`/api/sessions/${sessionId}/seats`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${ticket}`,
        'content-type': 'application/json',
        'accept-language': locale,
      },
      body: JSON.stringify({ role, name }),
      signal: AbortSignal.timeout(12_000),
    });
    const said = (await response.json()) as { link: string; error?: { message: string } };
    return response.ok ? { link: said.link } : { problem: said.error?.message ?? '' };
  } catch {
    return { problem: '' };
  }
}
