import { catalogue, plural } from './catalogue.ts';

/** How far private writing is, on the facilitator's screen from the beginning; the rest is in `drafts.ts`. */
export const draftsProgressWords = catalogue({
  en: {
    writtenBy: (writers: number, cards: number) =>
      writers === 0
        ? 'nothing yet'
        : `${writers} ${plural(writers, 'has', 'have')} written ${cards} ${plural(cards, 'card', 'cards')}`,
    showGroup: 'Show',
    showTo: (group: string) => `Show the cards in ${group}`,
    notShownYet: (cards: number) =>
      `${cards} ${plural(cards, 'card that was', 'cards that were')} written privately ${plural(cards, 'has', 'have')} not been shown, and will not be in the summary.`,
  },
  da: {
    writtenBy: (writers, cards) =>
      writers === 0 ? 'intet endnu' : `${writers} har skrevet ${cards} ${plural(cards, 'kort', 'kort')}`,
    showGroup: 'Vis',
    showTo: (group) => `Vis kortene i ${group}`,
    notShownYet: (cards) =>
      `${cards} kort, der er skrevet hver for sig, er ikke vist endnu og kommer ikke med i sammenfatningen.`,
  },
  nb: {
    writtenBy: (writers, cards) =>
      writers === 0 ? 'ingenting ennå' : `${writers} har skrevet ${cards} ${plural(cards, 'kort', 'kort')}`,
    showGroup: 'Vis',
    showTo: (group) => `Vis kortene i ${group}`,
    notShownYet: (cards) =>
      `${cards} kort som er skrevet hver for seg, er ikke vist ennå og kommer ikke med i oppsummeringen.`,
  },
});
