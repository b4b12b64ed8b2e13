import { catalogue, plural } from './catalogue.ts';

/** Who is counted, in words: tables, persons, or the people of tables that may split their ballot. */
export type Counted = 'tables' | 'persons' | 'votes';

/** "1 table", "4 people", "6 votes". */
function counting(words: Record<Counted, [one: string, other: string]>): (count: number, who: Counted) => string {
  return (count, who) => `${count} ${plural(count, ...words[who])}`;
}

const countedEn = counting({ tables: ['table', 'tables'], persons: ['person', 'people'], votes: ['vote', 'votes'] });
const countedDa = counting({
  tables: ['bord', 'borde'],
  persons: ['person', 'personer'],
  votes: ['stemme', 'stemmer'],
});
const countedNb = counting({
  tables: ['bord', 'bord'],
  persons: ['person', 'personer'],
  votes: ['stemme', 'stemmer'],
});

/** What a vote came to, as screens and the summary say it. */
export const voteResultWords = catalogue({
  en: {
    result: 'The result',
    nobodyVoted: 'No votes were given.',
    votes: (votes: number) => `${votes} ${plural(votes, 'vote', 'votes')}`,
    place: 'Place',
    number: 'No.',
    option: 'Voted on',
    quoted: (text: string) => `“${text}”`,

    jointOrder: 'Joint order',
    nearest: 'The order that lies nearest to all that were handed in.',
    alike: (much: 'largely' | 'partly' | 'little', w: string) =>
      ({
        largely: `Those who voted largely agree on the order (Kendall’s W ${w}, where 1 is full agreement).`,
        partly: `Those who voted partly agree on the order (Kendall’s W ${w}, where 1 is full agreement).`,
        little: `Those who voted see the order differently (Kendall’s W ${w}, where 1 is full agreement).`,
      })[much],
    oneOfSeveral: 'Other orders lie equally near; this is one of them.',
    approximate: 'There are so many options that the order was found by approximation.',

    pairs: 'Two by two',
    pairAhead: (count: number, who: Counted, one: string, other: string) =>
      `${countedEn(count, who)} ${plural(count, 'puts', 'put')} ${one} over ${other}`,
    pairNobody: (one: string, other: string) => `Nobody puts ${one} over ${other}`,
    pairEqual: (count: number, who: Counted, one: string, other: string) =>
      `${countedEn(count, who)} ${plural(count, 'ties', 'tie')} ${one} with ${other}`,
    pairBehind: (count: number) => `${count} the other way`,
    pairTied: (count: number) => `${count} tied`,
    pairSilent: (count: number) => `${count} ${plural(count, 'places', 'place')} neither`,

    accordHigh: 'Large agreement',
    accordSome: 'Some agreement',
    accordSpread: 'Spread answers',
    accordTorn: 'Torn in two',
    mean: (mean: string) => `average ${mean}`,
    noAnswers: 'No answers',
    answers: (count: number) => `${count} ${plural(count, 'answer', 'answers')}`,

    byTable: 'Table by table',
    ballotsColumn: 'Ballots',
    byGroup: 'Group by group',
    byParty: 'Party by party',
    noParty: 'No party stated',
    chosen: 'chosen',
    of: (count: number, all: number) => `${count} of ${all}`,
    together: (options: string) => `They agree on ${options}.`,
    apart: (option: string, high: string, low: string) =>
      `They differ on ${option}: highest with ${high}, lowest with ${low}.`,
    notSplit: 'Not told by group or party: that takes five votes or more in every one of them.',

    rounds: 'Round by round',
    round: (round: number) => `Round ${round}`,
    moved: 'Moved',
    rose: (places: number) => `up ${places}`,
    fell: (places: number) => `down ${places}`,
    stayed: 'unchanged',
    isNew: 'new',
    gone: 'no longer voted on',
  },
  da: {
    result: 'Resultatet',
    nobodyVoted: 'Der blev ikke afgivet nogen stemmer.',
    votes: (votes) => `${votes} ${plural(votes, 'stemme', 'stemmer')}`,
    place: 'Plads',
    number: 'Nr.',
    option: 'Stemt om',
    quoted: (text) => `»${text}«`,

    jointOrder: 'Samlet rækkefølge',
    nearest: 'Den rækkefølge, der ligger tættest på alle de afgivne.',
    alike: (much, w) =>
      ({
        largely: `De, der stemte, er langt hen ad vejen enige om rækkefølgen (Kendalls W ${w}, hvor 1 er fuld enighed).`,
        partly: `De, der stemte, er delvis enige om rækkefølgen (Kendalls W ${w}, hvor 1 er fuld enighed).`,
        little: `De, der stemte, ser forskelligt på rækkefølgen (Kendalls W ${w}, hvor 1 er fuld enighed).`,
      })[much],
    oneOfSeveral: 'Andre rækkefølger ligger lige så tæt på; denne er en af dem.',
    approximate: 'Der er så mange, at rækkefølgen er fundet med tilnærmelse.',

    pairs: 'To og to',
    pairAhead: (count, who, one, other) => `${countedDa(count, who)} sætter ${one} foran ${other}`,
    pairEqual: (count, who, one, other) => `${countedDa(count, who)} sætter ${one} lige med ${other}`,
    pairNobody: (one, other) => `Ingen sætter ${one} foran ${other}`,
    pairBehind: (count) => `${count} omvendt`,
    pairTied: (count) => `${count} lige`,
    pairSilent: (count) => `${count} placerer ingen af dem`,

    accordHigh: 'Stor enighed',
    accordSome: 'Nogen enighed',
    accordSpread: 'Spredte svar',
    accordTorn: 'Delt i to lejre',
    mean: (mean) => `gennemsnit ${mean}`,
    noAnswers: 'Ingen svar',
    answers: (count) => `${count} svar`,

    byTable: 'Bord for bord',
    byGroup: 'Gruppe for gruppe',
    byParty: 'Part for part',
    noParty: 'Part ikke oplyst',
    ballotsColumn: 'Stemmer',
    chosen: 'valgt',
    of: (count, all) => `${count} af ${all}`,
    together: (options) => `Enige om ${options}.`,
    apart: (option, high, low) => `Uenige om ${option}: højest hos ${high}, lavest hos ${low}.`,
    notSplit: 'Vises ikke for grupper og parter hver for sig: Det kræver mindst fem stemmer i dem alle.',

    rounds: 'Runde for runde',
    round: (round) => `Runde ${round}`,
    moved: 'Flyttet',
    rose: (places) => `op ${places}`,
    fell: (places) => `ned ${places}`,
    stayed: 'uændret',
    isNew: 'ny',
    gone: 'ikke længere med',
  },
  nb: {
    result: 'Resultatet',
    nobodyVoted: 'Ingen stemmer ble avgitt.',
    votes: (votes) => `${votes} ${plural(votes, 'stemme', 'stemmer')}`,
    place: 'Plass',
    number: 'Nr.',
    option: 'Stemt over',
    quoted: (text) => `«${text}»`,

    jointOrder: 'Samlet rekkefølge',
    nearest: 'Den rekkefølgen som ligger nærmest alle de avgitte.',
    alike: (much, w) =>
      ({
        largely: `De som stemte, er i stor grad enige om rekkefølgen (Kendalls W ${w}, der 1 er full enighet).`,
        partly: `De som stemte, er delvis enige om rekkefølgen (Kendalls W ${w}, der 1 er full enighet).`,
        little: `De som stemte, ser ulikt på rekkefølgen (Kendalls W ${w}, der 1 er full enighet).`,
      })[much],
    oneOfSeveral: 'Andre rekkefølger ligger like nær; denne er en av dem.',
    approximate: 'Det er så mange at rekkefølgen er funnet ved tilnærming.',

    pairs: 'To og to',
    pairAhead: (count, who, one, other) => `${countedNb(count, who)} setter ${one} foran ${other}`,
    pairEqual: (count, who, one, other) => `${countedNb(count, who)} setter ${one} likt med ${other}`,
    pairNobody: (one, other) => `Ingen setter ${one} foran ${other}`,
    pairBehind: (count) => `${count} omvendt`,
    pairTied: (count) => `${count} likt`,
    pairSilent: (count) => `${count} plasserer ingen av dem`,

    accordHigh: 'Stor enighet',
    accordSome: 'Noe enighet',
    accordSpread: 'Spredte svar',
    accordTorn: 'Delt i to leirer',
    mean: (mean) => `gjennomsnitt ${mean}`,
    noAnswers: 'Ingen svar',
    answers: (count) => `${count} svar`,

    byTable: 'Bord for bord',
    byGroup: 'Gruppe for gruppe',
    byParty: 'Part for part',
    noParty: 'Part ikke oppgitt',
    ballotsColumn: 'Stemmer',
    chosen: 'valgt',
    of: (count, all) => `${count} av ${all}`,
    together: (options) => `Enige om ${options}.`,
    apart: (option, high, low) => `Uenige om ${option}: høyest hos ${high}, lavest hos ${low}.`,
    notSplit: 'Vises ikke for grupper og parter hver for seg: Det krever minst fem stemmer i alle.',

    rounds: 'Runde for runde',
    round: (round) => `Runde ${round}`,
    moved: 'Flyttet',
    rose: (places) => `opp ${places}`,
    fell: (places) => `ned ${places}`,
    stayed: 'uendret',
    isNew: 'ny',
    gone: 'ikke lenger med',
  },
});
