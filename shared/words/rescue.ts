import { catalogue } from './catalogue.ts';

/** The note that offers what was written and could not be saved. */
export const rescueWords = catalogue({
  en: {
    rescued: 'This text could not be saved on the board',
    rescuedFrom: (activity: string) => `Written in “${activity}”.`,
    rescuedHint: 'Copy it and paste it where it belongs. It stays in this browser until you dismiss it.',
    rescuedOnce: 'Copy it before you leave this page: nothing of it is kept.',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser does not let us copy. Select the text and copy it yourself.',
    dismiss: 'Dismiss',
  },
  da: {
    rescued: 'Denne tekst kunne ikke gemmes på tavlen',
    rescuedFrom: (activity) => `Skrevet i »${activity}«.`,
    rescuedHint: 'Kopiér den, og sæt den ind, hvor den hører til. Den bliver i denne browser, til du fjerner den.',
    rescuedOnce: 'Kopiér den, inden du forlader siden: Den bliver ikke gemt nogen steder.',
    copy: 'Kopiér',
    copied: 'Kopieret',
    copyFailed: 'Browseren vil ikke kopiere for os. Markér teksten, og kopiér den selv.',
    dismiss: 'Fjern',
  },
  nb: {
    rescued: 'Denne teksten kunne ikke lagres på tavlen',
    rescuedFrom: (activity) => `Skrevet i «${activity}».`,
    rescuedHint:
      'Kopier den og lim den inn der den hører hjemme. Den blir liggende i denne nettleseren til du fjerner den.',
    rescuedOnce: 'Kopier den før du forlater siden: Den blir ikke lagret noe sted.',
    copy: 'Kopier',
    copied: 'Kopiert',
    copyFailed: 'Nettleseren lar oss ikke kopiere. Merk teksten og kopier den selv.',
    dismiss: 'Fjern',
  },
});
