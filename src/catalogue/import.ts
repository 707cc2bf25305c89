import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';

const recordsSchema = z.array(z.looseObject({ slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/) }));

/**
 * Writes each record of a JSON list as `<folder>/<slug>.yaml`, its keys in their order. A file that is there already is left as it is: the office may have refined it.
 * @returns one line for people about each record.
 */
export async function importDefinitions(jsonFile: string, folder: string): Promise<string[]> {
  const records = recordsSchema.parse(JSON.parse(await readFile(jsonFile, 'utf8')));
  await mkdir(folder, { recursive: true });
  const lines: string[] = [];
  for (const record of records) {
    const file = join(folder, `${record.slug}.yaml`);
    if (await exists(file)) lines.push(`kept    ${file} (it is there already; remove it to import it again)`);
    else {
      await writeFile(file, stringify(record, { lineWidth: 0 }), { flag: 'wx' });
      lines.push(`written ${file}`);
    }
  }
  return lines;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
