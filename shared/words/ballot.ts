import { catalogue, plural } from './catalogue.ts';

/** The ballot in a group's hands, whichever way is voted. */
export const ballotWords = catalogue({
  en: {
    pointsHint: (points: number, maxPerOption: number) =>
      points === 1
        ? 'Give one point.'
        : maxPerOption >= points
          ? `Share out ${points} points as you like.`
          : `Share out ${points} points, at most ${maxPerOption} on the same.`,
    pickHint: (most: number) => (most === 1 ? 'Choose one.' : `Choose up to ${most}. They all count the same.`),
    rankHint:
      'Place the most important first, then the next. What you do not place counts as behind all that you do.',
    agreeHint: 'Say of each how much you agree or disagree.',
    voteTogether: 'Your table votes together.',

    secretPerson:
      'Secret: nobody in the session is told what you vote, not the facilitator either, now or later. Who runs the server could see it until the vote closes.',
    secretTable:
      'Secret: neither other tables nor the facilitator are told what your table votes, now or later. Who runs the server could see it until the vote closes.',
    splitByFive: 'The result is told by group and by party only where every one of them has five votes or more.',
    openTable: 'Open vote: when the result is shown, everybody can see what each table voted.',
    countComesLate: 'How many have voted is told a little late, so that the number gives nobody away.',

    pointsLeft: (left: number) => `${left} ${plural(left, 'point', 'points')} left`,
    points: (points: number) => `${points} ${plural(points, 'point', 'points')}`,
    onePointMore: (option: string) => `One point more for “${option}”`,
    onePointLess: (option: string) => `One point less for “${option}”`,
    picked: (count: number, most: number) => `${count} of ${most} chosen`,
    placed: (count: number, of: number) => `${count} of ${of} placed`,
    answered: (count: number, of: number) => `${count} of ${of} answered`,
    clearAnswer: (option: string) => `No answer to “${option}”`,

    order: 'The order',
    place: (place: string) => `Place ${place}`,
    notPlaced: 'Not placed',
    placeNext: (place: number) => `Place as number ${place}:`,
    up: (option: string) => `Move “${option}” up`,
    down: (option: string) => `Move “${option}” down`,
    share: (option: string) => `“${option}” shares the place above`,
    takeOut: (option: string) => `Take “${option}” out of the order`,
    nowAt: (option: string, place: string) => `“${option}” is now at place ${place}.`,
    nowOut: (option: string) => `“${option}” is not placed.`,

    howMany: 'How many of you are at the table?',
    howManyHint: 'In this vote people are counted, not tables.',
    sayHowMany: 'Say how many you are',
    ofUs: (people: number) => `${people} of us`,
    onePersonMore: 'One person more',
    onePersonLess: 'One person less',
    onePersonMoreIn: (part: number) => `One person more in opinion ${part}`,
    onePersonLessIn: (part: number) => `One person less in opinion ${part}`,
    split: 'We do not agree: split our vote',
    part: (part: number) => `Opinion ${part}`,
    addPart: 'Add another opinion',
    removePart: (part: number) => `Remove opinion ${part}`,

    cast: 'Cast the vote',
    change: 'Change the vote',
    voted: 'Your vote is cast. You can change it until the vote closes.',
    notCast: 'What you see here is not cast yet.',
    castBefore: 'Cast before',
    keepCast: 'Keep what is cast',
    tooLate: 'The vote closed before this was cast. It is not counted:',
    putAway: 'Put away',
    people: (people: number) => `${people} ${plural(people, 'person', 'people')}`,
  },
  da: {
    pointsHint: (points, maxPerOption) =>
      points === 1
        ? 'Giv ét point.'
        : maxPerOption >= points
          ? `Fordel ${points} point frit.`
          : `Fordel ${points} point, højst ${maxPerOption} til det samme.`,
    pickHint: (most) => (most === 1 ? 'Vælg ét.' : `Vælg op til ${most}. De tæller lige meget.`),
    rankHint: 'Placér det vigtigste først, så det næste. Det, der ikke placeres, tæller som efter alt det placerede.',
    agreeHint: 'Svar ud for hvert punkt, fra helt uenig til helt enig.',
    voteTogether: 'Bordet stemmer sammen.',

    secretPerson:
      'Hemmelig: Ingen i samlingen får at vide, hvad du stemmer, heller ikke facilitatoren, hverken nu eller senere. Den, der driver serveren, kan se det, til afstemningen lukker.',
    secretTable:
      'Hemmelig: Hverken andre borde eller facilitatoren får at vide, hvad bordet stemmer, hverken nu eller senere. Den, der driver serveren, kan se det, til afstemningen lukker.',
    splitByFive: 'Resultatet vises kun for grupper og parter hver for sig, hvis de alle har mindst fem stemmer.',
    openTable: 'Åben afstemning: Når resultatet vises, kan alle se, hvad hvert bord har stemt.',
    countComesLate: 'Antallet, der har stemt, vises lidt forsinket, så det ikke røber nogen.',

    pointsLeft: (left) => `${left} point tilbage`,
    points: (points) => `${points} point`,
    onePointMore: (option) => `Ét point mere til »${option}«`,
    onePointLess: (option) => `Ét point mindre til »${option}«`,
    picked: (count, most) => `${count} af ${most} valgt`,
    placed: (count, of) => `${count} af ${of} placeret`,
    answered: (count, of) => `${count} af ${of} besvaret`,
    clearAnswer: (option) => `Intet svar til »${option}«`,

    order: 'Rækkefølgen',
    place: (place) => `Plads ${place}`,
    notPlaced: 'Ikke placeret',
    placeNext: (place) => `Placér som nummer ${place}:`,
    up: (option) => `Flyt »${option}« op`,
    down: (option) => `Flyt »${option}« ned`,
    share: (option) => `»${option}« deler plads med den over`,
    takeOut: (option) => `Tag »${option}« ud af rækkefølgen`,
    nowAt: (option, place) => `»${option}« er nu på plads ${place}.`,
    nowOut: (option) => `»${option}« er ikke placeret.`,

    howMany: 'Hvor mange er I ved bordet?',
    howManyHint: 'I denne afstemning tælles personer, ikke borde.',
    sayHowMany: 'Angiv, hvor mange I er',
    ofUs: (people) => `${people} af os`,
    onePersonMore: 'Én person mere',
    onePersonLess: 'Én person mindre',
    onePersonMoreIn: (part) => `Én person mere i holdning ${part}`,
    onePersonLessIn: (part) => `Én person mindre i holdning ${part}`,
    split: 'Vi er ikke enige: del stemmen',
    part: (part) => `Holdning ${part}`,
    addPart: 'Tilføj en holdning',
    removePart: (part) => `Fjern holdning ${part}`,

    cast: 'Afgiv stemmen',
    change: 'Ret stemmen',
    voted: 'Stemmen er afgivet. Den kan rettes, til afstemningen lukker.',
    notCast: 'Det, der står her, er endnu ikke afgivet.',
    castBefore: 'Afgivet tidligere',
    keepCast: 'Behold den afgivne',
    tooLate: 'Afstemningen lukkede, før dette blev afgivet. Det tæller ikke med:',
    putAway: 'Læg væk',
    people: (people) => `${people} ${plural(people, 'person', 'personer')}`,
  },
  nb: {
    pointsHint: (points, maxPerOption) =>
      points === 1
        ? 'Gi ett poeng.'
        : maxPerOption >= points
          ? `Fordel ${points} poeng fritt.`
          : `Fordel ${points} poeng, høyst ${maxPerOption} på det samme.`,
    pickHint: (most) => (most === 1 ? 'Velg ett.' : `Velg opptil ${most}. De teller like mye.`),
    rankHint:
      'Plasser det viktigste først, så det neste. Det som ikke plasseres, teller som etter alt det plasserte.',
    agreeHint: 'Svar på hvert punkt, fra helt uenig til helt enig.',
    voteTogether: 'Bordet stemmer sammen.',

    secretPerson:
      'Hemmelig: Ingen i samlingen får vite hva du stemmer, heller ikke fasilitatoren, verken nå eller senere. Den som driver serveren, kan se det til avstemningen stenges.',
    secretTable:
      'Hemmelig: Verken andre bord eller fasilitatoren får vite hva bordet stemmer, verken nå eller senere. Den som driver serveren, kan se det til avstemningen stenges.',
    splitByFive: 'Resultatet vises bare for grupper og parter hver for seg hvis alle har minst fem stemmer.',
    openTable: 'Åpen avstemning: Når resultatet vises, kan alle se hva hvert bord har stemt.',
    countComesLate: 'Antallet som har stemt, vises litt forsinket, så det ikke røper noen.',

    pointsLeft: (left) => `${left} poeng igjen`,
    points: (points) => `${points} poeng`,
    onePointMore: (option) => `Ett poeng mer til «${option}»`,
    onePointLess: (option) => `Ett poeng mindre til «${option}»`,
    picked: (count, most) => `${count} av ${most} valgt`,
    placed: (count, of) => `${count} av ${of} plassert`,
    answered: (count, of) => `${count} av ${of} besvart`,
    clearAnswer: (option) => `Ikke noe svar på «${option}»`,

    order: 'Rekkefølgen',
    place: (place) => `Plass ${place}`,
    notPlaced: 'Ikke plassert',
    placeNext: (place) => `Plasser som nummer ${place}:`,
    up: (option) => `Flytt «${option}» opp`,
    down: (option) => `Flytt «${option}» ned`,
    share: (option) => `«${option}» deler plass med den over`,
    takeOut: (option) => `Ta «${option}» ut av rekkefølgen`,
    nowAt: (option, place) => `«${option}» er nå på plass ${place}.`,
    nowOut: (option) => `«${option}» er ikke plassert.`,

    howMany: 'Hvor mange er dere ved bordet?',
    howManyHint: 'I denne avstemningen telles personer, ikke bord.',
    sayHowMany: 'Si hvor mange dere er',
    ofUs: (people) => `${people} av oss`,
    onePersonMore: 'Én person mer',
    onePersonLess: 'Én person mindre',
    onePersonMoreIn: (part) => `Én person mer i mening ${part}`,
    onePersonLessIn: (part) => `Én person mindre i mening ${part}`,
    split: 'Vi er ikke enige: del stemmen',
    part: (part) => `Mening ${part}`,
    addPart: 'Legg til en mening',
    removePart: (part) => `Fjern mening ${part}`,

    cast: 'Avgi stemmen',
    change: 'Endre stemmen',
    voted: 'Stemmen er avgitt. Den kan endres til avstemningen stenges.',
    notCast: 'Det som står her, er ikke avgitt ennå.',
    castBefore: 'Avgitt tidligere',
    keepCast: 'Behold den avgitte',
    tooLate: 'Avstemningen stengte før dette ble avgitt. Det teller ikke med:',
    putAway: 'Legg bort',
    people: (people) => `${people} ${plural(people, 'person', 'personer')}`,
  },
});
