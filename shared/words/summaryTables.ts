import { catalogue, plural } from './catalogue.ts';

/** What is said where the tables are chosen one by one. */
export const summaryTablesWords = catalogue({
  en: {
    title: 'One table',
    hint: 'As a CSV file, which Excel opens as it is.',
    asked: 'The tables are being put together …',
    failed: 'The server did not answer. Try again in a moment.',
    rows: (count: number) => `${count} ${plural(count, 'row', 'rows')}`,
    get: 'Download',
    getOne: (name: string) => `Download ${name}`,
  },
  da: {
    title: 'Én tabel',
    hint: 'Som CSV-fil, der åbner rigtigt i Excel.',
    asked: 'Tabellerne bliver samlet …',
    failed: 'Serveren svarer ikke. Prøv igen om lidt.',
    rows: (count) => `${count} ${plural(count, 'række', 'rækker')}`,
    get: 'Hent',
    getOne: (name) => `Hent ${name}`,
  },
  nb: {
    title: 'Én tabell',
    hint: 'Som CSV-fil, som åpnes riktig i Excel.',
    asked: 'Tabellene settes sammen …',
    failed: 'Serveren svarer ikke. Prøv igjen om litt.',
    rows: (count) => `${count} ${plural(count, 'rad', 'rader')}`,
    get: 'Last ned',
    getOne: (name) => `Last ned ${name}`,
  },
});
