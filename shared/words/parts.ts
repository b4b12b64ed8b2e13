import { catalogue } from './catalogue.ts';

/** Words of the small pieces that every screen uses: menus, dialogs, drag and drop, limits, the clock. */
export const partsWords = catalogue({
  en: {
    close: 'Close',
    cancel: 'Cancel',
    loading: 'Just a moment …',
    moveTo: (card: string) => `Move “${card}” to …`,
    charactersLeft: (left: number) => (left === 1 ? '1 character left' : `${left} characters left`),
    timeLeft: 'Time left:',
    timeOver: 'Over time:',
    timePaused: 'Paused, time left:',
    drag: (card: string) => `Move “${card}”: drag, or press space and use the arrow keys`,
    pickedUp: (card: string, zone: string) =>
      `“${card}” is picked up from ${zone}. The arrow keys move it, space puts it down, escape cancels.`,
    over: (zone: string, place: number, of: number) => `${zone}, place ${place} of ${of}.`,
    overZone: (zone: string) => `${zone}.`,
    dropped: (card: string, zone: string) => `“${card}” was put in ${zone}.`,
    cancelled: (card: string) => `“${card}” stays where it was.`,
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  da: {
    close: 'Luk',
    cancel: 'Fortryd',
    loading: 'Et øjeblik …',
    moveTo: (card: string) => `Flyt »${card}« til …`,
    charactersLeft: (left: number) => `${left} tegn tilbage`,
    timeLeft: 'Tid tilbage:',
    timeOver: 'Over tiden:',
    timePaused: 'Pause, tid tilbage:',
    drag: (card: string) => `Flyt »${card}«: træk, eller tryk på mellemrum og brug piletasterne`,
    pickedUp: (card: string, zone: string) =>
      `»${card}« er løftet fra ${zone}. Piletasterne flytter, mellemrum lægger kortet, escape fortryder.`,
    over: (zone: string, place: number, of: number) => `${zone}, plads ${place} af ${of}.`,
    overZone: (zone: string) => `${zone}.`,
    dropped: (card: string, zone: string) => `»${card}« er lagt i ${zone}.`,
    cancelled: (card: string) => `»${card}« bliver, hvor det var.`,
    pageOf: (page: number, pages: number) => `Side ${page} af ${pages}`,
  },
  nb: {
    close: 'Lukk',
    cancel: 'Avbryt',
    loading: 'Et øyeblikk …',
    moveTo: (card: string) => `Flytt «${card}» til …`,
    charactersLeft: (left: number) => `${left} tegn igjen`,
    timeLeft: 'Tid igjen:',
    timeOver: 'Over tiden:',
    timePaused: 'Pause, tid igjen:',
    drag: (card: string) => `Flytt «${card}»: dra, eller trykk mellomrom og bruk piltastene`,
    pickedUp: (card: string, zone: string) =>
      `«${card}» er løftet fra ${zone}. Piltastene flytter, mellomrom legger kortet, escape avbryter.`,
    over: (zone: string, place: number, of: number) => `${zone}, plass ${place} av ${of}.`,
    overZone: (zone: string) => `${zone}.`,
    dropped: (card: string, zone: string) => `«${card}» er lagt i ${zone}.`,
    cancelled: (card: string) => `«${card}» blir der det var.`,
    pageOf: (page: number, pages: number) => `Side ${page} av ${pages}`,
  },
});
