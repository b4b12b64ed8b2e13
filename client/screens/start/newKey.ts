let made = 0;

/** A key for a new line of the form, unlike every other on this page. */
export function newKey(): string {
  made += 1;
  return `line-${made}`;
}
