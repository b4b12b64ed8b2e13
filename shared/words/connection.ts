import { catalogue, plural } from './catalogue.ts';

/** What a screen says about its line to the server, and about what is saved. */
export const connectionWords = catalogue({
  en: {
    lost: 'Connection lost. Your text is kept, and we keep trying.',
    lostReading: 'Connection lost. We keep trying.',
    backAgain: 'Connected again. Everything is saved.',
    blocked:
      'This network lets the page through but blocks the boards. Try another network or your phone’s, or ask for websockets to be allowed.',
    outdated: 'A newer version is ready. Reload the page.',
    reload: 'Reload',
    saved: 'Saved',
    saving: 'Saving …',
    keptHere: 'Kept on this device',
    slow: 'The server is slow to save. Your text is kept here; leave the page open.',
    noAnswer: 'The server did not answer. Look whether it was done, and try again.',
    unsentWaiting: (count: number) =>
      `${count} ${plural(count, 'edit was', 'edits were')} not sent before writing was closed. Kept in this browser until writing opens again.`,
  },
  da: {
    lost: 'Forbindelsen er væk. Din tekst er gemt her, og vi prøver igen.',
    lostReading: 'Forbindelsen er væk. Vi prøver igen.',
    backAgain: 'Forbundet igen. Alt er gemt.',
    blocked:
      'Netværket her lader siden slippe igennem, men spærrer for tavlerne. Prøv et andet netværk eller telefonens, eller bed om, at der åbnes for websockets.',
    outdated: 'Der er kommet en nyere version. Genindlæs siden.',
    reload: 'Genindlæs',
    saved: 'Gemt',
    saving: 'Gemmer …',
    keptHere: 'Gemt på denne enhed',
    slow: 'Serveren er længe om at gemme. Din tekst er gemt her; lad siden være åben.',
    noAnswer: 'Serveren svarede ikke. Se, om det er sket, og prøv igen.',
    unsentWaiting: (count: number) =>
      `${count} ${plural(count, 'rettelse', 'rettelser')} nåede ikke frem, før der blev lukket for skrivning. De ligger i denne browser, til der åbnes igen.`,
  },
  nb: {
    lost: 'Forbindelsen er brutt. Teksten din er tatt vare på her, og vi prøver igjen.',
    lostReading: 'Forbindelsen er brutt. Vi prøver igjen.',
    backAgain: 'Tilkoblet igjen. Alt er lagret.',
    blocked:
      'Nettverket her slipper siden gjennom, men sperrer for tavlene. Prøv et annet nettverk eller telefonens, eller be om at det åpnes for websockets.',
    outdated: 'Det finnes en nyere versjon. Last inn siden på nytt.',
    reload: 'Last inn på nytt',
    saved: 'Lagret',
    saving: 'Lagrer …',
    keptHere: 'Tatt vare på her på enheten',
    slow: 'Serveren bruker lang tid på å lagre. Teksten din er tatt vare på her; la siden stå åpen.',
    noAnswer: 'Serveren svarte ikke. Se om det er gjort, og prøv igjen.',
    unsentWaiting: (count: number) =>
      `${count} ${plural(count, 'endring', 'endringer')} kom ikke fram før skrivingen ble stengt. De ligger i denne nettleseren til det åpnes igjen.`,
  },
});
