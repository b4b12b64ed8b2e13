import { catalogue } from './catalogue.ts';

/** What Plenum calls things when nobody has named them. */
export const sessionWords = catalogue({
  en: { tableNumber: (number: number) => `Table ${number}` },
  da: { tableNumber: (number: number) => `Bord ${number}` },
  nb: { tableNumber: (number: number) => `Bord ${number}` },
});
