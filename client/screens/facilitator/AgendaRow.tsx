import type { ActivityView } from '../../../shared/session/view.ts';
import { agendaWords } from '../../../shared/words/agenda.ts';
import { buttonWords } from '../../../shared/words/buttons.ts';
import { CheckIcon, MoreIcon, RightIcon } from '../../parts/icons.tsx';
import { useWords } from '../../parts/locale.tsx';
import { Menu, type MenuItem } from '../../parts/Menu.tsx';
import type { Editing } from './ActivityDialog.tsx';
import type { StepState } from './agendaSteps.ts';
import { useFacilitator } from './FacilitatorContext.tsx';
import styles from './AgendaPanel.module.css';

interface AgendaRowProps {
  activity: ActivityView;
  place: number;
  /** The planned clock time; empty when there is none. */
  begins: string;
  state: StepState;
  selected: boolean;
  onSelect(): void;
  onEdit(editing: Editing): void;
}

/** One item of the agenda: pressed, it comes to the middle of the screen; its menu changes it. */
export function AgendaRow({ activity, place, begins, state, selected, onSelect, onEdit }: AgendaRowProps) {
  const words = useWords(agendaWords);
  const stateName = {
    done: words.stateDone,
    now: words.stateNow,
    next: words.stateNext,
    skipped: words.stateSkipped,
    later: words.stateLater,
  }[state];
  return (
    <li className={styles.row} data-state={state} data-selected={selected || undefined}>
      <button
        type="button"
        className={styles.select}
        aria-current={state === 'now' ? 'step' : undefined}
        aria-pressed={selected}
        onClick={onSelect}
      >
        <span className={styles.time}>{begins}</span>
        <span className={styles.title}>
          {activity.title}
          <span className="unseen">, {stateName}</span>
        </span>
        <span className={styles.about}>
          {(state === 'now' || state === 'next' || state === 'skipped') && (
            <span className={styles.state} aria-hidden="true">
              {state === 'now' && <RightIcon size="1em" />}
              {stateName}
            </span>
          )}
          {state === 'done' && (
            <span className={styles.state}>
              <CheckIcon size="1em" />
            </span>
          )}
          <span>{words.minutes(activity.plannedMinutes)}</span>
          {activity.responsible && <span>{activity.responsible}</span>}
        </span>
      </button>
      <Menu
        name={words.actionsFor(activity.title)}
        icon={<MoreIcon />}
        iconOnly
        items={useRowActions(activity, place, onEdit)}
      />
    </li>
  );
}

function useRowActions(activity: ActivityView, place: number, onEdit: (editing: Editing) => void): MenuItem[] {
  const { view, ask } = useFacilitator();
  const words = useWords(agendaWords);
  const buttons = useWords(buttonWords);
  const { agenda, currentActivityId } = view;
  const activityId = activity.id;
  const isNow = activityId === currentActivityId;
  return [
    {
      id: 'goTo',
      label: words.goHere,
      disabled: isNow,
      onChoose: () => ask({ type: 'goTo', activityId, from: currentActivityId }),
    },
    { id: 'edit', label: buttons.edit, onChoose: () => onEdit({ what: 'existing', activity }) },
    {
      id: 'up',
      label: words.moveUp,
      disabled: place === 0,
      onChoose: () => ask({ type: 'moveActivity', activityId, afterId: agenda[place - 2]?.id ?? null }),
    },
    {
      id: 'down',
      label: words.moveDown,
      disabled: place === agenda.length - 1,
      onChoose: () => ask({ type: 'moveActivity', activityId, afterId: agenda[place + 1]!.id }),
    },
    { id: 'insert', label: words.insertAfter, onChoose: () => onEdit({ what: 'new', afterId: activityId }) },
    {
      id: 'skip',
      label: activity.skipped ? words.include : words.skip,
      disabled: isNow,
      onChoose: () => ask({ type: 'skipActivity', activityId, skipped: !activity.skipped }),
    },
    {
      id: 'remove',
      label: buttons.remove,
      danger: true,
      disabled: activity.actual !== null,
      onChoose: () => ask({ type: 'removeActivity', activityId }),
    },
  ];
}
