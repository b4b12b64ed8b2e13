import type { VoteView } from '../../../shared/session/view.ts';
import type { Ballot } from '../../../shared/voting/vote.ts';
import { Answers } from './Answers.tsx';
import { Picks } from './Picks.tsx';
import { Points } from './Points.tsx';
import { Ranks } from './Ranks.tsx';

export interface MarksProps {
  vote: VoteView;
  ballot: Ballot;
  onChange(ballot: Ballot): void;
}

/** The marks of one opinion, in the way that this vote asks for. */
export function Marks(props: MarksProps) {
  switch (props.vote.method) {
    case 'pick':
      return <Picks {...props} />;
    case 'rank':
      return <Ranks {...props} />;
    case 'agree':
      return <Answers {...props} />;
    default:
      return <Points {...props} />;
  }
}
