/** A meeting of two groups and two parties, for `createSession`; a test adds what it needs besides. */
export const kickOff = {
  title: 'Kick-off: Sammen om forløbet',
  locale: 'da',
  place: 'Kulturhuset',
  date: '2026-03-12',
  parties: ['Kommunen', 'Hospitalet'],
  groups: [
    { name: 'Overgange', colour: 'blue' },
    { name: 'Dokumentation', colour: 'orange' },
  ],
};
