import { cardKey } from '../activities/activityKind.ts';
import type { Option, Vote } from './vote.ts';

/** What was voted on stands as it was voted on, apart from the cards it was made of, and is corrected by itself. */
export function optionKey({ id }: Pick<Vote, 'id'>, option: Pick<Option, 'id'>): string {
  return cardKey(id, 'plenary', option.id);
}
