import { createHmac } from 'node:crypto';

/**
 * What a receiver checks, as Standard Webhooks has it: id, time and body signed by every secret that counts now.
 * @param secrets `whsec_` and base64.
 */
export function signedHeaders(given: { id: string; at: Date; body: string; secrets: readonly string[] }): Record<string, string> {
  const { id, at, body, secrets } = given;
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
