import { randomUUID } from 'node:crypto';
import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of `services/`, not read yet. */
export type LaidFile = { name: string; text: string };

/** The file of a service in a folder, or null. The first of several, as at the start. */
export async function findDefinitionFile(folder: string, slug: string): Promise<LaidFile | null> {
  return (await laidFiles(folder, (each) => each === slug)).get(slug) ?? null;
}

/** The files of a folder by the service that they are called after; none where it cannot be read. */
export async function laidFiles(folder: string, wanted: (slug: string) => boolean = () => true): Promise<Map<string, LaidFile>> {
  const names = await readdir(folder).catch((): string[] => []);
  const files = new Map<string, LaidFile>();
  for (const name of names.toSorted()) {
    const [, slug = ''] = /^([^.].*)\.(?:ya?ml|json)$/i.exec(name) ?? [];
    if (slug === '' || files.has(slug) || !wanted(slug)) continue;
    const text = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (text !== null) files.set(slug, { name, text });
  }
  return files;
}

/**
 * Keeps a file that cannot be used under a name that no definition has, with the time, so that none takes the place of one that was put aside before.
 * @returns false when it still lies where it lay.
 */
export async function putAside(folder: string, name: string, now: Date): Promise<boolean> {
  const time = now.toISOString().slice(0, 19).replaceAll(':', '');
  try {
    const taken = new Set(await readdir(folder));
    let aside = `${name}.${time}.lama`;
    for (let next = 2; taken.has(aside); next += 1) aside = `${name}.${time}-${next}.lama`;
    await rename(join(folder, name), join(folder, aside));
    return true;
  } catch {
    return false;
  }
}

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
