import { ballotText, type Evidence, type Frame, type Guess, type Strategy, type Suspect } from './evidence.ts';
import { splitBySums } from './splitBySums.ts';

/** Every way that we know of to find out who cast which ballot. */
export const strategies: Record<string, Strategy> = {
  'a file says it': (evidence) => linkedInFiles(evidence),
  'nearest in a file': (evidence) => nearestInFiles(evidence, ({ seatId }) => seatId),
  'nearest to the name in a file': (evidence) => nearestInFiles(evidence, ({ name }) => name),
  'order of joining': (evidence) => inOrder(evidence, (voters) => voters),
  'order of joining, backwards': (evidence) => inOrder(evidence, (voters) => voters.toReversed()),
  'order of seat ids': (evidence) => inOrder(evidence, (voters) => by(voters, ({ seatId }) => seatId)),
  'order of names': (evidence) => inOrder(evidence, (voters) => by(voters, ({ name }) => name)),
  'order of groups': (evidence) => inOrder(evidence, (voters) => by(voters, ({ groupId }) => groupId)),
  'order of parties': (evidence) => inOrder(evidence, (voters) => by(voters, ({ partyId }) => partyId)),
  'order of the first answer': (evidence) =>
    inOrder(evidence, (voters) => by(voters, (voter) => pad(answersTo(evidence, voter).at(0)))),
  'order of the last answer': (evidence) =>
    inOrder(evidence, (voters) => by(voters, (voter) => pad(answersTo(evidence, voter).at(-1)))),
  'order of the last answer, backwards': (evidence) =>
    inOrder(evidence, (voters) => by(voters, (voter) => pad(answersTo(evidence, voter).at(-1))).toReversed()),
  'order in which the count went up': (evidence) => inOrder(evidence, (voters) => byCountSteps(evidence, voters)),
  'order of revisions': (evidence) => inOrder(evidence, (voters) => byRevision(evidence, voters)),
  'order in each file': (evidence) => inOrder(evidence, (voters) => byPlaceInFiles(evidence, voters)),
  'order in each file, of the ballots too': (evidence) => byBothPlaces(evidence),
  'sums by group and party': (evidence) => splitBySums(evidence),
};

/** The ballots as they lie, given to the voters in this order. */
function inOrder({ voters, ballots }: Evidence, order: (voters: Suspect[]) => Suspect[]): Guess {
  return new Map(order(voters).map(({ seatId }, place) => [seatId, ballots[place]!]));
}

function by(voters: Suspect[], key: (voter: Suspect) => string): Suspect[] {
  return voters
    .map((voter) => ({ voter, at: key(voter) }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ voter }) => voter);
}

const pad = (frame: Frame | undefined): string => (frame ? frame.atMs.toFixed(3) : '').padStart(20, '0');

/** What came back to a voter's own socket when it cast: socket.io's acknowledgements. */
function answersTo({ frames }: Evidence, { seatId }: Suspect): Frame[] {
  return frames.filter((frame) => frame.seatId === seatId && frame.text.startsWith('3'));
}

/** At each step of the count, whoever was answered last before it. */
function byCountSteps(evidence: Evidence, voters: Suspect[]): Suspect[] {
  const steps = evidence.frames
    .filter(({ text }) => text.includes('"cast":'))
    .map((frame) => ({ ...frame, cast: Number(/"cast":(\d+)/.exec(frame.text)![1]) }))
    .filter(({ cast }, place, all) => cast !== all[place - 1]?.cast);
  const stepOf = (voter: Suspect): number => {
    const answered = answersTo(evidence, voter).at(-1)?.atMs ?? 0;
    return steps.findIndex(({ atMs }) => atMs >= answered);
  };
  return voters.toSorted((a, b) => stepOf(a) - stepOf(b));
}

/** The revision that each voter was on right after its last answer. */
function byRevision(evidence: Evidence, voters: Suspect[]): Suspect[] {
  const revisionOf = (voter: Suspect): number => {
    const answered = answersTo(evidence, voter).at(-1)?.atMs ?? 0;
    const next = evidence.frames.find(({ atMs, text }) => atMs >= answered && text.includes('"revision":'));
    return Number(/"revision":(\d+)/.exec(next?.text ?? '')?.[1] ?? 0);
  };
  return voters.toSorted((a, b) => revisionOf(a) - revisionOf(b));
}

function placesOf(bytes: Buffer, text: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1)) places.push(at);
  return places;
}

/** Where the seat was last mentioned, over all files: rows that moved, pages that were freed. */
function byPlaceInFiles({ files }: Evidence, voters: Suspect[]): Suspect[] {
  const whole = Buffer.concat(files.map(({ bytes }) => bytes));
  return by(voters, ({ seatId }) => String(placesOf(whole, seatId).at(-1) ?? 0).padStart(12, '0'));
}

function byBothPlaces(evidence: Evidence): Guess {
  const whole = Buffer.concat(evidence.files.map(({ bytes }) => bytes));
  const place = (text: string): number => placesOf(whole, text).at(-1) ?? 0;
  const ballots = evidence.ballots.toSorted((a, b) => place(a) - place(b));
  return inOrder({ ...evidence, ballots }, (voters) => byPlaceInFiles(evidence, voters));
}

/** Whoever finds `"SEAT":{…}` has it in writing; the last such writing counts. */
function linkedInFiles({ voters, ballots, files }: Evidence): Guess {
  const guess = new Map<string, string>();
  for (const { bytes } of files) {
    const text = bytes.toString('latin1');
    for (const { seatId } of voters) {
      for (const [, written] of text.matchAll(new RegExp(`"${seatId}":(\\{[^{}]*\\})`, 'g'))) {
        const ballot = read(written!);
        if (ballot && ballots.includes(ballot)) guess.set(seatId, ballot);
      }
    }
  }
  return guess;
}

function read(written: string): string | undefined {
  try {
    return ballotText(JSON.parse(written));
  } catch {
    return undefined;
  }
}

/** The ballot whose bytes lie nearest to the voter's, in whatever file. */
function nearestInFiles({ voters, ballots, files }: Evidence, mark: (voter: Suspect) => string): Guess {
  const nearest = new Map<string, { ballot: string; distance: number }>();
  for (const { bytes } of files) {
    const at = ballots.flatMap((ballot) => placesOf(bytes, ballot).map((place) => ({ ballot, place })));
    for (const voter of voters) {
      for (const place of placesOf(bytes, mark(voter))) {
        for (const { ballot, place: other } of at) {
          const distance = Math.abs(other - place);
          if (distance < (nearest.get(voter.seatId)?.distance ?? Infinity))
            nearest.set(voter.seatId, { ballot, distance });
        }
      }
    }
  }
  return new Map([...nearest].map(([seatId, { ballot }]) => [seatId, ballot]));
}
