import type { FilmSet } from '../../../tutorials/film-report.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { fieldId } from '../../../web/components/field-frame.tsx';
import { Form } from '../../../web/components/form.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { Select } from '../../../web/components/select.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { MOST_CHOICES, writePicture } from '../question-rules.ts';
import type { PostedQuestion, QuestionFault } from '../question-rules.ts';

/** What is posted of a question. */
export const QUESTION_FIELDS = {
  ask: 'tanya',
  correct: 'benar',
  scene: 'adegan',
  words: (at: number) => `kata_${at + 1}`,
  picture: (at: number) => `gambar_${at + 1}`,
} as const;

/** The choices of the form, from 0. */
export const CHOICES_ASKED = Array.from({ length: MOST_CHOICES }, (_, at) => at);

type FilmQuestionGiven = {
  film: string;
  report: Pick<FilmSet, 'guide' | 'cuts'>;
  /** Of the question that is changed; null = a new one. */
  id: string | null;
  values: PostedQuestion;
  faults: readonly QuestionFault[];
};

/** One question after a film: what is asked, the choices, and the scene that explains it. */
export function filmQuestionPage(c: PortalContext, { film, report, id, values, faults }: FilmQuestionGiven) {
  const t = c.get('t').filmQuestions;
  const title = id === null ? t.form.new : t.form.change;
  const told = faults.map((fault) => ({ fault, sentence: inWords(c, fault) }));
  const error = (field: QuestionFault['field'], at?: number) =>
    told.find(({ fault }) => fault.field === field && (fault.field !== 'choice' || fault.at === at))?.sentence;
  return page(
    c,
    { title, area: 'desk', error: faults.length > 0, status: faults.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.filmQuestions(film)}>{t.title}</BackLink>
      <h1>{title}</h1>
      {faults.length === 0 ? null : (
        <ErrorSummary
          t={c.get('t')}
          faults={told.map(({ fault, sentence }) => ({ field: fieldId(fieldOf(fault)), message: sentence }))}
        />
      )}
      <Form c={c} action={id === null ? paths.filmQuestionNew(film) : paths.filmQuestionOf(film, id)}>
        <TextField name={QUESTION_FIELDS.ask} label={t.form.ask} hint={t.form.askHint} value={values.ask} error={error('ask')} />
        {CHOICES_ASKED.map((at) => (
          <fieldset class="question-choice">
            <legend>{t.choice(at + 1)}</legend>
            <p class="hint">{at === MOST_CHOICES - 1 ? t.form.third : t.form.choiceHint}</p>
            <Select
              name={QUESTION_FIELDS.picture(at)}
              label={t.picture}
              empty={t.form.noPicture}
              value={values.choices[at]?.picture}
              options={pictures(c, report)}
              error={error('choice', at)}
            />
            <TextField name={QUESTION_FIELDS.words(at)} label={t.words} value={values.choices[at]?.words} />
          </fieldset>
        ))}
        <RadioGroup
          name={QUESTION_FIELDS.correct}
          legend={t.form.correct}
          value={values.correct}
          error={error('correct')}
          options={CHOICES_ASKED.map((at) => ({ value: String(at + 1), label: t.choice(at + 1) }))}
        />
        <Select
          name={QUESTION_FIELDS.scene}
          label={t.form.scene}
          hint={t.form.sceneHint}
          empty={t.form.chooseScene}
          value={values.scene}
          options={scenes(c, report)}
          error={error('scene')}
        />
        <Button>{t.form.save}</Button>
        {id === null ? null : <p class="hint">{t.form.counted}</p>}
      </Form>
      {id === null ? null : (
        <Form c={c} action={paths.filmQuestionRemoval(film, id)}>
          <Button kind="danger">{t.remove}</Button>
          <p class="hint">{t.removeNote}</p>
        </Form>
      )}
    </>,
  );
}

function inWords(c: PortalContext, fault: QuestionFault): string {
  const t = c.get('t').filmQuestions;
  const sentences: Readonly<Record<string, string>> = t.faults;
  const sentence = sentences[`${fault.field}-${fault.reason}`] ?? fault.reason;
  return fault.field === 'choice' ? `${t.choice(fault.at + 1)}: ${sentence}` : sentence;
}

const fieldOf = (fault: QuestionFault): string =>
  fault.field === 'choice' ? QUESTION_FIELDS.picture(fault.at) : QUESTION_FIELDS[fault.field];

const pictures = (c: PortalContext, { guide }: Pick<FilmSet, 'guide'>) =>
  guide
    .filter(({ picture }) => picture !== null)
    .map(({ stage, scene, beat, text }) => ({
      value: writePicture({ scene, beat }),
      label: c.get('t').filmQuestions.form.pictureOf(stage, text),
    }));

const scenes = (c: PortalContext, { cuts }: Pick<FilmSet, 'cuts'>) =>
  (cuts[0]?.stages ?? []).flatMap(({ number, scenes: all }) =>
    all.flatMap(({ id, lines: [first] }) =>
      first === undefined ? [] : [{ value: id, label: c.get('t').filmQuestions.form.sceneOf(number, first.text) }],
    ),
  );
