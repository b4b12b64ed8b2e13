import type * as Y from 'yjs';
import type { SampleScene } from '../activityKind.ts';
import { writeDraft } from '../../boards/draft.ts';
import type { DraftBlock, Run } from '../../summary/document.ts';
import {
  addSolution,
  doesText,
  linkAnswer,
  setCheckDate,
  solutionDescription,
  solutionText,
  type SolutionText,
} from './board.ts';

/** Fills a group's board with two solutions, different ones for each of the first four groups. */
export function sampleSolutions(board: Y.Doc, scene: SampleScene): Record<string, never> {
  const place = Math.max(
    0,
    scene.groups.findIndex((group) => group.id === scene.group.id),
  );
  const samples = samplesByGroup[place % samplesByGroup.length]!;
  board.transact(() =>
    samples.forEach((sample, index) => writeSample(board, scene, sample, `solution-${index + 1}`)),
  );
  return {};
}

interface Sample extends Record<SolutionText, string> {
  description: DraftBlock[];
  /** Days from the session to the check; null when none is agreed. */
  checkAfterDays: number | null;
  /** Who does what: a part of the party's name, and the task. */
  does: [partyName: RegExp, task: string][];
}

function writeSample(board: Y.Doc, scene: SampleScene, sample: Sample, id: string): void {
  addSolution(board, id, () => 0.5);
  for (const name of ['title', 'owner', 'firstStep', 'measure'] as const) {
    solutionText(board, id, name)?.insert(0, sample[name]);
  }
  const description = solutionDescription(board, id);
  if (description) writeDraft(description, sample.description);
  if (sample.checkAfterDays !== null) setCheckDate(board, id, dayAfter(scene.date, sample.checkAfterDays));
  for (const [partyName, task] of sample.does) {
    const party = scene.parties.find(({ name }) => partyName.test(name));
    if (party) doesText(board, id, party.id).insert(0, task);
  }
  const number = Number(id.slice('solution-'.length));
  const answered = scene.linkable.filter((_card, index) => index % 3 === number % 3).slice(0, 2);
  for (const card of answered) linkAnswer(board, id, card);
}

function dayAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

const text = (words: string): Run => ({ text: words, bold: false, italic: false, link: null });
const bold = (words: string): Run => ({ ...text(words), bold: true });
const paragraph = (...runs: Run[]): DraftBlock => ({ type: 'paragraph', runs });
const bullets = (...items: string[]): DraftBlock => ({
  type: 'list',
  ordered: false,
  items: items.map((item) => [text(item)]),
});
const steps = (...items: string[]): DraftBlock => ({
  type: 'list',
  ordered: true,
  items: items.map((item) => [text(item)]),
});

const municipality = /kommun/i;
const region = /region|hospital|sygehus|helseforetak/i;
const practice = /praksis|praktiserende|læge|fastlege/i;
const citizens = /patient|pårørende|bruger|borger/i;

