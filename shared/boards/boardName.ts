/** Which board: one group's (or `plenary`'s) in one activity of one session. */
export interface BoardName {
  sessionId: string;
  activityId: string;
  /** A group's id, or `plenary`. */
  groupId: string;
}

/** The board's address on the server: `/sync/SESSION/ACTIVITY/GROUP`. */
export function boardAddress({ sessionId, activityId, groupId }: BoardName): string {
  return `/sync/${sessionId}/${activityId}/${groupId}`;
}

/** The board that an address names; undefined when it is no board address. Ids are letters, digits, `-` and `_`. */
export function parseBoardAddress(path: string): BoardName | undefined {
  const match = /^\/sync\/([\w-]{1,40})\/([\w-]{1,40})\/([\w-]{1,40})$/.exec(path);
  if (!match) return undefined;
  return { sessionId: match[1]!, activityId: match[2]!, groupId: match[3]! };
}
