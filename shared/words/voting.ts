import { catalogue, plural } from './catalogue.ts';

/** What the summary says of a vote. */
export const votingWords = catalogue({
  en: {
    vote: 'Vote',
    round: (round: number) => `Vote, round ${round}`,
    terms: (points: number, maxPerOption: number) =>
      points === 1 ? 'one point each' : `${points} points each, at most ${maxPerOption} on the same`,
    groupsVoted: (cast: number, of: number) => `${cast} of ${of} ${plural(of, 'group', 'groups')} voted`,
    personsVoted: (cast: number, of: number) => `${cast} of ${of} ${plural(of, 'person', 'people')} voted`,
    howTheyFell: 'How the points were given',
    pointsSaid: (points: number) => `${points} ${plural(points, 'point', 'points')}`,
    place: 'Place',
    option: 'Voted on',
    points: 'Points',
    voters: 'Given by',
  },
  da: {
    vote: 'Afstemning',
    round: (round) => `Afstemning, runde ${round}`,
    terms: (points, maxPerOption) =>
      points === 1 ? 'ét point hver' : `${points} point hver, højst ${maxPerOption} til det samme`,
    groupsVoted: (cast, of) => `${cast} af ${of} ${plural(of, 'gruppe', 'grupper')} stemte`,
    personsVoted: (cast, of) => `${cast} af ${of} ${plural(of, 'person', 'personer')} stemte`,
    howTheyFell: 'Sådan faldt pointene',
    pointsSaid: (points) => `${points} point`,
    place: 'Plads',
    option: 'Stemt om',
    points: 'Point',
    voters: 'Givet af',
  },
  nb: {
    vote: 'Avstemning',
    round: (round) => `Avstemning, runde ${round}`,
    terms: (points, maxPerOption) =>
      points === 1 ? 'ett poeng hver' : `${points} poeng hver, høyst ${maxPerOption} til det samme`,
    groupsVoted: (cast, of) => `${cast} av ${of} ${plural(of, 'gruppe', 'grupper')} stemte`,
    personsVoted: (cast, of) => `${cast} av ${of} ${plural(of, 'person', 'personer')} stemte`,
    howTheyFell: 'Slik falt poengene',
    pointsSaid: (points) => `${points} poeng`,
    place: 'Plass',
    option: 'Stemt over',
    points: 'Poeng',
    voters: 'Gitt av',
  },
});
