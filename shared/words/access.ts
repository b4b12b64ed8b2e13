import { catalogue } from './catalogue.ts';

/** Why a page of somebody who was invited shows nothing (any more). */
export const accessWords = catalogue({
  en: {
    accessGone: 'Your access has been taken back',
    accessGoneHint: 'A facilitator has closed this access. Ask them for a new link if that was a mistake.',
    sessionDeleted: 'The session has been deleted',
    sessionDeletedHint: 'A facilitator has deleted it with everything in it.',
    linkUsed: 'This link opens nothing (any more)',
    linkUsedHint: 'An invitation works once. Ask the facilitator for a new one.',
    toStart: 'To the start page',
  },
  da: {
    accessGone: 'Din adgang er taget tilbage',
    accessGoneHint: 'En facilitator har lukket for denne adgang. Bed om et nyt link, hvis det er en fejl.',
    sessionDeleted: 'Samlingen er slettet',
    sessionDeletedHint: 'En facilitator har slettet den med alt, hvad den rummede.',
    linkUsed: 'Linket åbner ikke noget (længere)',
    linkUsedHint: 'En invitation virker én gang. Bed facilitatoren om en ny.',
    toStart: 'Til forsiden',
  },
  nb: {
    accessGone: 'Tilgangen din er tatt tilbake',
    accessGoneHint: 'En fasilitator har stengt denne tilgangen. Be om en ny lenke hvis det er en feil.',
    sessionDeleted: 'Samlingen er slettet',
    sessionDeletedHint: 'En fasilitator har slettet den med alt som var i den.',
    linkUsed: 'Lenken åpner ikke noe (lenger)',
    linkUsedHint: 'En invitasjon virker én gang. Be fasilitatoren om en ny.',
    toStart: 'Til forsiden',
  },
});
