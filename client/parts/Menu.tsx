import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import styles from './Menu.module.css';
import buttonStyles from './Button.module.css';

export interface MenuItem {
  id: string;
  label: string;
  /** Shown before the label. */
  mark?: ReactNode;
  /** Where the thing already is, what is already chosen. */
  current?: boolean;
  disabled?: boolean;
  danger?: boolean;
  onChoose(): void;
}

interface MenuProps {
  /** The button's name. Shown as text unless there is only an icon (`iconOnly`). */
  name: string;
  icon?: ReactNode;
  iconOnly?: boolean;
  look?: 'plain' | 'quiet';
  disabled?: boolean;
  items: MenuItem[];
  className?: string;
}

/**
 * A button that opens a list of things to do. Arrow keys, Home, End and first letters move, Escape closes and gives
 * focus back. The list is mounted only while open, so a board may have one on every card.
 */
export function Menu({ name, icon, iconOnly, look = 'quiet', disabled, items, className = '' }: MenuProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${buttonStyles.button} ${buttonStyles[look]} ${iconOnly ? buttonStyles.iconOnly : ''} ${className}`}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        {...(iconOnly && { 'aria-label': name, title: name })}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {icon}
        {!iconOnly && name}
      </button>
      {open && (
        <MenuList
          id={listId}
          name={name}
          items={items}
          button={button}
          onClose={(giveFocusBack) => {
            setOpen(false);
            if (giveFocusBack) button.current?.focus();
          }}
        />
      )}
    </>
  );
}

interface MenuListProps {
  id: string;
  name: string;
  items: MenuItem[];
  button: RefObject<HTMLButtonElement | null>;
  onClose(giveFocusBack: boolean): void;
}

function MenuList({ id, name, items, button, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });

  // Placed once, when it opens.
  useEffect(() => {
    const element = list.current!;
    const opener = button.current!;
    element.showPopover();
    placeBelow(element, opener);
    choices(element)[0]?.focus();
    const closeOutside = (event: PointerEvent): void => {
      const target = event.target as Node;
      if (!element.contains(target) && !opener.contains(target)) latest.current(false);
    };
    const close = (): void => latest.current(false);
    document.addEventListener('pointerdown', closeOutside, true);
    window.addEventListener('resize', close);
    return () => {
      document.removeEventListener('pointerdown', closeOutside, true);
      window.removeEventListener('resize', close);
    };
  }, [button]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const all = choices(event.currentTarget);
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const next = nextByKey(event.key, all, at);
    if (next) next.focus();
    else if (event.key === 'Escape') onClose(true);
    else if (event.key === 'Tab') return onClose(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={name}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={`${styles.item} ${item.danger ? styles.danger : ''}`}
          aria-current={item.current || undefined}
          aria-disabled={item.disabled || undefined}
          onClick={() => {
            if (item.disabled) return;
            onClose(true);
            item.onChoose();
          }}
        >
          {item.mark}
          <span>{item.label}</span>
        </button>
      ))}
    </div>
  );
}

function choices(list: HTMLElement): HTMLButtonElement[] {
  return [...list.querySelectorAll<HTMLButtonElement>('[role="menuitem"]')];
}

function nextByKey(key: string, all: HTMLButtonElement[], at: number): HTMLButtonElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length];
  if (key === 'ArrowUp') return all[(at - 1 + all.length) % all.length];
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key.length !== 1 || key === ' ') return undefined;
  const ordered = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return ordered.find((choice) => choice.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}

function placeBelow(list: HTMLElement, button: HTMLElement): void {
  const edge = 8;
  const anchor = button.getBoundingClientRect();
  const size = list.getBoundingClientRect();
  const left = Math.max(edge, Math.min(anchor.left, window.innerWidth - size.width - edge));
  const below = window.innerHeight - anchor.bottom - edge;
  const above = anchor.top - edge;
  const up = size.height > below && above > below;
  list.style.left = `${left}px`;
  list.style.maxHeight = `${up ? above : below}px`;
  list.style.top = up
    ? `${Math.max(edge, anchor.top - Math.min(size.height, above) - 4)}px`
    : `${anchor.bottom + 4}px`;
}
