import type { Command } from './commands.ts';
import { limits } from './limits.ts';
import { refuse, type Refusal } from './refusals.ts';
import { isGroupSeat, type Seat } from './seat.ts';
import type { Session } from './session.ts';

type CommandOf<Type extends Command['type']> = Extract<Command, { type: Type }>;

export function addParty(session: Session, name: string, id: string): Session | Refusal {
  if (session.parties.length >= limits.parties) return refuse('tooMany', String(limits.parties));
  return { ...session, parties: [...session.parties, { id, name }] };
}

export function editParty(session: Session, { partyId, name }: CommandOf<'editParty'>): Session | Refusal {
  if (!session.parties.some((party) => party.id === partyId)) return refuse('noSuchParty');
  return { ...session, parties: session.parties.map((party) => (party.id === partyId ? { ...party, name } : party)) };
}

/** Seats of the party stay, without a party; boards that name it no longer show it. */
export function removeParty(session: Session, partyId: string): Session | Refusal {
  if (!session.parties.some((party) => party.id === partyId)) return refuse('noSuchParty');
  return {
    ...session,
    parties: session.parties.filter((party) => party.id !== partyId),
    seats: session.seats.map((seat) =>
      isGroupSeat(seat) && seat.partyId === partyId ? { ...seat, partyId: null } : seat,
    ),
  };
}

export function addGroup(session: Session, { name, colour }: CommandOf<'addGroup'>, id: string): Session | Refusal {
  if (session.groups.length >= limits.groups) return refuse('tooMany', String(limits.groups));
  return { ...session, groups: [...session.groups, { id, name, colour }] };
}

export function editGroup(session: Session, { groupId, name, colour }: CommandOf<'editGroup'>): Session | Refusal {
  if (!session.groups.some((group) => group.id === groupId)) return refuse('noSuchGroup');
  return {
    ...session,
    groups: session.groups.map((group) =>
      group.id === groupId ? { ...group, name: name ?? group.name, colour: colour ?? group.colour } : group,
    ),
  };
}

/** Only an empty group that has written nothing it could lose: once the session has begun, groups stay. */
export function removeGroup(session: Session, groupId: string): Session | Refusal {
  if (!session.groups.some((group) => group.id === groupId)) return refuse('noSuchGroup');
  if (session.seats.some((seat) => isGroupSeat(seat) && seat.groupId === groupId)) return refuse('groupHasSeats');
  if (session.agenda.some((activity) => activity.actual)) return refuse('sessionHasBegun');
  return { ...session, groups: session.groups.filter((group) => group.id !== groupId) };
}

/**
 * Takes away a seat, with the ballot it has in an open vote. Plenary's stays. Facilitators may also leave, once another
 * has opened the link that they were sent.
 */
export function removeSeat(session: Session, asking: Seat, seatId: string): Session | Refusal {
  const seat = session.seats.find((candidate) => candidate.id === seatId);
  if (!seat || seat.role === 'plenary') return refuse('notAllowed');
  const canTakeOver = (other: Seat): boolean => other.role === 'facilitator' && other !== seat && !other.invited;
  if (seat.id === asking.id && !session.seats.some(canTakeOver)) return refuse('lastFacilitator');
  return {
    ...session,
    seats: session.seats.filter((other) => other !== seat),
    agenda: session.agenda.map((activity) => ({
      ...activity,
      votes: activity.votes.map((vote) => {
        if (vote.state !== 'open' || !(seatId in vote.ballots)) return vote;
        const { [seatId]: _removed, ...ballots } = vote.ballots;
        return { ...vote, ballots };
      }),
    })),
  };
}

/** What the facilitator says about a seat in a group: its name, its party, where it sits. */
export function changeSeat(
  session: Session,
  { type: _type, seatId, ...changes }: CommandOf<'changeSeat'>,
): Session | Refusal {
  const seat = session.seats.find((candidate) => candidate.id === seatId);
  return seat && isGroupSeat(seat) ? editSeat(session, seat, changes) : refuse('notAllowed');
}

/** What a seat says about itself; only seats in a group have a name, a party and a group. */
export function editSeat(
  session: Session,
  seat: Seat,
  { name, partyId, groupId, locale }: Omit<CommandOf<'editSeat'>, 'type'>,
): Session | Refusal {
  if (!isGroupSeat(seat) && (name !== undefined || partyId !== undefined || groupId !== undefined)) {
    return refuse('notAllowed');
  }
  if (partyId && !session.parties.some((party) => party.id === partyId)) return refuse('noSuchParty');
  if (groupId && !session.groups.some((group) => group.id === groupId)) return refuse('noSuchGroup');
  const language = locale === undefined ? seat.locale : locale;
  const changed: Seat = isGroupSeat(seat)
    ? {
        ...seat,
        name: name ?? seat.name,
        partyId: partyId === undefined ? seat.partyId : partyId,
        groupId: groupId ?? seat.groupId,
        locale: language,
      }
    : { ...seat, locale: language };
  return { ...session, seats: session.seats.map((other) => (other.id === seat.id ? changed : other)) };
}
