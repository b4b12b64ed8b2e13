import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Hands } from '../kit/hands.ts';
import { join } from './joining.ts';
import { prepare } from './preparing.ts';
import { sortDilemmas } from './dilemmas.ts';
import { Room } from './room.ts';
import { draftSolutions } from './solutions.ts';
import { sumUp } from './summing.ts';
import { mapSnags, moveOnGently, survive } from './snags.ts';

/** A whole workshop, from an empty server to the summary in hand; every act is one test, and each goes on from the one before. */
export function tellWorkshop(title: string, hands: Hands, { pictures }: { pictures: boolean }): void {
  describe(title, () => {
    const room = new Room(hands, pictures);
    beforeAll(() => room.open());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await room.photograph(task.name);
    });
    afterAll(() => room.close());

    prepare(room);
    join(room);
    mapSnags(room);
    survive(room);
    moveOnGently(room);
    sortDilemmas(room);
    draftSolutions(room);
    sumUp(room);

    test('no page had an error of its own', () => {
      expect(room.troubles()).toEqual([]);
    });
  });
}
