import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `main` once per area; `quiet` inside cards and bars; `danger` for what cannot be taken back. */
  look?: 'main' | 'plain' | 'quiet' | 'danger';
  icon?: ReactNode;
}

/** A button with words. Pressed state by `aria-pressed`. */
export function Button({ look = 'plain', icon, className = '', children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${styles.button} ${styles[look]} ${className}`} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** A button that shows only an icon; its name is read aloud and shown as a tooltip. */
export function IconButton({
  name,
  icon,
  look = 'quiet',
  className = '',
  ...rest
}: Omit<ButtonProps, 'children' | 'name'> & { name: string; icon: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      className={`${styles.button} ${styles[look]} ${styles.iconOnly} ${className}`}
      {...rest}
    >
      {icon}
    </button>
  );
}
