import { Hono } from 'hono';
import { sessionRanOut } from '../accounts/kept-form.ts';
import { fieldNames } from '../catalogue/parse-answer.ts';
import type { FormPage } from '../catalogue/service.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { postedNames, readPosted } from '../web/posted.ts';
import { referenceOf } from './application.ts';
import { openDossier } from './dossier.ts';
import type { Dossier } from './dossier.ts';
import { fieldsInWords } from './fields-in-words.ts';
import { fieldsOf, pagesThatPost } from './other-pages.ts';
import { pageMark } from './page-mark.ts';
import { savedInWords } from './saved-in-words.ts';
import { markedQuestions, shownFields, shownPage } from './shown-page.ts';
import { saveTyped } from './store-typed.ts';
import { TRIES_FIELD } from './stuck-rules.ts';
import { LONGEST_TYPED, readTyped, sameFields, typedOn } from './typed-rules.ts';
import type { Fields } from './typed-rules.ts';

/** What a page posts besides what is typed. */
const OWN_FIELDS = ['_versi', '_dari', '_tampilan', '_urutan', TRIES_FIELD];

/** Keeps what is typed while it is typed. Its answers are for the script of the page, so they are short and in JSON. */
export const autosaveRoutes = new Hono<PortalEnv>();

autosaveRoutes.post('/permohonan/:ref/isian/:page/simpan', async (c) => {
  const person = c.get('person');
  // Whoever signed out wants nothing kept; whose session ran out does.
  if (person === null) return c.json({ keep: sessionRanOut(c) }, 401);
  const dossier = person.role === 'applicant' ? await openDossier(c) : null;
  const defined = dossier?.service.pages.find(({ id }) => id === c.req.param('page'));
  if (dossier === null || defined === undefined) return c.json({}, 404);
  const asked = { pageId: defined.id, posted: await postedNames(c), own: OWN_FIELDS };
  const pages = await pagesThatPost(c.get('portal'), dossier, asked);
  const { values } = await readPosted(c, { fields: [...OWN_FIELDS, ...fieldsOf(pages)] });
  const page = shownPage(dossier, defined.id, values['_dari'] === 'periksa');
  if (page === null) return c.json({}, 410);
  const typed = readTyped(page, values);
  if (JSON.stringify(typed.values).length > LONGEST_TYPED) return c.json({}, 413);

  const reference = referenceOf(dossier.application);
  const saved = await saveTyped(c.get('portal'), {
    person,
    reference,
    page,
    typed,
    marked: markedIn(dossier, page),
    mark: values['_versi'] ?? '',
  });
  if (saved.ok) return c.json({ said: savedInWords(c, saved.at) });
  if (saved.reason !== 'changed-meanwhile') return c.json({}, 410);
  return differing(c, page, typed.values);
});

/** What stands elsewhere, question by question, and the mark of it: with it one's own is saved over it, once that is wished. */
async function differing(c: PortalContext, page: FormPage, mine: Fields) {
  const now = await openDossier(c);
  if (now === null) return c.json({}, 404);
  const { office, secret } = c.get('portal');
  const words = c.get('t').autosave;
  const theirs = shownFields(now, page);
  const questions = page.questions.flatMap((question) => {
    const of = (fields: Fields) => Object.fromEntries(fieldNames(question).map((name) => [name, fields[name] ?? '']));
    if (sameFields(of(theirs), of(mine))) return [];
    return [{ values: of(theirs), said: words.elsewhere(fieldsInWords(question, theirs, office)) }];
  });
  const mark = pageMark({
    secret,
    questions: markedIn(now, page),
    answers: now.application.answers,
    typed: typedOn(now.typed, page),
  });
  return c.json({ mark, questions }, 409);
}

const markedIn = (dossier: Dossier, page: FormPage): string[] => markedQuestions(dossier, page).questions.map(({ id }) => id);
