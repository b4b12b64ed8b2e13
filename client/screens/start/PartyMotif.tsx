import styles from './StartScreen.module.css';

/** Four parties and the links between them, thicker where it catches: only a picture. */
export function PartyMotif() {
  return (
    <svg className={styles.motif} viewBox="0 0 320 200" aria-hidden="true" focusable="false">
      <g fill="none" stroke="var(--line-strong)" strokeLinecap="round">
        <path d="M74 58 L238 44" strokeWidth="3" />
        <path d="M74 58 L118 158" strokeWidth="10" opacity="0.75" />
        <path d="M238 44 L118 158" strokeWidth="6" opacity="0.85" />
        <path d="M238 44 L262 146" strokeWidth="2" />
        <path d="M118 158 L262 146" strokeWidth="4" />
      </g>
      <circle cx="74" cy="58" r="34" fill="var(--group-blue)" />
      <circle cx="238" cy="44" r="26" fill="var(--group-orange)" />
      <circle cx="118" cy="158" r="30" fill="var(--group-green)" />
      <circle cx="262" cy="146" r="22" fill="var(--group-purple)" />
      <g fill="var(--sheet)" stroke="var(--ink)" strokeWidth="1.5">
        <rect x="82" y="98" width="34" height="24" rx="4" transform="rotate(-8 99 110)" />
        <rect x="170" y="84" width="34" height="24" rx="4" transform="rotate(6 187 96)" />
        <rect x="176" y="142" width="34" height="24" rx="4" transform="rotate(-4 193 154)" />
      </g>
    </svg>
  );
}
