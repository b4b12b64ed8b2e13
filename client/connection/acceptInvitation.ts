import { pauseMs } from './wakeUps.ts';

/**
 * The seat's own ticket for the invitation in its link; null when the link has been used already, or was taken back.
 * Tries until the server answers.
 */
export async function acceptInvitation(
  sessionId: string,
  invitation: string,
  givenUp: AbortSignal,
): Promise<string | null> {
  for (let tries = 0; !givenUp.aborted; tries++) {
    try {
      const response = await fetch(`/api/sessions/${sessionId}/invitation`, {
        method: 'POST',
        headers: { authorization: `Bearer ${invitation}` },
        signal: givenUp,
      });
      if (response.ok) return ((await response.json()) as { ticket: string }).ticket;
      if ([401, 403, 404].includes(response.status)) return null;
    } catch {
      // No line to the server, or given up: the loop knows.
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs(tries)));
  }
  return null;
}
