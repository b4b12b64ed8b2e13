import type * as Y from 'yjs';
import type { SampleScene } from '../activityKind.ts';
import type { Party } from '../../session/session.ts';
import { addSnag, addTheme, moveSnag } from './edits.ts';

/** Parties are named by the letter of `partyLooks`: "KH" lies between the municipality and the hospital. */
interface SampleSnag {
  text: string;
  parties: string;
  marked?: true;
}

type SampleBoard = { theme: string; snags: SampleSnag[] }[];

/** Fills an empty board as one of four groups at a kick-off might have: which one follows from the group's place. */
export function fillWithSample(board: Y.Doc, { parties, groups, group }: SampleScene): void {
  const place = Math.max(
    0,
    groups.findIndex(({ id }) => id === group.id),
  );
  const random = diceOf(place);
  board.transact(() => {
    sampleBoards[place % sampleBoards.length]!.forEach(({ theme, snags }, themePlace) => {
      const themeId = theme === '' ? '' : `theme-${themePlace + 1}`;
      if (themeId !== '') addTheme(board, { id: themeId, name: theme }, random);
      snags.forEach(({ text, parties: letters, marked }, snagPlace) => {
        const id = `snag-${themePlace + 1}-${snagPlace + 1}`;
        addSnag(board, { id, text, parties: partyIds(letters, parties), marked: marked ?? false }, random);
        moveSnag(board, id, { theme: themeId, beforeId: null }, random);
      });
    });
  });
}

const partyLooks = {
  K: /kommun|municip/i,
  H: /hospital|sykehus|sygehus|region|foretak/i,
  A: /praksis|fastleg|læge|practice/i,
  P: /psyk|mental|uddann|utdann/i,
};

/** The session's parties that the letters mean; where its names do not tell, the one at the letter's place. */
function partyIds(letters: string, parties: readonly Party[]): string[] {
  const ids = Object.entries(partyLooks).flatMap(([letter, looks], place) => {
    const meant = parties.find(({ name }) => looks.test(name)) ?? parties[place];
    return letters.includes(letter) && meant ? [meant.id] : [];
  });
  return [...new Set(ids)];
}

/** The same throws for every run, so that the sample and its pictures stay the same. */
function diceOf(seed: number): () => number {
  let state = seed + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const sampleBoards: SampleBoard[] = [
  [
    {
      theme: 'Udskrivning og hjemkomst',
      snags: [
        {
          text: 'Hvem ringer til hvem, når borgeren bliver udskrevet en fredag eftermiddag?',
          parties: 'KH',
          marked: true,
        },
        { text: 'Hvordan sikrer vi, at medicinlisten er den samme hos os alle tre?', parties: 'KHA', marked: true },
        { text: 'Plejeforløbsplanen kommer ofte, efter at borgeren er hjemme', parties: 'KH' },
        { text: 'Hvornår er en borger egentlig færdigbehandlet?', parties: 'KH' },
      ],
    },
    {
      theme: 'Kendskab til hinanden',
      snags: [
        { text: 'Vi kender ikke hinandens hverdag og tilbud godt nok', parties: 'KHAP' },
        { text: 'Hvem er den rigtige at spørge i hjemmeplejen uden for dagtid?', parties: 'KA' },
      ],
    },
    {
      theme: '',
      snags: [{ text: 'Pårørende bliver budbringere mellem os', parties: 'KH' }],
    },
  ],
  [
    {
      theme: 'Fælles dokumentation',
      snags: [
        {
          text: 'Hvordan dokumenterer vi på samme måde, når systemerne er forskellige?',
          parties: 'KHA',
          marked: true,
        },
        { text: 'MedCom-beskeder bliver læst for sent', parties: 'KA' },
        { text: 'Hvad må vi dele om borgere, vi har sammen med psykiatrien?', parties: 'KP', marked: true },
      ],
    },
    {
      theme: 'Digitale veje',
      snags: [
        { text: 'Epikrisen siger sjældent, hvad kommunen skal gøre', parties: 'KH' },
        { text: 'Henvisninger kommer retur uden forklaring', parties: 'HA' },
      ],
    },
    { theme: '', snags: [{ text: 'Skal borgeren selv kunne se vores fælles plan?', parties: '' }] },
  ],
  [
    {
      theme: 'Prøver og behandling hjemme',
      snags: [
        { text: 'Kan vi få en bedre arbejdsgang for blodprøver i eget hjem?', parties: 'KA', marked: true },
        { text: 'Hvem har behandlingsansvaret, når IV-antibiotika gives hjemme?', parties: 'KHA', marked: true },
        { text: 'Utensilier følger ikke med borgeren hjem', parties: 'KH' },
      ],
    },
    {
      theme: 'Akutte forløb',
      snags: [
        { text: 'Akutteamet bliver kaldt for sent eller slet ikke', parties: 'KA' },
        { text: 'Samme borger bliver indlagt igen inden for en uge', parties: 'KH' },
        { text: 'Vi mangler en fælles vej ind for borgere med både psykisk og fysisk sygdom', parties: 'KHP' },
      ],
    },
  ],
  [
    {
      theme: 'Hvem bestemmer?',
      snags: [
        {
          text: 'Hvem må instruere medarbejdere, der arbejder med en anden parts borgere?',
          parties: 'KH',
          marked: true,
        },
        { text: 'Ledere aftaler noget, som medarbejderne først hører om i praksis', parties: 'KHA' },
        { text: 'Hvem er tovholder, når tre parter er inde over den samme borger?', parties: 'KHP', marked: true },
      ],
    },
    {
      theme: 'Økonomi og mandat',
      snags: [
        { text: 'Gevinsten lander ét sted og udgiften et andet', parties: 'KH' },
        { text: 'Hvilket mandat har vi med hjemmefra til at aftale noget i dag?', parties: 'KHAP' },
      ],
    },
    { theme: '', snags: [{ text: 'Vores egne vagtplaner passer ikke til fælles møder', parties: 'K' }] },
  ],
];
