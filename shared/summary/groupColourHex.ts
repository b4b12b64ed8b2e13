import type { GroupColour } from '../session/session.ts';

/** The group colours as documents print them; the same as `--group-<colour>` in `client/style/tokens.css` (a test compares). */
export const groupColourHex: Record<GroupColour, string> = {
  blue: '1b62b5',
  orange: 'c04a00',
  green: '2c7a2f',
  purple: '7a3da6',
  red: 'a3153a',
  teal: '00807d',
  brown: '65401f',
  grey: '5a6470',
};
