import type { ComponentType } from 'react';
import type { Activity, Group, Party } from '../../shared/session/session.ts';
import type { BoardStore } from '../boards/boardStore.ts';

/** How one kind of activity looks; its rules are under the same name in `shared/activities/`. */
export interface ActivityLooks<Setup, Content> {
  /** The group's own board, on laptop and phone, and for the facilitator who looks in. */
  Group: ComponentType<GroupProps<Setup, Content>>;
  /** The big screen: every group, one group, or the joint picture. */
  Plenary: ComponentType<PlenaryProps<Setup, Content>>;
}

export interface GroupProps<Setup, Content> {
  activity: Pick<Activity, 'id' | 'kind' | 'title' | 'instruction'>;
  setup: Setup;
  board: BoardStore<Content>;
  /** False while the activity is closed: show everything, change nothing. */
  mayWrite: boolean;
  group: Group;
  parties: Party[];
  /** The group's cards from its other activities, for linking. */
  linkable: LinkableCard[];
}

export interface LinkableCard {
  /** `cardKey` of the card. */
  key: string;
  text: string;
  /** The activity it comes from, as the agenda calls it. */
  from: string;
}

export interface PlenaryProps<Setup, Content> {
  show: 'groups' | 'group' | 'overview';
  setup: Setup;
  /** In the session's order; one only for `group`. */
  groups: PlenaryGroup<Content>[];
  parties: Party[];
  /** Counts from 0. Past the last page, show the last. */
  page: number;
  /** Called whenever the number of pages becomes known or changes. */
  onPages(pages: number): void;
}

export interface PlenaryGroup<Content> {
  group: Group;
  letter: string;
  board: BoardStore<Content>;
}

/** Edits what the agenda says about an activity of one kind: the dilemmas on the table, for instance. */
export interface SetupProps<Setup> {
  setup: Setup;
  onChange(setup: Setup): void;
}
