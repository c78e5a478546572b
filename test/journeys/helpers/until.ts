const pollingInterval = 20;
const defaultPatience = 15_000;

/** Waits for what the screen will show. Rejects with the description when it does not come. */
export async function until<T>(
  description: string | (() => string),
  look: () => T | null | undefined | false,
  patience = defaultPatience,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) {
      throw new Error(`Not seen in time: ${typeof description === 'string' ? description : description()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pollingInterval));
  }
}
