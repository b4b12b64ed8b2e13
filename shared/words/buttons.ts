import { catalogue } from './catalogue.ts';

/** What buttons in several of the facilitator’s dialogs say. */
export const buttonWords = catalogue({
  en: {
    edit: 'Edit',
    remove: 'Remove',
    save: 'Save',
    add: 'Add',
    cancel: 'Cancel',
    removeNamed: (name: string) => `Remove ${name}`,
    copy: 'Copy',
    copied: 'Copied',
  },
  da: {
    edit: 'Redigér',
    remove: 'Fjern',
    save: 'Gem',
    add: 'Tilføj',
    cancel: 'Fortryd',
    removeNamed: (name) => `Fjern ${name}`,
    copy: 'Kopiér',
    copied: 'Kopieret',
  },
  nb: {
    edit: 'Rediger',
    remove: 'Fjern',
    save: 'Lagre',
    add: 'Legg til',
    cancel: 'Avbryt',
    removeNamed: (name) => `Fjern ${name}`,
    copy: 'Kopier',
    copied: 'Kopiert',
  },
});
