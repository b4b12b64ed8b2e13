import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinCodeAlphabet, makeCode, normaliseCode } from '../../../shared/session/joinCode.ts';
import { joinSession } from '../../../shared/session/joinSession.ts';
import { SessionOnPaper } from './aSession.ts';

const context = { nowMs: 0, newId: () => 'new', random: Math.random };

test('a return code takes up the same seat, typed in any case and with spaces', () => {
  const day = new SessionOnPaper();
  const seat = day.join('North', 'person');
  const typed = ` ${seat.returnCode.slice(0, 2)}-${seat.returnCode.slice(2).toLowerCase()} `;
  const returned = joinSession(day.session, { code: '', device: 'person', returnCode: typed }, context);
  expect(returned).toMatchObject({ seat: { id: seat.id }, session: day.session });
});

test('a wrong return code makes no new seat', () => {
  const day = new SessionOnPaper();
  const returned = joinSession(day.session, { code: '', device: 'person', returnCode: 'XXXXX' }, context);
  expect(returned).toMatchObject({ refused: true, code: 'wrongReturnCode' });
});

test('whoever names no group sits where there is most room', () => {
  const day = new SessionOnPaper();
  day.join('North');
  const joined = joinSession(day.session, { code: '', device: 'person' }, context);
  expect(joined).toMatchObject({ seat: { groupId: day.groupId('South') } });
});

test('a group or party that does not exist is refused', () => {
  const day = new SessionOnPaper();
  expect(joinSession(day.session, { code: '', device: 'table', groupId: 'nowhere' }, context)).toMatchObject({
    code: 'noSuchGroup',
  });
  expect(joinSession(day.session, { code: '', device: 'table', partyId: 'nobody' }, context)).toMatchObject({
    code: 'noSuchParty',
  });
});

test('a code has no look-alikes and survives being typed', () => {
  expect(joinCodeAlphabet).not.toMatch(/[0125BILOSUZ]/);
  fc.assert(
    fc.property(
      fc.noShrink(fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 6 })),
      (draws) => {
        let drawn = 0;
        const code = makeCode(6, () => draws[drawn++ % draws.length]!);
        expect(code).toHaveLength(6);
        expect(normaliseCode(` ${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`)).toBe(code);
      },
    ),
  );
});
