/** The same things in an order that `random` makes: every order is as likely as any other. */
export function shuffle<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  const shuffled = [...things];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
