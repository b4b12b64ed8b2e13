import type { Template } from './template.ts';

/** The kick-off of a course by the leader cooperation model: from snags to solutions to try in practice. */
export const kickOff: Template = {
  id: 'kick-off',
  title: {
    da: 'Kick-off: ledersamarbejdsmodellen',
    nb: 'Kick-off: ledersamarbeidsmodellen',
    en: 'Kick-off: leader cooperation model',
  },
  description: {
    da: 'En dag for ledere på tværs af sektorer: Grupperne finder samarbejdsknasterne, vejer dilemmaerne og skriver de første løsninger, der skal prøves af i praksis.',
    nb: 'En dag for ledere på tvers av sektorer: Gruppene finner samarbeidsflokene, veier dilemmaene og skriver de første løsningene som skal prøves ut i praksis.',
    en: 'A day for leaders across sectors: groups find the snags, weigh the dilemmas and draft the first solutions to try in practice.',
  },
  startTime: '09:00',
  parties: [
    { da: 'Kommunen', nb: 'Kommunen', en: 'Municipality' },
    { da: 'Hospitalet', nb: 'Sykehuset', en: 'Hospital' },
    { da: 'Almen praksis', nb: 'Fastlegene', en: 'General practice' },
    { da: 'Psykiatrien', nb: 'Psykisk helsevern', en: 'Mental health services' },
  ],
  groups: [
    { name: { da: 'Overgange', nb: 'Overganger', en: 'Transitions' }, colour: 'blue' },
    { name: { da: 'Dokumentation', nb: 'Dokumentasjon', en: 'Documentation' }, colour: 'orange' },
    { name: { da: 'Arbejdsgange', nb: 'Arbeidsflyt', en: 'Workflows' }, colour: 'green' },
    { name: { da: 'Roller og ansvar', nb: 'Roller og ansvar', en: 'Roles and responsibility' }, colour: 'purple' },
  ],
  agenda: [
    {
      kind: 'talk',
      plannedMinutes: 15,
      title: { da: 'Velkomst og dagens mål', nb: 'Velkommen og dagens mål', en: 'Welcome and the aim of the day' },
      instruction: {
        da: 'Find jeres bord, og gå ind med koden på skærmen.',
        nb: 'Finn bordet deres, og gå inn med koden på skjermen.',
        en: 'Find your table and join with the code on the screen.',
      },
    },
    {
      kind: 'talk',
      plannedMinutes: 25,
      title: {
        da: 'Hvad ved vi om samarbejdet i dag?',
        nb: 'Hva vet vi om samarbeidet i dag?',
        en: 'What do we know about the cooperation today?',
      },
      instruction: {
        da: 'Det viste undersøgelsen: hvad fungerer allerede, og hvad venter vi os af forløbet?',
        nb: 'Dette viste kartleggingen: Hva fungerer allerede, og hva forventer vi av forløpet?',
        en: 'What the investigation showed: what works already, and what do we expect from the course?',
      },
    },
    {
      kind: 'snag-map',
      plannedMinutes: 45,
      title: { da: 'Samarbejdsknaster', nb: 'Samarbeidsfloker', en: 'Where does it catch?' },
      instruction: {
        da: 'Hvor hænger samarbejdet fast? Skriv hver knast som et spørgsmål, og marker, mellem hvilke parter den ligger. Saml knasterne i temaer, og vælg dem, I vil have med i plenum.',
        nb: 'Hvor stopper samarbeidet opp? Skriv hver floke som et spørsmål, og merk hvilke parter den ligger mellom. Samle flokene i temaer, og velg dem dere vil ta med i plenum.',
        en: 'Where does the cooperation catch? Write each snag as a question and mark the parties it lies between. Pull the snags into themes and choose the ones to bring to plenary.',
      },
    },
    { kind: 'talk', plannedMinutes: 15, title: { da: 'Pause', nb: 'Pause', en: 'Break' } },
    {
      kind: 'dilemma-sort',
      plannedMinutes: 40,
      title: {
        da: 'Dilemmaer, vi skal kunne håndtere',
        nb: 'Dilemmaer vi må kunne håndtere',
        en: 'Dilemmas we must be able to handle',
      },
      instruction: {
        da: 'Et dilemma bliver aldrig løst, kun håndteret. Hvilke betyder mest for jeres samarbejde? To kan være lige vigtige. Skriv gerne en bedre formulering, eller foreslå et nyt dilemma.',
        nb: 'Et dilemma blir aldri løst, bare håndtert. Hvilke betyr mest for samarbeidet deres? To kan være like viktige. Skriv gjerne en bedre formulering, eller foreslå et nytt dilemma.',
        en: 'A dilemma is never solved, only handled. Which matter most to your cooperation? Two may matter equally. Do propose a better wording, or a new dilemma.',
      },
      setup: {
        da: {
          dilemmas: [
            { id: 'd1', text: 'Ens arbejdsgange for alle – eller plads til det, der virker lokalt?' },
            { id: 'd2', text: 'Hurtig udskrivelse – eller ro til en god overgang hjem?' },
            { id: 'd3', text: 'Det bedste for borgeren – eller det, vores budget har ansvar for?' },
            { id: 'd4', text: 'Deling af viden – eller beskyttelse af borgerens oplysninger?' },
            { id: 'd5', text: 'Ledere, der aftaler – eller medarbejdere, der selv finder vejen?' },
          ],
        },
        nb: {
          dilemmas: [
            { id: 'd1', text: 'Lik arbeidsflyt for alle – eller rom for det som virker lokalt?' },
            { id: 'd2', text: 'Rask utskrivning – eller ro til en god overgang hjem?' },
            { id: 'd3', text: 'Det beste for innbyggeren – eller det vårt eget budsjett har ansvar for?' },
            { id: 'd4', text: 'Deling av kunnskap – eller vern av innbyggerens opplysninger?' },
            { id: 'd5', text: 'Ledere som avtaler – eller medarbeidere som selv finner veien?' },
          ],
        },
        en: {
          dilemmas: [
            { id: 'd1', text: 'The same workflow everywhere – or room for what works locally?' },
            { id: 'd2', text: 'Quick discharge – or time for a good transition home?' },
            { id: 'd3', text: 'What is best for the citizen – or what our own budget answers for?' },
            { id: 'd4', text: 'Sharing what we know – or protecting the citizen’s information?' },
            { id: 'd5', text: 'Leaders who agree – or staff who find the way themselves?' },
          ],
        },
      },
    },
    { kind: 'talk', plannedMinutes: 45, title: { da: 'Frokost', nb: 'Lunsj', en: 'Lunch' } },
    {
      kind: 'solution-draft',
      plannedMinutes: 60,
      title: { da: 'Løsninger, vi vil prøve af', nb: 'Løsninger vi vil prøve ut', en: 'Solutions we want to try' },
      instruction: {
        da: 'Skriv de første løsninger på en eller flere knaster. Hvem ejer løsningen, hvad er første skridt, og hvordan kan vi se, at den virker?',
        nb: 'Skriv de første løsningene på én eller flere floker. Hvem eier løsningen, hva er første steg, og hvordan ser vi at den virker?',
        en: 'Draft the first solutions to one or more snags. Who owns it, what is the first step, and how will we know that it works?',
      },
    },
    {
      kind: 'talk',
      plannedMinutes: 30,
      title: { da: 'Løsningerne i plenum', nb: 'Løsningene i plenum', en: 'Solutions in plenary' },
      instruction: {
        da: 'Hver gruppe fortæller om én løsning. Hvem kan hjælpe den på vej?',
        nb: 'Hver gruppe forteller om én løsning. Hvem kan hjelpe den på vei?',
        en: 'Each group presents one solution. Who can help it along?',
      },
    },
    {
      kind: 'talk',
      plannedMinutes: 15,
      title: {
        da: 'Opsamling og vejen til første netværksmøde',
        nb: 'Oppsummering og veien til første nettverksmøte',
        en: 'Summing up and the way to the first network meeting',
      },
    },
  ],
};
