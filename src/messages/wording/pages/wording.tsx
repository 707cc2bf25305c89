import { momentShort } from '../../../catalogue/formats.ts';
import type { Language } from '../../../catalogue/language.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { Details } from '../../../web/components/details.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Select } from '../../../web/components/select.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { Words } from '../message.ts';
import type { WordingFault } from '../wording-rules.ts';
import type { WordingView } from '../wording-view.ts';
import { WordingForm } from './wording-form.tsx';
import { WordingPreview } from './wording-preview.tsx';

export const wordingFields = ['layanan', 'judul', 'isi', 'judul-inggris', 'isi-inggris'] as const;
export type WordingTyped = Record<Exclude<(typeof wordingFields)[number], 'layanan'>, string>;

export type WordingGiven = {
  typed: WordingTyped;
  /** What the examples show. */
  words: Readonly<Record<Language, Words>>;
  faults?: Readonly<Record<Language, readonly WordingFault[]>>;
  done: 'disimpan' | 'dikembalikan' | null;
  /** The examples show what is typed, and it is not stored. */
  previewed?: boolean;
  /** The form holds an older version. */
  older?: boolean;
};

/** One message: for which service, its words in two languages, how they come on each way, and what they were before. */
export function wordingPage(c: PortalContext, view: WordingView, given: WordingGiven) {
  const t = c.get('t');
  const words = t.wording;
  const { message, service, services, origin, values, mayChange } = view;
  const { typed, faults = { id: [], en: [] }, done, previewed = false, older = false } = given;
  const title = words.titles[message.code] ?? message.code;
  const said = [
    ...faults.id.map((fault) => ({ field: fault.part === 'subject' ? 'f-judul' : 'f-isi', message: words.faults(fault) })),
    ...faults.en.map((fault) => ({
      field: fault.part === 'subject' ? 'f-judul-inggris' : 'f-isi-inggris',
      message: words.inEnglish(words.faults(fault)),
    })),
  ];
  return page(
    c,
    { title, area: 'desk', wide: true, error: said.length > 0, status: said.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.wordings}>{words.back}</BackLink>
      <h1>{title}</h1>
      <p class="lead">
        {words.for(words.receivers[message.to])}. {words.now[origin]}
      </p>
      {done === null ? null : <Notice kind="success" title={done === 'disimpan' ? words.saved : words.restored} />}
      {older ? <Notice kind="info" title={words.versions.filled} /> : null}
      {said.length > 0 ? <ErrorSummary t={t} faults={said} /> : null}
      {services.length === 0 ? null : (
        <form method="get" action={paths.wording(message.code)} class="wording-service">
          <Select
            name="layanan"
            label={words.service.label}
            hint={words.service.hint}
            empty={words.service.all}
            value={service}
            options={services.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Button kind="secondary">{words.service.show}</Button>
        </form>
      )}
      {mayChange ? <WordingForm c={c} view={view} typed={typed} faults={faults} /> : null}
      <section id="contoh">
        <h2>{words.preview.title}</h2>
        {previewed ? <Notice kind="info" title={words.preview.notSaved} /> : null}
        {message.languages.map((language) => (
          <WordingPreview c={c} message={message} language={language} words={given.words[language]} values={values[language]} />
        ))}
      </section>
      <Notice kind="info" title={words.whatsapp.title}>
        <p>{message.isCode ? words.whatsapp.code : words.whatsapp.text}</p>
      </Notice>
      <Versions c={c} view={view} />
      {mayChange && origin === 'own' ? (
        <Form c={c} action={paths.wordingBack(message.code)}>
          <input type="hidden" name="layanan" value={service} />
          <p class="hint">{words.restore.text}</p>
          <Button kind="secondary">{service === '' ? words.restore.title : words.restore.ofService}</Button>
        </Form>
      ) : null}
    </>,
  );
}

function Versions({ c, view }: { c: PortalContext; view: WordingView }) {
  const words = c.get('t').wording.versions;
  const { office } = c.get('portal');
  const { message, service, versions, mayChange } = view;
  return (
    <section>
      <h2>{words.title}</h2>
      {versions.length === 0 ? <p class="muted">{words.none}</p> : null}
      {versions.map(({ id, words: said, by, at }, index) => (
        <Details
          summary={words.by(by, momentShort(at, office))}
          note={[index === 0 ? words.newest : '', said === null ? words.back : ''].filter((each) => each !== '').join(', ')}
        >
          {said === null ? null : (
            <>
              <p>
                <strong>{said.id.subject}</strong>
              </p>
              <p class="reads-note">{said.id.body}</p>
              {said.en === null ? null : (
                <div lang="en">
                  <p>
                    <strong>{said.en.subject}</strong>
                  </p>
                  <p class="reads-note">{said.en.body}</p>
                </div>
              )}
              {mayChange ? <a href={paths.wordingVersion(message.code, service, id)}>{words.again}</a> : null}
            </>
          )}
        </Details>
      ))}
    </section>
  );
}
