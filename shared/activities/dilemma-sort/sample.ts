import type * as Y from 'yjs';
import type { SampleScene } from '../activityKind.ts';
import { commentText, rewordingText, type Moved } from './board.ts';
import { addProposed, placeBetween, placeInTier, setMoved } from './edits.ts';
import type { DilemmaSetup } from './setup.ts';

/** Fills a group's board with its order and remarks, different ones for each of the first four groups. */
export function sampleDilemmas(board: Y.Doc, scene: SampleScene): DilemmaSetup {
  const place = scene.groups.findIndex((group) => group.id === scene.group.id);
  const sample = samplesByGroup[Math.max(0, place) % samplesByGroup.length]!;
  board.transact(() => {
    let before: string | null = null;
    for (const [first, ...others] of sample.order) {
      placeBetween(board, first!, before, null, () => 0.5);
      before = String(board.getMap('tiers').get(first!));
      for (const tied of others) placeInTier(board, tied, before);
    }
    for (const [id, moved] of Object.entries(sample.moved)) setMoved(board, id, moved);
    for (const [id, comment] of Object.entries(sample.comments)) commentText(board, id).insert(0, comment);
    for (const [id, rewording] of Object.entries(sample.rewordings)) rewordingText(board, id).insert(0, rewording);
    for (const [index, text] of sample.proposed.entries()) {
      addProposed(board, { id: `proposed-${index + 1}`, text }, () => 0.5);
    }
  });
  return sampleSetup;
}

const sampleSetup: DilemmaSetup = {
  dilemmas: [
    { id: 'd1', text: 'Flere hænder nu – eller tid til at uddanne de rigtige kompetencer?' },
    { id: 'd2', text: 'Specialister – eller medarbejdere, der kan dække bredt?' },
    { id: 'd3', text: 'Konkurrence om de samme medarbejdere – eller fælles ansvar for at rekruttere?' },
    { id: 'd4', text: 'Nye opgaver i det nære – eller ro om kerneopgaven?' },
    { id: 'd5', text: 'Praktikpladser, der fylder i hverdagen – eller for få, der bliver i faget?' },
  ],
};

interface Sample {
  order: string[][];
  moved: Record<string, Moved>;
  comments: Record<string, string>;
  rewordings: Record<string, string>;
  proposed: string[];
}

const samplesByGroup: Sample[] = [
  {
    order: [['d1', 'd5'], ['d4'], ['d3'], ['d2']],
    moved: { d1: 'same', d3: 'better', d5: 'worse' },
    comments: {
      d1: 'Vi kan ikke vente på, at de nye er færdiguddannet. Men hver gang vi tager en genvej, betaler vi for den senere.',
      d3: 'Vi ringer til hinanden nu, før vi slår stillinger op. Det gjorde vi ikke for et år siden.',
      d5: 'Halvdelen af de studerende siger, at de overvejer at stoppe. Det er dem, vi skal lytte til.',
    },
    rewordings: {
      d5: 'Gode praktikforløb kræver tid af dem, der har mindst af den. Hvordan får vi flere til at blive i faget?',
    },
    proposed: [],
  },
  {
    order: [['d1', 'd5']],
    moved: { d1: 'worse', d5: 'same' },
    comments: {
      d1: '1 og 5 hænger sammen: uden praktikpladser ingen kompetencer.',
    },
    rewordings: {},
    proposed: ['Ny teknologi, der skal spare tid – eller tid til at lære den at kende?'],
  },
  {
    order: [
      ['d1', 'd5'],
      ['d2', 'd3', 'd4'],
    ],
    moved: { d1: 'same', d2: 'same', d3: 'better', d4: 'worse', d5: 'better' },
    comments: {
      d4: 'Opgaverne flytter hurtigere end pengene og kompetencerne. Det tærer på tilliden mellem os.',
      d5: 'De fælles praktikforløb på tværs af hospital og kommune er det bedste, vi har gjort.',
    },
    rewordings: {
      d4: 'Nye opgaver tæt på borgeren – hvad skal der til, for at vi kan sige ja med god samvittighed?',
    },
    proposed: [],
  },
  {
    order: [['d2'], ['d1'], ['d4', 'd5'], ['d3']],
    moved: { d2: 'worse', d4: 'same' },
    comments: {
      d2: 'Hos os er det her, det brænder: Når specialisten er syg, står alt stille.',
      d3: 'Det er svært at tale om fælles ansvar, når vi slår de samme stillinger op i samme uge.',
    },
    rewordings: {},
    proposed: ['Fastholde de erfarne – eller give plads til de nye?'],
  },
];
