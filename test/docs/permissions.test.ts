import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import {
  boardRights,
  giverByCommand,
  mayGive,
  roles,
  stepStates,
  whose,
  type BoardRight,
} from '../../shared/session/permissions.ts';
import type { Command } from '../../shared/session/commands.ts';

const page = '../../docs/permissions.md';

test('the page of permissions prints the table that the server asks', async () => {
  const options = await resolveConfig(import.meta.filename);
  await expect(await format(printed(), { ...options, parser: 'markdown' })).toMatchFileSnapshot(page);
});

const rightWords: Record<BoardRight, string> = {
  write: 'writes',
  read: 'reads',
  shown: 'reads while the big screen shows it',
  none: '–',
};
const stateWords = {
  hidden: 'groups may not see it',
  closed: 'groups may see it',
  open: 'groups may write',
  drafting: 'each writes alone, not shown yet',
  drafted: 'each has written alone, not shown yet',
};
const whoseWords = {
  own: 'its own group’s',
  other: 'another group’s',
  shared: 'the one all share',
  mine: 'its own drafts',
  theirs: 'another seat’s drafts',
};

function printed(): string {
  const boardRows = stepStates.flatMap((state) =>
    whose.map((board) => [
      stateWords[state],
      whoseWords[board],
      ...roles.map((role) => rightWords[boardRights[role][state][board]]),
    ]),
  );
  const commandRows = (Object.keys(giverByCommand) as Command['type'][]).map((type) => [
    `\`${type}\``,
    ...roles.map((role) => (mayGive(role, type) ? 'may' : '–')),
  ]);
  return `# Who may do what

Printed from \`shared/session/permissions.ts\`, which the server asks when a screen connects, with every command and whenever something
changes. After changing it: \`npx vitest run test/docs -u\`.

## Boards

After the day has ended, a step that groups may write in counts as one they may see. Facilitator, plenary and observer have no group.

${table(['the step', 'the board', ...roles], boardRows)}

## Commands

What a command needs besides (an open vote, a place in the group) it decides itself. \`removeSeat\` never takes the facilitator who asks, nor
plenary; \`editSeat\` is about the seat that gives it.

${table(['command', ...roles], commandRows)}
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
