import type { ReactNode } from 'react';

/** Icons say nothing to a screen reader; the control they sit in has the name. */
function icon(shape: ReactNode) {
  return function Icon({ size = '1.25em' }: { size?: string }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        focusable="false"
      >
        {shape}
      </svg>
    );
  };
}

export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />);
export const MinusIcon = icon(<path d="M5 12h14" />);
export const CloseIcon = icon(<path d="M6 6l12 12M18 6L6 18" />);
export const CheckIcon = icon(<path d="M5 12.5l4.5 4.5L19 7.5" />);
export const GripIcon = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="9" cy="6" r="1.6" />
    <circle cx="15" cy="6" r="1.6" />
    <circle cx="9" cy="12" r="1.6" />
    <circle cx="15" cy="12" r="1.6" />
    <circle cx="9" cy="18" r="1.6" />
    <circle cx="15" cy="18" r="1.6" />
  </g>,
);
export const MoreIcon = icon(
  <g fill="currentColor" stroke="none">
    <circle cx="5" cy="12" r="1.8" />
    <circle cx="12" cy="12" r="1.8" />
    <circle cx="19" cy="12" r="1.8" />
  </g>,
);
/** An arrow into a place: a plain arrow would say "unchanged" beside a dilemma. */
export const MoveIcon = icon(<path d="M3 12h10M9.500 8l4 4-4 4M14 4.500h6v15h-6" />);
export const UpIcon = icon(<path d="M12 19V5M6 11l6-6 6 6" />);
export const DownIcon = icon(<path d="M12 5v14M6 13l6 6 6-6" />);
export const LeftIcon = icon(<path d="M15 5l-7 7 7 7" />);
export const RightIcon = icon(<path d="M9 5l7 7-7 7" />);
export const ChevronDownIcon = icon(<path d="M6 9l6 6 6-6" />);
export const EqualIcon = icon(<path d="M6 9h12M6 15h12" />);
export const TrashIcon = icon(<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />);
export const PencilIcon = icon(<path d="M4 20l1-4L16 5l3 3L8 19l-4 1z" />);
export const FlagIcon = icon(<path d="M6 21V4M6 5h11l-2.5 3.5L17 12H6" />);
export const StarIcon = icon(<path d="M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z" />);
export const LinkIcon = icon(
  <path d="M9.5 14.5l5-5M8 12l-2.5 2.5a3.5 3.5 0 005 5L13 17M11 7l2.5-2.5a3.5 3.5 0 015 5L16 12" />,
);
export const ClockIcon = icon(
  <>
    <circle cx="12" cy="12" r="8.5" />
    <path d="M12 7v5l3.5 2" />
  </>,
);
export const PlayIcon = icon(<path d="M8 5l11 7-11 7z" />);
export const PauseIcon = icon(<path d="M8 5v14M16 5v14" />);
export const StopIcon = icon(<path d="M6 6h12v12H6z" />);
export const EyeIcon = icon(
  <>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const LockIcon = icon(<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3" />);
export const PersonIcon = icon(
  <>
    <circle cx="12" cy="8" r="3.5" />
    <path d="M5 20c.5-4 3.4-6 7-6s6.5 2 7 6" />
  </>,
);
export const PeopleIcon = icon(
  <>
    <circle cx="9" cy="8.5" r="3" />
    <path d="M3 19c.4-3.4 2.8-5 6-5s5.6 1.6 6 5M16 6a3 3 0 010 5.500M18 14.500c1.7.7 2.7 2.2 3 4.5" />
  </>,
);
export const ScreenIcon = icon(<path d="M3 5h18v11H3zM9 20h6M12 16v4" />);
export const DownloadIcon = icon(<path d="M12 4v11M7 11l5 5 5-5M5 20h14" />);
export const WarningIcon = icon(<path d="M12 4L2.5 20h19zM12 10v4.500M12 17.200v.1" />);
