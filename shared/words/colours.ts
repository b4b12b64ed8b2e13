import type { GroupColour } from '../session/session.ts';
import type { Locale } from './catalogue.ts';

/** What the groups' colours are called. */
export const colourNames: Record<Locale, Record<GroupColour, string>> = {
  en: {
    blue: 'Blue',
    orange: 'Orange',
    green: 'Green',
    purple: 'Purple',
    red: 'Red',
    teal: 'Teal',
    brown: 'Brown',
    grey: 'Grey',
  },
  da: {
    blue: 'Blå',
    orange: 'Orange',
    green: 'Grøn',
    purple: 'Lilla',
    red: 'Rød',
    teal: 'Petroleum',
    brown: 'Brun',
    grey: 'Grå',
  },
  nb: {
    blue: 'Blå',
    orange: 'Oransje',
    green: 'Grønn',
    purple: 'Lilla',
    red: 'Rød',
    teal: 'Petrol',
    brown: 'Brun',
    grey: 'Grå',
  },
};
