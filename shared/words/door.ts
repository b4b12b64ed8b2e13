import { catalogue } from './catalogue.ts';

/** The locked door, as the facilitator’s screen says it. */
export const doorWords = catalogue({
  en: {
    lock: 'Lock the door',
    unlock: 'Unlock the door',
    doorLocked: 'Locked',
    doorLockedLong: 'The door is locked: nobody new can join.',
    inviteInstead: 'Others get a link of their own under “screens here”.',
  },
  da: {
    lock: 'Lås døren',
    unlock: 'Lås døren op',
    doorLocked: 'Låst',
    doorLockedLong: 'Døren er låst: Ingen nye kan komme ind.',
    inviteInstead: 'Andre får deres eget link under »skærme med«.',
  },
  nb: {
    lock: 'Lås døren',
    unlock: 'Lås opp døren',
    doorLocked: 'Låst',
    doorLockedLong: 'Døren er låst: Ingen nye kan komme inn.',
    inviteInstead: 'Andre får sin egen lenke under «skjermer med».',
  },
});
