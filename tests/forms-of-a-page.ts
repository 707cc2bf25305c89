/** A form as a page of ours holds it. `fields` has what a browser would post if nothing were touched. */
export type PageForm = { method: 'get' | 'post'; action: string; fields: Field[] };

/** `kind`: the type of an input, or `select`, `textarea`, `button`. `value`: what it holds. */
type Field = { name: string; kind: string; value: string };

const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/** The forms of a page of ours, read as they are written by the server. @param path the page's own address, where a form without `action` goes. */
export function formsOf(html: string, path: string): PageForm[] {
  const outside = controlsOutside(html);
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inner = '']) => {
    const { method, action, id } = attributesOf(head);
    const fields = [...controlsOf(inner), ...(id === undefined ? [] : (outside.get(id) ?? []))];
    const own: PageForm = {
      method: method?.toLowerCase() === 'post' ? 'post' : 'get',
      action: action === undefined || action === '' ? path : action,
      fields,
    };
    return [own, ...[...inner.matchAll(/\bformaction="([^"]+)"/g)].map(([, to = '']) => ({ ...own, action: plain(to) }))];
  });
}

/** Addresses within the portal to which a page links. */
export function linksOf(html: string): string[] {
  const found = [...html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)].map(([, href = '']) => plain(href));
  return [...new Set(found)].filter((href) => !href.startsWith('//'));
}

function controlsOf(html: string): Field[] {
  return [...html.matchAll(/<(input|button)\b([^>]*)>|<(select|textarea)\b([^>]*)>([\s\S]*?)<\/\3>/g)].flatMap(
    ([, single, singleHead, double, doubleHead, inner = '']) => {
      const kind = single ?? double ?? '';
      const { name, type, value, disabled } = attributesOf(singleHead ?? doubleHead ?? '');
      if (name === undefined || name === '_csrf' || name === 'bahasa' || disabled !== undefined) return [];
      if (kind === 'select') return [{ name, kind, value: chosenOption(inner) }];
      if (kind === 'textarea') return [{ name, kind, value: plain(inner) }];
      return [{ name, kind: kind === 'button' ? kind : (type ?? 'text'), value: value ?? '' }];
    },
  );
}

function chosenOption(html: string): string {
  const options = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => attributesOf(head));
  return (options.find(({ selected }) => selected !== undefined) ?? options[0])?.value ?? '';
}

/** Controls that name the form they belong to, wherever they stand. */
function controlsOutside(html: string): Map<string, Field[]> {
  const found = new Map<string, Field[]>();
  for (const [tag, , head = ''] of html.matchAll(/<(input|select|textarea|button)\b([^>]*\bform="[^"]+"[^>]*)>/g)) {
    const { form = '' } = attributesOf(head);
    found.set(form, [...(found.get(form) ?? []), ...controlsOf(`${tag}</select>`), ...controlsOf(`${tag}</textarea>`)]);
  }
  return found;
}

const attributesOf = (head: string): Record<string, string | undefined> =>
  Object.fromEntries([...head.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, plain(value)]));

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
