import { behindPlanMs } from '../../../shared/session/behindPlan.ts';
import { runningWords } from '../../../shared/words/running.ts';
import { useWords } from '../../parts/locale.tsx';
import { useFacilitator } from './FacilitatorContext.tsx';
import { useServerNow } from './useNow.ts';
import styles from './PlanSign.module.css';

/** Whether the day is ahead of its plan or behind it; nothing before it has begun. Less than a minute is on time. */
export function PlanSign() {
  const { view, clockOffsetMs } = useFacilitator();
  const words = useWords(runningWords);
  const behindMs = behindPlanMs(view, useServerNow(clockOffsetMs, 10_000));
  if (behindMs === null) return null;
  const minutes = Math.trunc(behindMs / 60_000);
  const lean = minutes > 0 ? 'behind' : minutes < 0 ? 'ahead' : 'onPlan';
  return (
    <p className={styles.sign} data-lean={lean}>
      {lean === 'onPlan' ? words.onPlan : words[lean](Math.abs(minutes))}
    </p>
  );
}
