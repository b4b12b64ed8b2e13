/**
 * Which modules travel together. Left alone, every piece that two screens share becomes a file of its own, and on a
 * hotel's network each handful of files costs another round trip.
 *
 * The join screen must load nothing but `first`; the start page and the summary need no boards.
 */
export const chunks = {
  groups: [
    {
      // What a kind's screens share of its pure half.
      debugName: 'one kind',
      name: (id: string) => /[\\/]shared[\\/]activities[\\/]([\w-]+)[\\/]/.exec(id)?.[1] ?? null,
      test: /[\\/]shared[\\/]activities[\\/][\w-]+[\\/](board|edits|words|setup|order|arrangement|solutionTitle)\.ts$/,
    },
    {
      name: 'first',
      priority: 3,
      test: /[\\/](words[\\/]catalogue|session[\\/](joinCode|invitation)|connection[\\/](ticket|firstView))\.ts$/,
    },
    // What imports are made with that come later; a page's first script needs nothing else.
    { name: 'later', priority: 3, test: /vite[\\/]preload-helper/ },
    {
      name: 'pieces',
      priority: 2,
      test: /[\\/]node_modules[\\/]preact[\\/]|[\\/]client[\\/]parts[\\/](Button|Dialog|Menu|GroupBadge|Countdown|icons|locale)\b|[\\/]session[\\/](session|limits)\.ts$/,
    },
    {
      name: 'boards',
      priority: 1,
      test: /[\\/]node_modules[\\/](yjs|lib0|y-protocols|fractional-indexing|zod)[\\/]|[\\/]client[\\/](boards|connection)[\\/](?!rescuedTexts|wordsIn|acceptInvitation)|[\\/]client[\\/]parts[\\/](drag|BoardText|MoveTo|Card|ConnectionNote)\b|[\\/]shared[\\/](boards|live)[\\/]|[\\/]activityKind\.ts$|[\\/]session[\\/]fields\.ts$/,
    },
  ],
};
