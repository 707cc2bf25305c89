/**
 * Does one step after the other. What fails keeps nothing else from being done; an `AggregateError` tells of it at the end, so that the job is tried again.
 * @param what failed, in words, for the log.
 */
export async function everyStep(what: string, steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failed: unknown[] = [];
  for (const step of steps)
    try {
      await step();
    } catch (error) {
      failed.push(error);
    }
  if (failed.length > 0) throw new AggregateError(failed, `a part of ${what} failed`);
}
