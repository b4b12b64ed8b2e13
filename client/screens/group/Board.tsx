import type { Group, Party } from '../../../shared/session/session.ts';
import type { ActivityView } from '../../../shared/session/view.ts';
import { groupWords } from '../../../shared/words/group.ts';
import { GroupBoard } from '../../activities/GroupBoard.tsx';
import type { LinkableCard } from '../../activities/looks.ts';
import type { Boards } from '../../connection/useBoards.ts';
import { useWords } from '../../parts/locale.tsx';
import styles from './Waiting.module.css';

interface BoardProps {
  activity: ActivityView;
  access: 'read' | 'write';
  boards: Boards;
  boardGroupId: string;
  group: Group;
  parties: Party[];
  linkable: LinkableCard[];
}

/** The group's own board in one activity, drawn by the activity itself. */
export function Board({ activity, access, boards, boardGroupId, group, parties, linkable }: BoardProps) {
  const words = useWords(groupWords);
  const board = boards.boardOf(activity.id, boardGroupId);
  const mayWrite = access === 'write' && boards.mayWrite(activity.id, boardGroupId);

  return (
    <GroupBoard
      activity={activity}
      ownerId={boardGroupId}
      board={board}
      coming={
        <p className={styles.coming} role="status">
          {words.boardComing}
        </p>
      }
      mayWrite={mayWrite}
      group={group}
      parties={parties}
      linkable={linkable}
    />
  );
}
