/** Which board: one group's (or `plenary`'s) in one activity of one session. */
export interface BoardName {
  sessionId: string;
  activityId: string;
  /** A group's id, or `plenary`. */
  groupId: string;
}

/**
 * The board's address on the server: `/sync/SESSION/ACTIVITY/GROUP`, and `/EPOCH` after a restore. A screen that
 * still has the board from before a restore thereby cannot bring back what is gone.
 */
export function boardAddress({ sessionId, activityId, groupId }: BoardName, epoch = 0): string {
  const address = `/sync/${sessionId}/${activityId}/${groupId}`;
  return epoch === 0 ? address : `${address}/${epoch}`;
}

/** The board that an address names; undefined when it is no board address. Ids are letters, digits, `-` and `_`. */
export function parseBoardAddress(path: string): { board: BoardName; epoch: number } | undefined {
  const match = /^\/sync\/([\w-]{1,40})\/([\w-]{1,40})\/([\w-]{1,40})(?:\/([1-9]\d{0,8}))?$/.exec(path);
  if (!match) return undefined;
  const [, sessionId, activityId, groupId, epoch] = match;
  return { board: { sessionId: sessionId!, activityId: activityId!, groupId: groupId! }, epoch: Number(epoch ?? 0) };
}
