import { CSRF_HEADER } from '../src/web/csrf.ts';
import { paths } from '../src/web/paths.ts';
import type { WorldPerson } from '../src/world/people.ts';

/** What a browser was answered. `location`: where it is sent to next. */
export type Answer = { status: number; html: string; location: string | null; response: Response };

/** A browser without a screen: keeps cookies, and posts the token of the portal's own pages. */
export type Visitor = {
  get: (path: string) => Promise<Answer>;
  /** Posts a form as from one of our pages. `from`: the page that held it. */
  post: (path: string, values?: Record<string, string | File>, from?: string) => Promise<Answer>;
  signIn: (person: Pick<WorldPerson, 'phone' | 'password'>) => Promise<Answer>;
  /** What a script of our pages sends along: cookies, and the token of a form. */
  headers: () => Promise<Record<string, string>>;
  /** Throws away the session, as time does. */
  loseSession: () => void;
};

/** The real app, or what stands before it. */
type Asked = { request: (address: string, init: RequestInit) => Response | Promise<Response> };

/** A new visitor of the real app. */
export function visitorOf(app: Asked): Visitor {
  const cookies = new Map<string, string>();
  let token: string | null = null;

  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0) headers.set('cookie', cookieOf(cookies));
    const response = await app.request(`${ORIGIN}${path}`, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    const html = await response.clone().text();
    token = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? token;
    return { status: response.status, html, location: response.headers.get('location'), response };
  };
  const get: Visitor['get'] = (path) => ask(path, {});
  const post: Visitor['post'] = async (path, values = {}, from) => {
    if (token === null) await get(paths.signIn);
    const body = new FormData();
    for (const [name, value] of Object.entries({ _csrf: token ?? '', ...values })) body.set(name, value);
    return ask(path, { method: 'POST', body, headers: from === undefined ? {} : { referer: `${ORIGIN}${from}` } });
  };
  return {
    get,
    post,
    signIn: ({ phone, password }) => post(paths.signIn, { phone, password }),
    headers: async () => {
      if (token === null) await get(paths.signIn);
      return { cookie: cookieOf(cookies), [CSRF_HEADER]: token ?? '' };
    },
    loseSession: () => {
      for (const name of cookies.keys()) if (name.includes('session')) cookies.delete(name);
    },
  };
}

const cookieOf = (cookies: ReadonlyMap<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');

const ORIGIN = 'http://localhost';

/** An empty value or an age of zero takes a cookie back. */
function keep(cookies: Map<string, string>, header: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
  if (value === '' || /max-age=0\b/i.test(header)) cookies.delete(name);
  else cookies.set(name, value);
}
