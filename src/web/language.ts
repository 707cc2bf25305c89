import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { saveLanguage } from '../accounts/store.ts';
import { isLanguage } from '../catalogue/language.ts';
import type { Language } from '../catalogue/language.ts';
import { portalIn } from '../portal-languages.ts';
import type { PortalContext, PortalEnv } from './environment.ts';
import { isOfDesk, languageOf } from './language-rules.ts';
import { LANGUAGE_FIELD } from './posted.ts';
import { textsIn } from './texts/texts.ts';

const COOKIE = 'pintu_bahasa';
const YEAR_SECONDS = 365 * 24 * 3600;

/** Gives a request its language, as far as the browser tells; `languageOfPerson` looks again when it is known who asks. */
export const languageOfBrowser = createMiddleware<PortalEnv>(async (c, next) => {
  const asked = c.req.method === 'GET' ? c.req.query(LANGUAGE_FIELD) : undefined;
  if (isLanguage(asked)) keep(c, asked);
  speak(c, languageFor(c));
  await next();
});

/** The language that the person chose; a form that was sent by the switch changes it first. */
export const languageOfPerson = createMiddleware<PortalEnv>(async (c, next) => {
  if (c.req.method === 'POST') {
    const wanted = (await c.req.parseBody())[LANGUAGE_FIELD];
    if (typeof wanted === 'string' && isLanguage(wanted)) {
      await chooseLanguage(c, wanted);
      c.set('switching', true);
      return next();
    }
  }
  speak(c, languageFor(c));
  return next();
});

/** Keeps a language on this device and, for an applicant who is signed in, with the account: messages come in it too. */
async function chooseLanguage(c: PortalContext, language: Language): Promise<void> {
  const { db, seal } = c.get('portal');
  const person = c.get('person');
  keep(c, language);
  if (person?.role === 'applicant') await saveLanguage(db, seal, person.id, language);
  speak(c, isOfDesk(c.req.path) ? 'id' : language);
}

function languageFor(c: PortalContext): Language {
  if (isOfDesk(c.req.path)) return 'id';
  return languageOf({
    asked: c.req.method === 'GET' ? c.req.query(LANGUAGE_FIELD) : undefined,
    person: c.get('person')?.profile.language,
    cookie: getCookie(c, COOKIE),
    accepted: c.req.header('accept-language'),
  });
}

function speak(c: PortalContext, language: Language): void {
  c.set('t', textsIn(language));
  c.set('portal', portalIn(c.get('portal'), language));
}

function keep(c: PortalContext, language: Language): void {
  setCookie(c, COOKIE, language, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: c.get('portal').config.url.startsWith('https:'),
    maxAge: YEAR_SECONDS,
  });
}
