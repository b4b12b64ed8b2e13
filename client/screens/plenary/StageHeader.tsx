import type { ReactNode } from 'react';
import styles from './Stage.module.css';

/** The activity's title over what it shows. */
export function StageHeader({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.titled}>
      <h1 className={styles.title}>{title}</h1>
      <div className={styles.below}>{children}</div>
    </div>
  );
}