const samplesByGroup: Sample[][] = [
  [
    {
      title: 'Fast ugentlig tavle om borgere på vej hjem',
      description: [
        paragraph(
          text('Hver tirsdag kl. 8.30 mødes afdelingen, visitationen og den kommunale akutfunktion '),
          bold('20 minutter på video'),
          text(' om de borgere, der forventes udskrevet inden for en uge.'),
        ),
        bullets(
          'Kun borgere med behov for en ny eller ændret indsats',
          'Den, der kender borgeren bedst, fortæller',
          'Aftaler skrives ét sted, mens alle ser med',
        ),
        paragraph(text('Vi begynder med én medicinsk afdeling og to kommuner og udvider først, når det fungerer.')),
      ],
      owner: 'Mette, koordinerende sygeplejerske',
      firstStep: 'Invitation og fast videolink sendes ud i denne uge. Første tavlemøde om 14 dage.',
      measure: 'Færre end to udskrivelser om måneden, hvor kommunen først hører om borgeren samme dag.',
      checkAfterDays: 63,
      does: [
        [municipality, 'Visitationen deltager hver gang og har mandat til at sige ja på mødet.'],
        [region, 'Afdelingen melder borgere ind senest mandag kl. 14.'],
        [practice, 'Får besked samme dag, når planen ændrer medicin eller opfølgning.'],
      ],
    },
    {
      title: 'Én indgang for spørgsmål efter udskrivelsen',
      description: [
        paragraph(
          text('I de første 72 timer efter udskrivelsen ringer hjemmesygeplejen til ét nummer på afdelingen.'),
        ),
        steps(
          'Nummeret står øverst i udskrivningsrapporten',
          'Opkald besvares af den vagthavende koordinator',
          'Svaret skrives i journalen, så også egen læge kan se det',
        ),
      ],
      owner: 'Jens, afdelingsledelsen',
      firstStep: 'Aftale om bemanding af nummeret på næste ledermøde.',
      measure: 'Hjemmesygeplejen får svar inden for 15 minutter i ni ud af ti tilfælde.',
      checkAfterDays: 133,
      does: [
        [region, 'Bemander nummeret kl. 8-20 alle dage.'],
        [municipality, 'Samler spørgsmål, så der ringes én gang pr. borger.'],
      ],
    },
  ],
  [
    {
      title: 'Fælles skabelon for dokumentation ved overgange',
      description: [
        paragraph(text('Vi prøver én kort skabelon af, som alle parter skriver i, når en borger skifter hænder:')),
        bullets('Hvad er vigtigst for borgeren nu?', 'Hvad er aftalt, og af hvem?', 'Hvad skal der holdes øje med?'),
        paragraph(
          text('Skabelonen må højst fylde '),
          bold('en halv side'),
          text('. Det, der ikke bliver læst, skriver vi ikke.'),
        ),
      ],
      owner: 'Susanne, kvalitetskonsulent',
      firstStep: 'Tre medarbejdere fra hver part skriver skabelonen på en eftermiddag i næste uge.',
      measure: 'Stikprøve på 20 overgange: modtageren kan svare på alle tre spørgsmål uden at ringe.',
      checkAfterDays: 77,
      does: [
        [municipality, 'Stiller to testteams i hjemmeplejen til rådighed.'],
        [region, 'Lægger skabelonen ind som standardtekst.'],
        [practice, 'To lægehuse giver tilbagemelding efter fire uger.'],
      ],
    },
    {
      title: 'Bedre arbejdsgang for blodprøver i hjemmet',
      description: [
        paragraph(
          text(
            'Blodprøver, der tages i borgerens hjem, bestilles og besvares i samme forløb, så ingen skal ringe efter svaret.',
          ),
        ),
        steps(
          'Lægen bestiller elektronisk',
          'Sygeplejersken tager prøven på sin planlagte rute',
          'Svaret går til begge',
        ),
      ],
      owner: 'Ahmed, praksiskonsulent',
      firstStep: 'Gå én prøve igennem sammen fra bestilling til svar og skriv ned, hvor den går i stå.',
      measure: 'Svaret ligger hos begge parter inden næste formiddag.',
      checkAfterDays: null,
      does: [
        [practice, 'Bestiller elektronisk og aldrig på papir.'],
        [municipality, 'Planlægger prøverne ind i ruterne dagen før.'],
      ],
    },
  ],
  [
    {
      title: 'Byt job en dag',
      description: [
        paragraph(
          text(
            'Ledere og medarbejdere følger en kollega hos en anden part i en hel dag. Efter besøget aftaler de to ',
          ),
          bold('én ting, de vil gøre anderledes'),
          text('.'),
        ),
        paragraph(text('Erfaringerne deles på næste netværksmøde, fem minutter hver.')),
      ],
      owner: 'Kirsten, områdeleder',
      firstStep: 'Ti par findes og datoer sættes inden for en måned.',
      measure: 'Mindst otte af ti par har gennemført, og hvert par kan nævne én ændring i praksis.',
      checkAfterDays: 147,
      does: [
        [municipality, 'Finder fem værter i hjemmepleje og på plejecentre.'],
        [region, 'Finder fem værter på sengeafsnit og i ambulatorier.'],
        [citizens, 'Deltager i opsamlingen og spørger ind til, hvad borgerne har mærket.'],
      ],
    },
    {
      title: 'Klar aftale om instruktion på tværs',
      description: [
        paragraph(
          text('En enkel aftale om, hvem der må instruere medarbejdere, der arbejder med en anden parts borgere.'),
        ),
        bullets('Hvem har ansvaret for opgaven?', 'Hvem kan man ringe til?', 'Hvordan siger man nej?'),
      ],
      owner: '',
      firstStep: 'Juristerne får tre konkrete situationer at tage stilling til.',
      measure: 'Ingen opgaver bliver liggende, fordi man er i tvivl om, hvem der må sige hvad til hvem.',
      checkAfterDays: 168,
      does: [
        [region, 'Skriver første udkast.'],
        [municipality, 'Prøver udkastet af i to teams.'],
      ],
    },
  ],
  [
    {
      title: 'Borgeren ejer planen',
      description: [
        paragraph(
          text('Borgeren får planen på ét stykke papir, skrevet i et sprog, som også de pårørende forstår. '),
          text('Alle, der kommer i hjemmet, spørger til den.'),
        ),
        bullets('Hvad er mit mål?', 'Hvem hjælper mig med hvad?', 'Hvem ringer jeg til?'),
      ],
      owner: 'Lone, sundhedskoordinator',
      firstStep: 'Fem borgere inviteres til at rette i skabelonen i næste måned.',
      measure: 'Otte af ti borgere kan fortælle, hvad der er aftalt, når vi ringer efter en uge.',
      checkAfterDays: 70,
      does: [
        [municipality, 'Gennemgår planen ved første besøg.'],
        [region, 'Udfylder planen sammen med borgeren før udskrivelsen.'],
        [citizens, 'Patientrepræsentanterne læser korrektur på sproget.'],
      ],
    },
    {
      title: 'Fælles oplæring i det nære team',
      description: [
        paragraph(
          text(
            'Tre korte oplæringsforløb, hvor medarbejdere lærer hinanden det, de er bedst til: sårpleje, palliation og den svære samtale.',
          ),
        ),
      ],
      owner: 'Peter, uddannelsesansvarlig',
      firstStep: 'Vælg de tre første undervisere på næste netværksmøde.',
      measure: 'Deltagerne bruger det lærte inden for to uger, spurgt på sms.',
      checkAfterDays: 203,
      does: [
        [region, 'Underviser i sårpleje.'],
        [municipality, 'Underviser i den svære samtale og lægger lokaler til.'],
      ],
    },
  ],
];
