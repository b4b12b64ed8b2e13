import { catalogue, plural } from './catalogue.ts';

/** What is written privately until it is shown: on the group's screen, and on the facilitator's. */
export const draftsWords = catalogue({
  en: {
    onlyYou: 'Only you see what you write here, until it is shown to the group.',
    onlyThisScreen: 'Only this screen shows what you write here, until it is shown to the group.',
    keptFrom: 'The facilitator cannot read along either; only whoever runs the server could.',
    withoutNames: 'Not even afterwards can anybody here see who wrote what.',
    written: (writers: number, cards: number) =>
      writers === 0
        ? 'Nobody in the group has written yet.'
        : `${writers} of you ${plural(writers, 'has', 'have')} written ${cards} ${plural(cards, 'card', 'cards')}.`,
    showEachOther: 'Show each other',
    showQuestion: 'Show each other your cards?',
    showExplained:
      'Everybody’s cards are put on the group’s board, in random order and without saying who wrote them. If somebody is still writing, wait for them: it cannot be undone.',
    notYet: 'Not yet',
    together: 'These are everybody’s cards, in random order. From here you write together.',

    howGroupsWrite: 'How the groups write',
    writeTogether: 'Together',
    writeTogetherHint: 'Everybody in the group sees each other’s cards at once.',
    writeAlone: 'Each alone first',
    writeAloneHint: 'Only whoever writes a card sees it, until the cards are shown to the group.',
    writeUnnamed: 'Each alone, and anonymously',
    writeUnnamedHint: 'Likewise, and not even afterwards can be seen who wrote, moved or changed what.',
    hasBegun: 'The groups have begun, so this stays as it is.',

    alone: 'Each alone first',
    unnamed: 'Each alone, anonymously',
    youDoNotSee: 'What is written now can be read by its writer only. You cannot read along either.',
    shownInAll: 'shown in all groups',
    showAll: 'Show in all groups',
    showAllQuestion: 'Show the cards in all groups?',
    showAllExplained:
      'In each group everybody’s cards are put on the group’s board, in random order. After that the group writes together. It cannot be undone.',
  },
  da: {
    onlyYou: 'Kun du ser det, du skriver her, indtil det vises for gruppen.',
    onlyThisScreen: 'Kun denne skærm viser det, I skriver her, indtil det vises for gruppen.',
    keptFrom: 'Facilitatoren kan heller ikke læse med; det kan kun den, der driver serveren.',
    withoutNames: 'Heller ikke bagefter kan nogen her se, hvem der skrev hvad.',
    written: (writers, cards) =>
      writers === 0
        ? 'Ingen i gruppen har skrevet endnu.'
        : `${writers} af jer har skrevet ${cards} ${plural(cards, 'kort', 'kort')}.`,
    showEachOther: 'Vis for hinanden',
    showQuestion: 'Vil I vise hinanden jeres kort?',
    showExplained:
      'Alles kort lægges på gruppens tavle i tilfældig rækkefølge, uden at det fremgår, hvem der har skrevet dem. Er nogen stadig i gang, så vent på dem: Det kan ikke fortrydes.',
    notYet: 'Ikke endnu',
    together: 'Her er alles kort i tilfældig rækkefølge. Nu skriver I videre sammen.',

    howGroupsWrite: 'Sådan skriver grupperne',
    writeTogether: 'Sammen',
    writeTogetherHint: 'Alle i gruppen ser hinandens kort med det samme.',
    writeAlone: 'Hver for sig først',
    writeAloneHint: 'Kun den, der skriver et kort, ser det, indtil kortene vises for gruppen.',
    writeUnnamed: 'Hver for sig og anonymt',
    writeUnnamedHint:
      'Som hver for sig, og heller ikke bagefter kan man se, hvem der har skrevet, flyttet eller rettet hvad.',
    hasBegun: 'Grupperne er gået i gang, så det ligger fast.',

    alone: 'Hver for sig først',
    unnamed: 'Hver for sig og anonymt',
    youDoNotSee: 'Det, der skrives nu, kan kun læses af den, der skriver det. Du kan heller ikke læse med.',
    shownInAll: 'vist i alle grupper',
    showAll: 'Vis i alle grupper',
    showAllQuestion: 'Vil du vise kortene i alle grupper?',
    showAllExplained:
      'I hver gruppe lægges alles kort på gruppens tavle i tilfældig rækkefølge. Derefter skriver gruppen videre sammen. Det kan ikke fortrydes.',
  },
  nb: {
    onlyYou: 'Bare du ser det du skriver her, til det vises for gruppen.',
    onlyThisScreen: 'Bare denne skjermen viser det dere skriver her, til det vises for gruppen.',
    keptFrom: 'Fasilitatoren kan heller ikke lese med; det kan bare den som drifter serveren.',
    withoutNames: 'Heller ikke etterpå kan noen her se hvem som skrev hva.',
    written: (writers, cards) =>
      writers === 0
        ? 'Ingen i gruppen har skrevet ennå.'
        : `${writers} av dere har skrevet ${cards} ${plural(cards, 'kort', 'kort')}.`,
    showEachOther: 'Vis for hverandre',
    showQuestion: 'Vil dere vise hverandre kortene?',
    showExplained:
      'Alles kort legges på gruppens tavle i tilfeldig rekkefølge, uten at det går fram hvem som har skrevet dem. Er noen fortsatt i gang, så vent på dem: Det kan ikke angres.',
    notYet: 'Ikke ennå',
    together: 'Her er alles kort i tilfeldig rekkefølge. Nå skriver dere videre sammen.',

    howGroupsWrite: 'Slik skriver gruppene',
    writeTogether: 'Sammen',
    writeTogetherHint: 'Alle i gruppen ser hverandres kort med en gang.',
    writeAlone: 'Hver for seg først',
    writeAloneHint: 'Bare den som skriver et kort, ser det, til kortene vises for gruppen.',
    writeUnnamed: 'Hver for seg og anonymt',
    writeUnnamedHint:
      'Som hver for seg, og heller ikke etterpå kan man se hvem som har skrevet, flyttet eller rettet hva.',
    hasBegun: 'Gruppene er i gang, så dette ligger fast.',

    alone: 'Hver for seg først',
    unnamed: 'Hver for seg og anonymt',
    youDoNotSee: 'Det som skrives nå, kan bare leses av den som skriver det. Du kan heller ikke lese med.',
    shownInAll: 'vist i alle grupper',
    showAll: 'Vis i alle grupper',
    showAllQuestion: 'Vil du vise kortene i alle grupper?',
    showAllExplained:
      'I hver gruppe legges alles kort på gruppens tavle i tilfeldig rekkefølge. Deretter skriver gruppen videre sammen. Det kan ikke angres.',
  },
});
