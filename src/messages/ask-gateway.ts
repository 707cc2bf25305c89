import type { MessageFault } from './fault-rules.ts';

/** Longest wait for an answer, in ms; then the queue tries again. */
export const PATIENCE_MS = 15_000;

type GatewayAnswer = { status: number; ok: boolean; answer: unknown };

/** Posts to somebody else's gateway, once. @returns its answer, `answer` null where it is no JSON; or why there is none. */
export async function askGateway(
  url: string,
  asked: { headers: Record<string, string>; body: string | URLSearchParams },
  patienceMs: number,
): Promise<GatewayAnswer | { fault: MessageFault }> {
  try {
    const response = await fetch(url, { method: 'POST', ...asked, signal: AbortSignal.timeout(patienceMs) });
    const answer: unknown = await response.json().catch((error: unknown) => {
      if (error instanceof SyntaxError) return null;
      throw error;
    });
    return { status: response.status, ok: response.ok, answer };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { fault: late ? 'timed-out' : 'unreachable' };
  }
}
