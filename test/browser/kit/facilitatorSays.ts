import { agendaWords } from '../../../shared/words/agenda.ts';
import { bigScreenWords } from '../../../shared/words/bigScreen.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { facilitatorWords } from '../../../shared/words/facilitator.ts';
import { linksWords } from '../../../shared/words/links.ts';
import { runningWords } from '../../../shared/words/running.ts';
import { runVoteWords } from '../../../shared/words/runVote.ts';
import { settingsWords } from '../../../shared/words/settings.ts';

/** What the facilitator's screen says in Danish, whichever catalogue it is from. */
export const facilitatorSays = {
  ...facilitatorWords.da,
  ...buttonWords.da,
  ...runningWords.da,
  ...agendaWords.da,
  ...runVoteWords.da,
  ...bigScreenWords.da,
  ...settingsWords.da,
  ...linksWords.da,
};
