const againAfterMs = 5_000;

/** What `load` imports, however often that takes: where it is wanted the line may just be gone. */
export async function loadLate<Module>(load: () => Promise<Module>): Promise<Module> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againAfterMs));
    }
  }
}
