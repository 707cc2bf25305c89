import { formsOf, linksOf } from './forms-of-a-page.ts';
import type { PageForm } from './forms-of-a-page.ts';
import type { Answer, Visitor } from './visitor.ts';

/** A form and the page that holds it. */
export type FoundForm = { form: PageForm; page: string };

type Crawled = { pages: number; forms: Map<string, FoundForm>; answers: { path: string; answer: Answer }[] };

/**
 * Follows every link of a visitor's pages, and gathers their forms.
 * @param routeOf the route that answers an address; of each route so many addresses are looked at.
 * @returns forms by route and fields, one of each kind; `answers`: what was not a page in order.
 */
export async function crawl(
  visitor: Visitor,
  { from, routeOf, most }: { from: readonly string[]; routeOf: (method: string, address: string) => string; most: number },
): Promise<Crawled> {
  const waiting = [...from];
  const seen = new Set<string>();
  const looked = new Map<string, number>();
  const found: Crawled = { pages: 0, forms: new Map(), answers: [] };
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf('GET', path);
    const times = looked.get(route) ?? 0;
    if (seen.has(path) || times >= most) continue;
    seen.add(path);
    looked.set(route, times + 1);
    const answer = await visitor.get(path);
    found.pages++;
    if (answer.status >= 400) found.answers.push({ path, answer });
    if (answer.location !== null) waiting.push(answer.location.replace('http://localhost', ''));
    if (!isPage(answer)) continue;
    waiting.push(...linksOf(answer.html));
    for (const form of formsOf(answer.html, path)) {
      const names = [...new Set(form.fields.map(({ name }) => name.replaceAll(/\d+/g, 'n')))].sort();
      const kind = `${form.method} ${routeOf(form.method.toUpperCase(), form.action)} ${names.join()}`;
      if (!found.forms.has(kind)) found.forms.set(kind, { form, page: path });
    }
  }
  return found;
}

/** Whether an answer is a page for people. */
export const isPage = ({ response }: Answer): boolean => (response.headers.get('content-type') ?? '').includes('html');
