const BYTES_A_MINUTE = 1_000_000;

/** The largest file that a film of this length may be. */
export const mostBytes = (durationMs: number): number => Math.floor((durationMs / 60_000) * BYTES_A_MINUTE);

/** What the container needs for a picture or a packet of sound, at most: size, times and place in its tables. */
const BYTES_AN_ENTRY = 9;

/** How large a file will be at most that holds these encoded parts. */
export function fileBytes(parts: readonly { bytes: Uint8Array }[]): number {
  return parts.reduce((sum, { bytes }) => sum + bytes.length + BYTES_AN_ENTRY, 4000);
}
