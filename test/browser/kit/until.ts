/** Waits until `isSo` answers true; throws after `patienceMs`, with what it was that never became so. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what = 'the condition',
  patienceMs = 40_000,
): Promise<void> {
  const givesUpAtMs = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > givesUpAtMs) throw new Error(`Waited ${patienceMs} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
