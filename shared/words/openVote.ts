import { catalogue } from './catalogue.ts';

/** What the facilitator chooses and is told before a vote opens. */
export const openVoteWords = catalogue({
  en: {
    method: 'How is voted?',
    points: 'Share out points',
    pointsHint: 'Each ballot shares out points as it likes.',
    pick: 'Choose the most important',
    pickHint: 'Each ballot chooses a few; all choices count the same.',
    rank: 'Put in order',
    rankHint: 'Each ballot puts them in order, ties allowed; together they become one joint order.',
    agree: 'Agree or disagree',
    agreeHint: 'Each ballot answers on every one, from disagree strongly to agree strongly.',
    mostPicked: 'Choose at most',

    tables: 'The tables’ ballots',
    mayBeSplit: 'A table may split its ballot',
    mayBeSplitHint: '“3 of us A, 2 of us B.” Then people are counted, not tables.',
    openBallots: 'Tell what each table voted',
    openBallotsHint: 'Every ballot says so. It is told with the result, not before.',

    secretTables:
      'The vote is secret: neither you nor the tables are told what a single table voted, not afterwards either. Who runs the server could see it until you close the vote.',
    secretPersons:
      'The vote is secret: neither you nor anybody else in the session is told what a person voted, not afterwards either. The result is told by group and by party only where each has five votes or more. Who runs the server could see it until you close the vote.',
    notSecret: 'The vote is open: everybody is told with the result what each table voted.',

    fewTitle: 'Hardly a secret',
    few: (voters: number) =>
      voters === 0
        ? 'Nobody can vote yet. With fewer than five votes it is easy to guess who voted what.'
        : voters === 1
          ? 'Only one can vote now, so the result is that one’s vote.'
          : `Only ${voters} can vote now. With fewer than five votes it is easy to guess who voted what.`,
    fewAdvice: 'Say so to the room, or let each person vote.',
    fewAdvicePersons: 'Say so to the room before you open.',
    openAnyway: 'Open anyway',
    countComesLate: 'The number comes a little late, so that it gives nobody away.',
  },
  da: {
    method: 'Hvordan stemmes der?',
    points: 'Fordel point',
    pointsHint: 'Hver stemme fordeler point frit.',
    pick: 'Vælg de vigtigste',
    pickHint: 'Hver stemme vælger nogle få; alle valg tæller lige meget.',
    rank: 'Sæt i rækkefølge',
    rankHint: 'Hver stemme er en rækkefølge, gerne med delte pladser; sammen bliver de til én.',
    agree: 'Enig eller uenig',
    agreeHint: 'Hver stemme svarer på alle, fra helt uenig til helt enig.',
    mostPicked: 'Vælg højst',

    tables: 'Bordenes stemmer',
    mayBeSplit: 'Et bord må dele sin stemme',
    mayBeSplitHint: '»3 af os A, 2 af os B.« Så tælles personer, ikke borde.',
    openBallots: 'Vis, hvad hvert bord har stemt',
    openBallotsHint: 'Det står på hver stemmeseddel. Det vises med resultatet, ikke før.',

    secretTables:
      'Afstemningen er hemmelig: Hverken du eller bordene får at vide, hvad et enkelt bord har stemt, heller ikke bagefter. Den, der driver serveren, kan se det, til du lukker afstemningen.',
    secretPersons:
      'Afstemningen er hemmelig: Hverken du eller andre i samlingen får at vide, hvad en person har stemt, heller ikke bagefter. Resultatet vises kun for grupper og parter hver for sig, hvis de alle har mindst fem stemmer. Den, der driver serveren, kan se det, til du lukker afstemningen.',
    notSecret: 'Afstemningen er åben: Alle får med resultatet at vide, hvad hvert bord har stemt.',

    fewTitle: 'Næppe hemmelig',
    few: (voters) =>
      voters === 0
        ? 'Ingen kan stemme endnu. Med færre end fem stemmer er det let at gætte, hvem der stemte hvad.'
        : voters === 1
          ? 'Kun én kan stemme nu, så resultatet er den stemme.'
          : `Kun ${voters} kan stemme nu. Med færre end fem stemmer er det let at gætte, hvem der stemte hvad.`,
    fewAdvice: 'Sig det til salen, eller lad hver person stemme.',
    fewAdvicePersons: 'Sig det til salen, før du åbner.',
    openAnyway: 'Åbn alligevel',
    countComesLate: 'Tallet kommer lidt forsinket, så det ikke røber nogen.',
  },
  nb: {
    method: 'Hvordan stemmes det?',
    points: 'Fordel poeng',
    pointsHint: 'Hver stemme fordeler poeng fritt.',
    pick: 'Velg de viktigste',
    pickHint: 'Hver stemme velger noen få; alle valg teller like mye.',
    rank: 'Sett i rekkefølge',
    rankHint: 'Hver stemme er en rekkefølge, gjerne med delte plasser; sammen blir de til én.',
    agree: 'Enig eller uenig',
    agreeHint: 'Hver stemme svarer på alle, fra helt uenig til helt enig.',
    mostPicked: 'Velg høyst',

    tables: 'Bordenes stemmer',
    mayBeSplit: 'Et bord kan dele stemmen sin',
    mayBeSplitHint: '«3 av oss A, 2 av oss B.» Da telles personer, ikke bord.',
    openBallots: 'Vis hva hvert bord har stemt',
    openBallotsHint: 'Det står på hver stemmeseddel. Det vises med resultatet, ikke før.',

    secretTables:
      'Avstemningen er hemmelig: Verken du eller bordene får vite hva et enkelt bord har stemt, heller ikke etterpå. Den som driver serveren, kan se det til du stenger avstemningen.',
    secretPersons:
      'Avstemningen er hemmelig: Verken du eller andre i samlingen får vite hva en person har stemt, heller ikke etterpå. Resultatet vises bare for grupper og parter hver for seg hvis alle har minst fem stemmer. Den som driver serveren, kan se det til du stenger avstemningen.',
    notSecret: 'Avstemningen er åpen: Alle får med resultatet vite hva hvert bord har stemt.',

    fewTitle: 'Neppe hemmelig',
    few: (voters) =>
      voters === 0
        ? 'Ingen kan stemme ennå. Med færre enn fem stemmer er det lett å gjette hvem som stemte hva.'
        : voters === 1
          ? 'Bare én kan stemme nå, så resultatet er den stemmen.'
          : `Bare ${voters} kan stemme nå. Med færre enn fem stemmer er det lett å gjette hvem som stemte hva.`,
    fewAdvice: 'Si det til salen, eller la hver person stemme.',
    fewAdvicePersons: 'Si det til salen før du åpner.',
    openAnyway: 'Åpne likevel',
    countComesLate: 'Tallet kommer litt forsinket, så det ikke røper noen.',
  },
});
