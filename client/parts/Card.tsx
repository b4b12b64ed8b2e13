import type { ComponentProps } from 'react';
import styles from './Card.module.css';

interface CardProps extends ComponentProps<'div'> {
  cardId: string;
}

/** A sheet of paper on a board. Carries its id for scripts and tests. It grows with its text and never clips. */
export function Card({ cardId, className = '', ...rest }: CardProps) {
  return <div data-card-id={cardId} className={`${styles.card} ${className}`} {...rest} />;
}
