/** Only a net: a busy machine is slow, not wrong. */
const patienceMs = 40_000;

/** Resolves when it is so; rejects, saying what never was, after a long while. */
export async function until(isSo: () => boolean | Promise<boolean>, what = isSo.toString()): Promise<void> {
  const givesUpAtMs = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > givesUpAtMs) throw new Error(`Waited ${patienceMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
