/** The longest texts people may write, in characters (UTF-16 units). Screens show them, the server holds them. */
export const limits = {
  /** A snag, a dilemma, a comment, a rewording, a solution's short fields. */
  card: 500,
  /** A solution's description, counted as text. */
  draft: 50_000,
  /** Names of people, groups, parties, themes; places. */
  name: 80,
  /** Titles of sessions and activities. */
  title: 120,
  /** What an activity asks the groups to do. */
  instruction: 2_000,
  parties: 20,
  groups: 40,
  activities: 60,
  /** Options of one vote: more nobody weighs against each other. */
  slate: 40,
  /** Seats in one session, everyone who ever joined. */
  seats: 1_000,
  /** Links to read the summary by, at one time. */
  readerLinks: 20,
  /** Facilitators and observers together. */
  helpers: 30,
  plannedMinutes: 600,
} as const;
