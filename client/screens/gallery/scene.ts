import type { Group, Party } from '../../../shared/session/session.ts';

/** A kick-off with four groups: what the gallery shows every activity in. */
export const parties: Party[] = [
  { id: 'kommune', name: 'Kommunen' },
  { id: 'hospital', name: 'Hospitalet' },
  { id: 'praksis', name: 'Almen praksis' },
  { id: 'region', name: 'Regionen' },
];

export const groups: Group[] = [
  { id: 'g1', name: 'Udskrivning', colour: 'blue' },
  { id: 'g2', name: 'Dokumentation', colour: 'orange' },
  { id: 'g3', name: 'Akutte forløb', colour: 'green' },
  { id: 'g4', name: 'Ledelse på tværs', colour: 'purple' },
];
