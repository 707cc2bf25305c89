import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Portal } from '../../portal.ts';

/**
 * Does something with a folder of what is live now: films are made by a process of its own, which knows files only, and the files of the office may be older than
 * what was published in the browser.
 * @param id names the folder; nobody else has it.
 */
export async function withLiveDefinitions<T>(
  { dataFolder, catalogue }: Pick<Portal, 'dataFolder' | 'catalogue'>,
  id: string,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(dataFolder, 'film-definitions', id);
  // Left behind by a process that was killed.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    for (const { slug, source } of catalogue.services.values())
      await writeFile(join(folder, `${slug}.yaml`), stringify(source, { lineWidth: 0 }));
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
