/** A bulleted and a numbered list; only the rich text toolbar shows them. */
export function BulletsIcon() {
  return (
    <ListIcon>
      <g fill="currentColor" stroke="none">
        <circle cx="5" cy="6" r="1.7" />
        <circle cx="5" cy="12" r="1.7" />
        <circle cx="5" cy="18" r="1.7" />
      </g>
    </ListIcon>
  );
}

export function NumbersIcon() {
  return (
    <ListIcon>
      <g strokeWidth="1.4" strokeLinejoin="round">
        <path d="M4 4.600l1.300-.9v4.600" />
        <path d="M3.700 10.800c.3-1.300 2.700-1.200 2.600.2 0 .9-1.700 1.600-2.600 2.900h2.800" />
        <path d="M3.800 16.300h2.500l-1.500 1.700c2.100 0 2 2.700-.2 2.600-.5 0-.8-.2-1-.4" />
      </g>
    </ListIcon>
  );
}

function ListIcon({ children }: { children: React.ReactNode }) {
  return (
    <svg
      width="1.25em"
      height="1.25em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
      <path d="M10 6h10M10 12h10M10 18h10" />
    </svg>
  );
}
