/** Which board: one group's (or `plenary`'s) in one activity of one session. */
export interface BoardName {
  sessionId: string;
  activityId: string;
  /** A group's id, `plenary`, or the name of one seat's drafts (`draftsOf`). */
  groupId: string;
}

/** The board's name as one word, to look it up by; a session's boards all begin with its id and a slash. */
export function boardKey({ sessionId, activityId, groupId }: BoardName): string {
  return `${sessionId}/${activityId}/${groupId}`;
}

/**
 * The board's address on the server: `/sync/SESSION/ACTIVITY/GROUP`, and `/EPOCH` after a restore. A screen that
 * still has the board from before a restore thereby cannot bring back what is gone.
 */
export function boardAddress(board: BoardName, epoch = 0): string {
  const path = `/sync/${boardKey(board)}`;
  return epoch === 0 ? path : `${path}/${epoch}`;
}

/**
 * Where one seat writes for itself: stands in a board's name where else the group's id does, and is no group's id.
 * Once its drafts have been shown, the seat's next ones are another board: an old screen cannot bring back what is gone.
 */
export function draftsOf(seatId: string, round = 0): string {
  return round === 0 ? `~${seatId}` : `~${seatId}~${round}`;
}

/** Whose drafts these are, and which of theirs; undefined for a group's board. */
export function ownerOfDrafts(groupId: string): { seatId: string; round: number } | undefined {
  const match = drafts.exec(groupId);
  return match ? { seatId: match[1]!, round: Number(match[2] ?? 0) } : undefined;
}

const drafts = /^~([\w-]{1,40})(?:~([1-9]\d{0,3}))?$/;
const address =
  /^\/sync\/([\w-]{1,40})\/([\w-]{1,40})\/([\w-]{1,40}|~[\w-]{1,40}(?:~[1-9]\d{0,3})?)(?:\/([1-9]\d{0,8}))?$/;

/** The board that an address names; undefined when it is no board address. Ids are letters, digits, `-` and `_`. */
export function parseBoardAddress(path: string): { board: BoardName; epoch: number } | undefined {
  const match = address.exec(path);
  if (!match) return undefined;
  const [, sessionId, activityId, groupId, epoch] = match;
  return { board: { sessionId: sessionId!, activityId: activityId!, groupId: groupId! }, epoch: Number(epoch ?? 0) };
}
