import type { ReactNode } from 'react';
import { EyeIcon, LockIcon } from '../icons.tsx';
import styles from './Secrecy.module.css';

/** From whom a ballot is kept secret, or that it is not. */
export function Secrecy({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <p className={styles.secrecy} data-secrecy={open ? 'open' : 'secret'}>
      {open ? <EyeIcon /> : <LockIcon />}
      <span>{children}</span>
    </p>
  );
}
