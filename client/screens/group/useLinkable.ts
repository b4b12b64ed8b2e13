import { useEffect, useState } from 'react';
import type { AnyActivityKind } from '../../../shared/activities/index.ts';
import { cardKey } from '../../../shared/activities/activityKind.ts';
import type { View } from '../../../shared/session/view.ts';
import type { LinkableCard } from '../../activities/looks.ts';
import type { Boards } from '../../connection/useBoards.ts';

type FindKind = (kind: string) => AnyActivityKind | undefined;

/** The group's cards from its other activities, for linking; they come a little after the board itself. */
export function useLinkable(view: View, boards: Boards, groupId: string, shownId: string | null): LinkableCard[] {
  const [findKind, setFindKind] = useState<{ find: FindKind } | null>(null);
  const [linkable, setLinkable] = useState<LinkableCard[]>([]);
  const { agenda } = view;
  const { version, boardOf } = boards;
  const hasOthers = view.boards.some((board) => board.activityId !== shownId && board.groupId === groupId);

  useEffect(() => {
    if (!hasOthers || findKind) return;
    const load = async (): Promise<void> => {
      const kinds = await import('../../../shared/activities/index.ts');
      setFindKind({ find: kinds.findActivityKind });
    };
    const timer = setTimeout(() => void load(), 1_500);
    return () => clearTimeout(timer);
  }, [hasOthers, findKind]);

  useEffect(() => {
    if (!findKind) return;
    const others = agenda.flatMap((activity) => {
      const board = activity.id === shownId ? undefined : boardOf(activity.id, groupId);
      const kind = findKind.find(activity.kind);
      return board && kind ? { activity, board, kind } : [];
    });
    const collect = (): void =>
      setLinkable((before) => {
        const now = others.flatMap(({ activity, board, kind }) =>
          kind.cards(activity.setup, board.content()).map(({ id, text }) => ({
            key: cardKey(activity.id, groupId, id),
            text,
            from: activity.title,
          })),
        );
        return JSON.stringify(now) === JSON.stringify(before) ? before : now;
      });
    collect();
    const stops = others.map(({ board }) => board.subscribe(collect));
    return () => stops.forEach((stop) => stop());
    // `boardOf` gives other boards only when `version` has grown.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [findKind, agenda, shownId, groupId, version]);

  return linkable;
}
