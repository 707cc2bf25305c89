import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Portal } from './portal.ts';
import type { StartPoint } from './tutorials/script/script.ts';
import type { Prepared, Props } from './tutorials/stage/verbs.ts';
import { paths } from './web/paths.ts';
import { bringAccount, bringDraft } from './world/bring-person.ts';
import { documentFor } from './world/documents/document-for.ts';
import { filmPerson } from './world/people.ts';

/** What the film's person has at hand: the portal, the messages on its outbox page, documents of their own, and a way to any place of the story. */
export const filmProps = (portal: Portal, baseUrl: string): Props => ({
  baseUrl,
  readCode: () => newestCode(baseUrl),
  documentFile: (id, name) => drawOnce(join(portal.dataFolder, 'papers'), id, name),
  prepare: (service, start) => prepare(portal, service, start),
});

/** Draws a document of the film's person, and puts it where a browser can take it from. */
async function drawOnce(folder: string, id: string, name: string): Promise<string> {
  const drawn = await documentFor({ id, name }, filmPerson);
  await mkdir(folder, { recursive: true });
  const file = join(folder, drawn.name);
  await writeFile(file, drawn.bytes);
  return file;
}

/** The newest code on the demo's outbox page, read as a person would. */
async function newestCode(baseUrl: string): Promise<string> {
  const page = await (await fetch(baseUrl + paths.outbox)).text();
  const code = /(?<!\d)(\d{6})(?!\d)/.exec(page.slice(page.indexOf('<main')).replaceAll(/<[^>]*>/g, ' '))?.[1];
  if (code === undefined) throw new Error('the outbox shows no code');
  return code;
}

/** Makes what the scenes before would have made, through the portal's own stores, and signs the person in where the scene needs it. */
async function prepare(portal: Portal, slug: string, { person: standing, draft, at }: StartPoint): Promise<Prepared> {
  if (standing === 'unknown') return { cookies: [], path: null };
  const person = await bringAccount(portal, filmPerson);
  const brought = draft === null ? null : await bringDraft(portal, { person, holder: filmPerson, slug, progress: draft });
  const cookies = standing === 'signed-in' ? await signIn(portal, person.profile.phone) : [];
  return { cookies, path: brought === null ? null : pathOf(at, brought) };
}

function pathOf(at: StartPoint['at'], { id, nextPage }: { id: string; nextPage: string | null }): string | null {
  switch (at) {
    case 'nowhere':
      return null;
    case 'form':
      return nextPage === null ? paths.documents(id) : paths.formPage(id, nextPage);
    case 'documents':
      return paths.documents(id);
    case 'review':
      return paths.review(id);
  }
}

async function signIn({ auth, seal }: Portal, phone: string): Promise<Prepared['cookies']> {
  const { headers } = await auth.api.signInPhoneNumber({
    body: { phoneNumber: seal.hash('phone', phone), password: filmPerson.password },
    headers: new Headers(),
    returnHeaders: true,
  });
  return headers.getSetCookie().flatMap((cookie) => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    return name === undefined || value === undefined ? [] : [{ name, value }];
  });
}
