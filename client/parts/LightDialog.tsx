import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { partsWords } from '../../shared/words/parts.ts';
import { IconButton } from './Button.tsx';
import { CloseIcon } from './icons.tsx';
import { useWords } from './locale.tsx';
import looks from './Dialog.module.css';
import styles from './LightDialog.module.css';

interface LightDialogProps {
  title: string;
  /** Asked for by Escape, the cross or a press elsewhere; the owner then takes it away. */
  onClose(): void;
  children: ReactNode;
  /** Buttons at the end, the main one last. */
  actions?: ReactNode;
}

/**
 * A dialog beside what it was opened from. The page behind it stays as it is: a modal one has the browser look through
 * the whole page, which takes a second where ten thousand texts stand on it.
 */
export function LightDialog({ title, onClose, children, actions }: LightDialogProps) {
  const element = useRef<HTMLDivElement>(null);
  const titleId = useId();
  const words = useWords(partsWords);

  useLayoutEffect(() => {
    const dialog = element.current!;
    const opener = document.activeElement as HTMLElement | null;
    dialog.showPopover();
    const place = (): void => placeBeside(dialog, opener);
    place();
    window.addEventListener('resize', place);
    choices(dialog).at(1)?.focus();
    return () => {
      window.removeEventListener('resize', place);
      const hadFocus = dialog.contains(document.activeElement);
      dialog.hidePopover();
      if (hadFocus) opener?.focus({ preventScroll: true });
    };
  }, []);

  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const closeOutside = ({ target }: PointerEvent): void => {
      // A modal dialog above this one is no elsewhere.
      const isElsewhere =
        target instanceof Element && !element.current!.contains(target) && !target.closest('dialog');
      if (isElsewhere) latest.current();
    };
    document.addEventListener('pointerdown', closeOutside, true);
    return () => document.removeEventListener('pointerdown', closeOutside, true);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key !== 'Tab' || !goRound(event.currentTarget, event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // Escape and Tab, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={element}
      popover="manual"
      role="dialog"
      tabIndex={-1}
      className={`${looks.dialog} ${styles.dialog}`}
      aria-labelledby={titleId}
      onKeyDown={onKeyDown}
    >
      <div className={looks.content}>
        <div className={looks.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton name={words.close} icon={<CloseIcon />} onClick={onClose} />
        </div>
        {children}
        {actions && <div className={looks.actions}>{actions}</div>}
      </div>
    </div>
  );
}

function choices(dialog: HTMLElement): HTMLElement[] {
  return [...dialog.querySelectorAll<HTMLElement>('button, input, textarea, select, a[href]')];
}

/** From the last to the first and back: what lies behind could not be seen while it has the focus. */
function goRound(dialog: HTMLElement, isBackwards: boolean): boolean {
  const all = choices(dialog);
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (isBackwards ? at > 0 : at < all.length - 1) return false;
  all.at(isBackwards ? -1 : 0)?.focus();
  return true;
}

/** Below the opener where there is room, else above it, growing away from it; on a phone, where the style has it. */
function placeBeside(dialog: HTMLElement, opener: HTMLElement | null): void {
  const edge = 12;
  dialog.removeAttribute('style');
  if (!opener || innerWidth < 640) return;
  const { width, height } = dialog.getBoundingClientRect();
  const { left, top, bottom } = opener.getBoundingClientRect();
  const isBelow = innerHeight - bottom >= Math.min(height + 2 * edge, top);
  const beside = isBelow ? Math.min(bottom + 6, innerHeight - height - edge) : innerHeight - top + 6;
  const offset = Math.max(edge, beside);
  dialog.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  dialog.style[isBelow ? 'top' : 'bottom'] = `${offset}px`;
  dialog.style[isBelow ? 'bottom' : 'top'] = 'auto';
  dialog.style.maxHeight = `${innerHeight - edge - offset}px`;
}
