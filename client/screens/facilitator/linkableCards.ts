import { cardKey } from '../../../shared/activities/activityKind.ts';
import { findActivityKind } from '../../../shared/activities/index.ts';
import type { View } from '../../../shared/session/view.ts';
import type { LinkableCard } from '../../activities/looks.ts';
import type { BoardOf } from '../plenary/stageView.ts';

/** The group's cards from its other activities, of the boards that are open here. */
export function linkableCards(view: View, boardOf: BoardOf, activityId: string, groupId: string): LinkableCard[] {
  return view.agenda.flatMap((activity) => {
    const kind = findActivityKind(activity.kind);
    const board = activity.id === activityId ? undefined : boardOf(activity.id, groupId);
    if (!kind || !board) return [];
    return kind
      .cards(activity.setup, board.content())
      .map((card) => ({ key: cardKey(activity.id, groupId, card.id), text: card.text, from: activity.title }));
  });
}
