import type { SpeechSettings } from '../../config-endpoints.ts';
import { decodeSound } from './decode-sound.ts';

/** Why it did not speak a line. */
export type SpeechFault = 'unreachable' | 'slow' | 'key' | 'model' | 'limited' | 'server' | 'request' | 'no-sound' | 'pace';

export type SpokenByEndpoint = { ok: true; samples: Float32Array } | { ok: false; fault: SpeechFault };

/** A line is a sentence: no service takes longer that can be worked with. */
const WAIT_MS = 30_000;
/** Two minutes of sound that is not compressed. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_SECONDS = 60;

/**
 * Has a text spoken.
 * @param asked.speed 1 = as fast as the voice speaks by itself.
 * @returns mono, 48 kHz; or why there is none. What the endpoint writes in its errors is not passed on.
 */
export async function askEndpoint(
  { url, model, voice, key }: SpeechSettings,
  { text, speed, waitMs = WAIT_MS }: { text: string; speed: number; waitMs?: number },
): Promise<SpokenByEndpoint> {
  const signal = AbortSignal.timeout(waitMs);
  try {
    const response = await fetch(`${url}/audio/speech`, {
      method: 'POST',
      redirect: 'error',
      signal,
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ model, voice, input: text, response_format: 'wav', speed }),
    });
    if (!response.ok) return { ok: false, fault: faultOf(response.status) };
    const bytes = await bytesOf(response);
    if (bytes === null) return { ok: false, fault: 'no-sound' };
    const decoded = await decodeSound(bytes, { seconds: MOST_SECONDS });
    return decoded.ok ? decoded : { ok: false, fault: 'no-sound' };
  } catch {
    return { ok: false, fault: signal.aborted ? 'slow' : 'unreachable' };
  }
}

function faultOf(status: number): SpeechFault {
  if (status === 429) return 'limited';
  if (status === 401 || status === 403) return 'key';
  if (status === 404) return 'model';
  return status >= 500 || status === 408 ? 'server' : 'request';
}

/** The body; null when it is larger than any line is. */
async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.byteLength;
    if (bytes > MOST_BYTES) return null;
  }
  return Buffer.concat(parts);
}
