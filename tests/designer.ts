import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { stringify } from 'yaml';
import type { Config } from '../src/config.ts';
import type { Portal } from '../src/portal.ts';
import { createLog } from '../src/log.ts';
import { paths } from '../src/web/paths.ts';
import { worldPeople } from '../src/world/people.ts';
import { definition } from './definitions.ts';
import { openTestPortal } from './portal.ts';
import { visitorOf } from './visitor.ts';
import type { Answer, Visitor } from './visitor.ts';

export const administrator = worldPeople.find(({ role }) => role === 'administrator')!;

/** A folder of definitions that a test may write: each text under its slug. */
export async function servicesFolder(texts: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  for (const [slug, text] of Object.entries(texts)) await writeFile(join(folder, `${slug}.yaml`), text);
  return folder;
}

/** A portal with these definitions alone, and the administrator signed in. */
export async function openDesigner(texts: Readonly<Record<string, string>>, config: Partial<Config> = {}) {
  const opened = await openTestPortal({ config: { servicesFolder: await servicesFolder(texts), ...config } });
  const admin = visitorOf(opened.app);
  await admin.signIn(administrator);
  return { opened, admin };
}

export type Designer = Awaited<ReturnType<typeof openDesigner>>;

/** What a visitor reads of one service that is changed: the text of its draft, and which revision it is. */
export const designedBy = (visitor: () => Visitor, slug: string) => ({
  draft: async () => (await visitor().get(paths.designedFile(slug, 'draf'))).html,
  seen: async () => hidden((await visitor().get(paths.designed(slug))).html, 'versi'),
});

/** The text of a small service, with what a test wants otherwise. */
export const small = (slug: string, changes: Parameters<typeof definition>[0] = {}): string =>
  stringify(definition({ slug, name_id: `Izin ${slug}`, ...changes }), { lineWidth: 0 });

/** Another process on the same database; it reads `folder` as its services. */
export async function anotherProcess(portal: Portal, folder = portal.config.servicesFolder) {
  const { openPortal } = await import('../src/open-portal.ts');
  const config = { ...portal.config, servicesFolder: folder };
  return openPortal(config, createLog('silent'), { clock: portal.clock });
}

/** What a hidden field of a page holds. */
export function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (value === undefined) throw new Error(`no field ${name} on the page`);
  return value;
}

/** Saves a text as the draft of a service, as the page of its YAML does. */
export async function saveYaml(visitor: Visitor, slug: string, text: string): Promise<Answer> {
  const { html } = await visitor.get(paths.designedPart(slug, 'yaml'));
  return visitor.post(paths.designedPart(slug, 'yaml'), { versi: hidden(html, 'versi'), teks: text });
}

/** Publishes the draft of a service after a look at the page that asks. */
export async function publish(visitor: Visitor, slug: string, note = 'Nama diperbaiki.'): Promise<Answer> {
  const { html } = await visitor.get(paths.designedPublication(slug));
  const fields = { versi: hidden(html, 'versi'), tayang: hidden(html, 'tayang'), catatan: note };
  return visitor.post(paths.designedPublication(slug), fields);
}
