import type { Template } from './template.ts';

/** A Round Table: perspectives and news, then the strategy's dilemmas weighed group by group, then the way forward. */
export const roundTable: Template = {
  id: 'round-table',
  title: { da: 'Round Table med dilemmaer', nb: 'Round Table med dilemmaer', en: 'Round Table with dilemmas' },
  description: {
    da: 'Et møde i partnerskabet: Nyt fra arbejdsgrupperne og et oplæg, hvorefter grupperne vejer strategiens fem dilemmaer, stemmer og bliver enige om, hvad der skal nås.',
    nb: 'Et møte i partnerskapet: Nytt fra arbeidsgruppene og et innlegg, før gruppene veier strategiens fem dilemmaer, stemmer og blir enige om hva som skal nås.',
    en: 'A meeting of the partnership: news from the working groups and a talk, then groups weigh the strategy’s five dilemmas, vote and agree what must be reached.',
  },
  startTime: '12:30',
  parties: [
    { da: 'Regionen', nb: 'Helseforetaket', en: 'Region' },
    { da: 'Kommunerne', nb: 'Kommunene', en: 'Municipalities' },
    { da: 'Uddannelserne', nb: 'Utdanningene', en: 'Education' },
    { da: 'Almen praksis', nb: 'Fastlegene', en: 'General practice' },
  ],
  groups: [
    { name: { da: 'Den blå gruppe', nb: 'Den blå gruppen', en: 'The blue group' }, colour: 'blue' },
    { name: { da: 'Den orange gruppe', nb: 'Den oransje gruppen', en: 'The orange group' }, colour: 'orange' },
    { name: { da: 'Den grønne gruppe', nb: 'Den grønne gruppen', en: 'The green group' }, colour: 'green' },
  ],
  agenda: [
    {
      kind: 'talk',
      plannedMinutes: 15,
      title: { da: 'Velkomst og perspektiver', nb: 'Velkommen og perspektiver', en: 'Welcome and perspectives' },
    },
    {
      kind: 'talk',
      plannedMinutes: 25,
      title: { da: 'Nyt fra arbejdsgrupperne', nb: 'Nytt fra arbeidsgruppene', en: 'News from the working groups' },
      instruction: {
        da: 'Fem minutter til hver arbejdsgruppe, og derefter korte spørgsmål.',
        nb: 'Fem minutter til hver arbeidsgruppe, og deretter korte spørsmål.',
        en: 'Five minutes for each working group, then short questions.',
      },
    },
    {
      kind: 'talk',
      plannedMinutes: 30,
      title: {
        da: 'Oplæg: udfordringer og veje frem',
        nb: 'Innlegg: utfordringer og veier videre',
        en: 'Talk: challenges and ways forward',
      },
    },
    { kind: 'talk', plannedMinutes: 15, title: { da: 'Pause', nb: 'Pause', en: 'Break' } },
    {
      kind: 'dilemma-sort',
      plannedMinutes: 45,
      title: { da: 'Strategiens fem dilemmaer', nb: 'Strategiens fem dilemmaer', en: 'The strategy’s five dilemmas' },
      instruction: {
        da: 'Hvilke dilemmaer betyder mest lige nu? Hvilke har flyttet sig siden sidst? Skal et af dem formuleres om, eller mangler der et?',
        nb: 'Hvilke dilemmaer betyr mest akkurat nå? Hvilke har flyttet seg siden sist? Bør et av dem formuleres på nytt, eller mangler det et?',
        en: 'Which dilemmas matter most right now? Which have moved since last time? Should one be reworded, or is one missing?',
      },
      setup: {
        da: {
          dilemmas: [
            { id: 'd1', text: 'Flere hænder nu – eller tid til at uddanne de rigtige kompetencer?' },
            { id: 'd2', text: 'Specialister – eller medarbejdere, der kan dække bredt?' },
            { id: 'd3', text: 'Konkurrence om de samme medarbejdere – eller fælles ansvar for at rekruttere?' },
            { id: 'd4', text: 'Nye opgaver i det nære – eller ro om kerneopgaven?' },
            { id: 'd5', text: 'Praktikpladser, der fylder i hverdagen – eller for få, der bliver i faget?' },
          ],
        },
        nb: {
          dilemmas: [
            { id: 'd1', text: 'Flere hender nå – eller tid til å utdanne den riktige kompetansen?' },
            { id: 'd2', text: 'Spesialister – eller medarbeidere som kan dekke bredt?' },
            { id: 'd3', text: 'Konkurranse om de samme medarbeiderne – eller felles ansvar for å rekruttere?' },
            { id: 'd4', text: 'Nye oppgaver nær innbyggeren – eller ro rundt kjerneoppgaven?' },
            { id: 'd5', text: 'Praksisplasser som tar tid i hverdagen – eller for få som blir i faget?' },
          ],
        },
        en: {
          dilemmas: [
            { id: 'd1', text: 'More hands now – or time to train the right skills?' },
            { id: 'd2', text: 'Specialists – or staff who can cover broadly?' },
            { id: 'd3', text: 'Competing for the same staff – or recruiting as a shared duty?' },
            { id: 'd4', text: 'New tasks close to the citizen – or peace for the core task?' },
            { id: 'd5', text: 'Placements that weigh on everyday work – or too few who stay in the profession?' },
          ],
        },
      },
    },
    {
      kind: 'talk',
      plannedMinutes: 20,
      title: { da: 'Grupperne i plenum', nb: 'Gruppene i plenum', en: 'The groups in plenary' },
      instruction: {
        da: 'Hvor er vi enige, og hvor er vi ikke?',
        nb: 'Hvor er vi enige, og hvor er vi ikke det?',
        en: 'Where do we agree, and where do we not?',
      },
    },
    {
      kind: 'solution-draft',
      plannedMinutes: 40,
      title: {
        da: 'Hvad skal vi nå, før partnerskabet slutter?',
        nb: 'Hva må vi nå før partnerskapet er over?',
        en: 'What must we reach before the partnership ends?',
      },
      instruction: {
        da: 'Hvilke indsatser betyder mest? Skriv dem med ejer, første skridt og en dato, hvor vi ser på dem igen.',
        nb: 'Hvilke tiltak betyr mest? Skriv dem med eier, første steg og en dato da vi ser på dem igjen.',
        en: 'Which efforts matter most? Write them with an owner, a first step and a date when we look at them again.',
      },
    },
    {
      kind: 'talk',
      plannedMinutes: 15,
      title: { da: 'Opsamling og næste møde', nb: 'Oppsummering og neste møte', en: 'Summing up and next meeting' },
    },
  ],
};
