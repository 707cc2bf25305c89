import { randomUUID } from 'node:crypto';
import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The file of a service in a folder, or null. The first of several, as at the start. */
export async function findDefinitionFile(folder: string, slug: string): Promise<{ name: string; text: string } | null> {
  const names = await readdir(folder).catch((): string[] => []);
  const name = names.filter((each) => each.replace(/\.(ya?ml|json)$/i, '') === slug && each !== slug).toSorted()[0];
  if (name === undefined) return null;
  const text = await readFile(join(folder, name), 'utf8').catch(() => null);
  return text === null ? null : { name, text };
}

/** Keeps a file that cannot be used under a name that no definition has. */
export const putAside = (folder: string, name: string): Promise<void> =>
  rename(join(folder, name), join(folder, `${name}.lama`)).catch(() => undefined);

/**
 * Writes the file of a service: whole or not at all, whatever happens meanwhile. A `.json` makes way for the YAML.
 * @returns false when the folder cannot be written.
 */
export async function writeDefinitionFile(folder: string, slug: string, text: string): Promise<boolean> {
  const before = await findDefinitionFile(folder, slug);
  if (before?.text === text) return true;
  const name = before !== null && /\.ya?ml$/i.test(before.name) ? before.name : `${slug}.yaml`;
  // With a dot at its beginning it is no definition, should the machine stop before it has its name.
  const draft = join(folder, `.${slug}.${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', 0o644);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, join(folder, name));
    if (before !== null && before.name !== name) await rm(join(folder, before.name));
    return true;
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
    return false;
  }
}
