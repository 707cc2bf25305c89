import type { Language } from '../../../catalogue/language.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { paths } from '../../../web/paths.ts';
import type { WordingFault } from '../wording-rules.ts';
import type { WordingView } from '../wording-view.ts';

type FormProps = {
  c: PortalContext;
  view: WordingView;
  typed: Readonly<Record<'judul' | 'isi' | 'judul-inggris' | 'isi-inggris', string>>;
  faults: Readonly<Record<Language, readonly WordingFault[]>>;
};

/** Subject and text in both languages, with the fields that may stand in them. */
export function WordingForm({ c, view, typed, faults }: FormProps) {
  const words = c.get('t').wording;
  const { message, service, services } = view;
  const chosen = services.find(({ slug }) => slug === service);
  const errorOf = (language: Language, part: WordingFault['part']) => {
    const said = faults[language].filter((fault) => fault.part === part).map((fault) => words.faults(fault));
    return said.length === 0 ? undefined : said.join('\n');
  };
  return (
    <Form c={c} action={paths.wording(message.code)}>
      <input type="hidden" name="layanan" value={service} />
      <h2>{words.form.title}</h2>
      <div class="wording-fields" data-insert-fields>
        <h3>{words.form.fields}</h3>
        <p class="hint">{words.form.fieldsHint}</p>
        <ul>
          {message.fieldNames.map((name) => (
            <li>
              <button type="button" class="chip" data-insert={`{${name}}`}>{`{${name}}`}</button>
            </li>
          ))}
        </ul>
        <p class="hint">{words.form.obligatory(message.obligatory)}</p>
        {message.fieldNames.includes('kalimat tambahan') ? <p class="hint">{words.form.ownSentences}</p> : null}
      </div>
      <div class="wording-languages">
        <fieldset>
          <legend>{words.form.id}</legend>
          <TextField name="judul" label={words.form.subject} value={typed.judul} error={errorOf('id', 'subject')} />
          <TextArea
            name="isi"
            label={words.form.body}
            hint={words.form.bodyHint}
            value={typed.isi}
            rows={8}
            error={errorOf('id', 'body')}
          />
        </fieldset>
        {message.languages.includes('en') ? (
          <fieldset>
            <legend>{words.form.en}</legend>
            <TextField
              name="judul-inggris"
              label={`${words.form.subject} (${words.preview.language.en})`}
              value={typed['judul-inggris']}
              error={errorOf('en', 'subject')}
            />
            <TextArea
              name="isi-inggris"
              label={`${words.form.body} (${words.preview.language.en})`}
              hint={words.form.enHint}
              value={typed['isi-inggris']}
              rows={8}
              error={errorOf('en', 'body')}
            />
          </fieldset>
        ) : null}
      </div>
      <p class="hint">{words.form.usedFor(message.ofService ? (chosen?.name ?? words.service.all) : null)}</p>
      <div class="acts">
        <Button>{words.form.save}</Button>
        <button type="submit" class="button secondary" formaction={`${paths.wordingPreview(message.code)}#contoh`}>
          <span>{words.form.preview}</span>
        </button>
      </div>
    </Form>
  );
}
