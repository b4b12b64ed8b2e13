import { createContext, useContext } from 'react';
import type { Command } from '../../../shared/session/commands.ts';
import type { View } from '../../../shared/session/view.ts';
import type { HelperRole } from '../../../shared/session/seat.ts';
import type { Boards } from '../../connection/useBoards.ts';
import type { BoardOf } from '../plenary/stageView.ts';
import type { Invited } from './inviteHelper.ts';

/** What every piece of the facilitator's screen reads, and the one way it asks for a change. */
export interface Facilitator {
  view: View;
  boardOf: BoardOf;
  /** What is wrong with a board on the server, when something is. */
  troubleWith: Boards['troubleWith'];
  /** What to add to this screen's clock to get the server's. */
  clockOffsetMs: number;
  /** Asks the server; a refusal is told to the facilitator. True when it was done. */
  ask(command: Command): Promise<boolean>;
  /** A link for one more facilitator or observer. */
  invite(role: HelperRole, name: string): Promise<Invited>;
  /** Gives up this seat for good; the session stays with the other facilitators. */
  leave(): Promise<void>;
  /** Why the last thing asked for was not done; empty when it was, or when the facilitator has put the message away. */
  refusal: string;
  dismissRefusal(): void;
}

const Context = createContext<Facilitator | null>(null);

export const FacilitatorProvider = Context.Provider;

/** The session as the facilitator sees it. */
export function useFacilitator(): Facilitator {
  const facilitator = useContext(Context);
  if (!facilitator) throw new Error('useFacilitator is used outside FacilitatorProvider');
  return facilitator;
}
