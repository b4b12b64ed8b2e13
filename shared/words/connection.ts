import { catalogue, plural } from './catalogue.ts';

/** What a screen says about its line to the server, and about what is saved. */
export const connectionWords = catalogue({
  en: {
    lost: 'Connection lost. Your text is kept, and we keep trying.',
    lostReading: 'Connection lost. We keep trying.',
    lostLong: 'Is the Wi-Fi on? Some networks want a login again after a while.',
    portal:
      'Another page answers in Plenum’s place. Most likely the network wants you to log in again: open a new tab, log in, and come back here. Leave this page open meanwhile.',
    backAgain: 'Connected again. Everything is saved.',
    backSaving: 'Connected again. Saving …',
    backReading: 'Connected again.',
    blocked:
      'This network lets the page through but blocks the boards. Try another network or your phone’s, or ask for websockets to be allowed.',
    outdated: 'A newer version is ready. Reload the page.',
    reload: 'Reload',
    saved: 'Saved',
    saving: 'Saving …',
    keptHere: 'Kept on this device',
    slow: 'The server is slow to save. Your text is kept here; leave the page open.',
    slowReading: 'The server is slow to save. Leave the page open; it goes on by itself.',
    damaged: 'This board was damaged and can only be read. All that could be saved of it is here.',
    unreadable: 'The server cannot read this board just now. Nothing in it has been changed, and we keep trying.',
    noAnswer: 'The server did not answer. Look whether it was done, and try again.',
    unsentWaiting: (count: number) =>
      `${count} ${plural(count, 'edit was', 'edits were')} not sent before writing was closed. Kept in this browser until writing opens again.`,
  },
  da: {
    lost: 'Forbindelsen er væk. Din tekst er gemt her, og vi prøver igen.',
    lostReading: 'Forbindelsen er væk. Vi prøver igen.',
    lostLong: 'Er der Wi-Fi? Nogle netværk kræver, at man logger på igen efter et stykke tid.',
    portal:
      'Der svarer en anden side i stedet for Plenum. Det er nok netværket, der kræver, at du logger på igen: Åbn en ny fane, log på, og kom tilbage hertil. Lad siden her være åben imens.',
    backAgain: 'Forbundet igen. Alt er gemt.',
    backSaving: 'Forbundet igen. Gemmer …',
    backReading: 'Forbundet igen.',
    blocked:
      'Netværket her lader siden slippe igennem, men spærrer for tavlerne. Prøv et andet netværk eller telefonens, eller bed om, at der åbnes for websockets.',
    outdated: 'Der er kommet en nyere version. Genindlæs siden.',
    reload: 'Genindlæs',
    saved: 'Gemt',
    saving: 'Gemmer …',
    keptHere: 'Gemt på denne enhed',
    slow: 'Serveren er længe om at gemme. Din tekst er gemt her; lad siden være åben.',
    slowReading: 'Serveren er længe om at gemme. Lad siden være åben; den fortsætter af sig selv.',
    damaged: 'Tavlen er blevet beskadiget og kan kun læses. Alt det, der kunne reddes, står her.',
    unreadable: 'Serveren kan ikke læse tavlen lige nu. Der er ikke ændret noget på den, og vi prøver igen.',
    noAnswer: 'Serveren svarede ikke. Se, om det er sket, og prøv igen.',
    unsentWaiting: (count: number) =>
      `${count} ${plural(count, 'rettelse', 'rettelser')} nåede ikke frem, før der blev lukket for skrivning. De ligger i denne browser, til der åbnes igen.`,
  },
  nb: {
    lost: 'Forbindelsen er brutt. Teksten din er tatt vare på her, og vi prøver igjen.',
    lostReading: 'Forbindelsen er brutt. Vi prøver igjen.',
    lostLong: 'Er Wi-Fi på? Noen nettverk krever ny innlogging etter en stund.',
    portal:
      'En annen side svarer i stedet for Plenum. Det er trolig nettverket som krever at du logger inn på nytt: Åpne en ny fane, logg inn og kom tilbake hit. La denne siden stå åpen imens.',
    backAgain: 'Tilkoblet igjen. Alt er lagret.',
    backSaving: 'Tilkoblet igjen. Lagrer …',
    backReading: 'Tilkoblet igjen.',
    blocked:
      'Nettverket her slipper siden gjennom, men sperrer for tavlene. Prøv et annet nettverk eller telefonens, eller be om at det åpnes for websockets.',
    outdated: 'Det finnes en nyere versjon. Last inn siden på nytt.',
    reload: 'Last inn på nytt',
    saved: 'Lagret',
    saving: 'Lagrer …',
    keptHere: 'Tatt vare på her på enheten',
    slow: 'Serveren bruker lang tid på å lagre. Teksten din er tatt vare på her; la siden stå åpen.',
    slowReading: 'Serveren bruker lang tid på å lagre. La siden stå åpen; den fortsetter av seg selv.',
    damaged: 'Tavlen er blitt skadet og kan bare leses. Alt som kunne reddes, står her.',
    unreadable: 'Serveren kan ikke lese tavlen akkurat nå. Ingenting på den er endret, og vi prøver igjen.',
    noAnswer: 'Serveren svarte ikke. Se om det er gjort, og prøv igjen.',
    unsentWaiting: (count: number) =>
      `${count} ${plural(count, 'endring', 'endringer')} kom ikke fram før skrivingen ble stengt. De ligger i denne nettleseren til det åpnes igjen.`,
  },
});
