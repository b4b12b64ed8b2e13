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
      <g fill="currentColor" stroke="none" fontSize="8" fontWeight="700" textAnchor="middle">
        <text x="5" y="8.800">
          1
        </text>
        <text x="5" y="14.800">
          2
        </text>
        <text x="5" y="20.800">
          3
        </text>
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
