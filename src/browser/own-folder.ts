import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/**
 * A folder for what is unpacked and made once: beside the npm packages, or where those belong to somebody else, among the temporary files.
 * It is ours alone: what another user put there beforehand is never run.
 */
export async function ownFolder(): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const places = [join(packageRoot, 'node_modules/.cache/pintu'), join(tmpdir(), `pintu-${user}`)];
  for (const place of places) if (await isOurs(place, user)) return place;
  throw new Error(`none of these folders can be written: ${places.join(', ')}`);
}

async function isOurs(place: string, user: number): Promise<boolean> {
  try {
    await mkdir(place, { recursive: true, mode: 0o700 });
    const found = await lstat(place);
    return found.isDirectory() && (process.getuid === undefined || (found.uid === user && (found.mode & 0o022) === 0));
  } catch {
    return false;
  }
}
