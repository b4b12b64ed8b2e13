import type { Template } from './template.ts';

/** One opening item and nothing else: the facilitator plans the rest. */
export const blank: Template = {
  id: 'blank',
  title: { da: 'Tom dagsorden', nb: 'Tom agenda', en: 'Blank' },
  description: {
    da: 'Begynd fra bunden, og læg selv punkterne ind.',
    nb: 'Begynn helt fra starten, og legg inn punktene selv.',
    en: 'Start from nothing and add the activities yourself.',
  },
  startTime: null,
  parties: [
    { da: 'Kommunen', nb: 'Kommunen', en: 'Municipality' },
    { da: 'Regionen', nb: 'Helseforetaket', en: 'Region' },
  ],
  groups: [
    { name: { da: 'Gruppe 1', nb: 'Gruppe 1', en: 'Group 1' }, colour: 'blue' },
    { name: { da: 'Gruppe 2', nb: 'Gruppe 2', en: 'Group 2' }, colour: 'orange' },
  ],
  agenda: [
    {
      kind: 'talk',
      plannedMinutes: 15,
      title: { da: 'Velkomst', nb: 'Velkommen', en: 'Welcome' },
    },
  ],
};
