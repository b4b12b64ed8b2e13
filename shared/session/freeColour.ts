import { groupColours, type GroupColour } from './session.ts';

/** The colour that the fewest groups have, in the palette's order: what a new group begins with. */
export function freeColour(groups: readonly { colour: GroupColour }[]): GroupColour {
  const uses = (colour: GroupColour): number => groups.filter((group) => group.colour === colour).length;
  return groupColours.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best));
}
