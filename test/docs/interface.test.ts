import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandSchema } from '../../shared/session/commands.ts';
import { giverByCommand } from '../../shared/session/permissions.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/interface.md'), 'utf8');

test('the page of commands says of every command who may give it', () => {
  const rows = {
    facilitator: 'facilitator',
    group: 'a table or a person',
    facilitatorOrGroup: 'both of these',
    everyone: 'every seat',
  };
  const wanted: Record<string, string[]> = { facilitator: [], group: [], facilitatorOrGroup: [], everyone: [] };
  for (const option of commandSchema.def.options) {
    const type = option.def.shape.type.def.values[0]!;
    wanted[giverByCommand[type]]!.push(type);
  }
  for (const [who, types] of Object.entries(wanted)) {
    const row = page.split('\n').find((line) => line.split('|')[1]?.trim() === rows[who as keyof typeof rows]);
    const said = [...row!.matchAll(/`(\w+)`/g)].map(([, type]) => type);
    expect(said.toSorted()).toEqual(types.toSorted());
  }
});
