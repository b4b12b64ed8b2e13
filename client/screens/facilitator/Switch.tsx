import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}

/** Something that is on or off; its knob and its tint both say which. */
export function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <button type="button" role="switch" aria-checked={on} className={styles.switch} onClick={() => onChange(!on)}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
      {label}
    </button>
  );
}
