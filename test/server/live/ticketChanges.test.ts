import { expect, test } from 'vitest';
import { joinTicketChanges } from '../../../server/live/ticketChanges.ts';

const ticket = (ticketHash: string, seatId: string) => ({ ticketHash, seatId, sessionId: 's' });

test('a ticket that is given and revoked before it is stored is not stored', () => {
  const both = joinTicketChanges({ add: [ticket('old', 'a'), ticket('other', 'b')] }, { revokeSeats: ['a'] });
  expect(both).toEqual({ add: [ticket('other', 'b')], revokeSeats: ['a'] });
});

test('a seat that is taken up again keeps its newest ticket only', () => {
  const again = (hash: string) => ({ revokeSeats: ['a'], add: [ticket(hash, 'a')] });
  expect(joinTicketChanges(again('first'), again('second'))).toEqual(again('second'));
});
