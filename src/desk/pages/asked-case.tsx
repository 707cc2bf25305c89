import { answerInWords } from '../../catalogue/answer-in-words.ts';
import { momentShort } from '../../catalogue/formats.ts';
import type { FormOutcome } from '../../catalogue/form.ts';
import type { Requirement } from '../../catalogue/service.ts';
import type { HeldDocument } from '../../applications/store-documents.ts';
import { faultInWords, longestInWords } from '../../correspondence/pages/text-fault.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Answers } from '../../web/components/answers.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { NamedOpinion } from '../../opinions/load-opinions.ts';
import { mayAnswer, verdicts } from '../../opinions/rules.ts';
import type { AnswerFaults } from '../../opinions/rules.ts';
import { OpinionState } from '../../opinions/pages/opinion-words.tsx';
import { Thumbnail } from './case-documents.tsx';

/** An application as an office sees it that is asked about it: what was answered and sent, and nothing else. */
export type AskedCase = {
  opinion: NamedOpinion;
  number: string;
  applicant: string;
  service: string;
  form: FormOutcome;
  documents: readonly HeldDocument[];
  /** What a page of answers is called. */
  titleOf: (page: FormOutcome['pages'][number]) => string;
  today: string;
};

export type AnswerTyped = { pendapat: string; alasan: string };
/** Which document is looked at, and where. */
type Seen = { document: string | undefined; page: string | undefined };
type Failed = { faults?: AnswerFaults; late?: true };

/** The question to an office, the application to read, and the answer. */
export function askedCasePage(c: PortalContext, asked: AskedCase, seen: Seen, typed: AnswerTyped, failed: Failed = {}) {
  const t = c.get('t');
  const words = t.deskOpinions;
  const { faults = {}, late } = failed;
  const said = answerFaults(c, faults);
  const { opinion, number } = asked;
  const isWrong = said.length > 0;
  return page(
    c,
    {
      title: words.page.title(number),
      area: 'desk',
      wide: true,
      error: isWrong || late === true,
      status: isWrong ? 422 : late === true ? 409 : 200,
    },
    <>
      <BackLink href={paths.deskAskedList}>{words.page.back}</BackLink>
      <h1>{words.page.title(number)}</h1>
      {isWrong ? <ErrorSummary t={t} faults={said.map(({ name, message }) => ({ field: fieldId(name), message }))} /> : null}
      {late === true ? <Notice kind="danger" title={words.page.closedMeanwhile} /> : null}
      <p>
        <strong>{asked.applicant}</strong> · {asked.service}
      </p>
      <section>
        <h2>{words.page.question}</h2>
        <p class={opinion.question === null ? 'muted' : 'reads-note'}>{opinion.question ?? words.removed}</p>
        <p class="muted">{words.asked(opinion.asker, momentShort(opinion.askedAt, c.get('portal').office))}</p>
        {opinion.outcome === null ? <p class="muted">{words.due(opinion.dueOn)}</p> : null}
      </section>
      <p class="muted">{words.page.readOnly}</p>
      <div class="case">
        <Documents c={c} asked={asked} seen={seen} />
        <div class="case-side">
          <Reply c={c} asked={asked} typed={typed} faults={said} />
          <section class="case-answers">
            <h2>{t.desk.case.answers}</h2>
            {asked.form.pages.map((each) => (
              <section class="check">
                <h3>{asked.titleOf(each)}</h3>
                <Answers
                  rows={each.questions.map((question) => ({
                    question: question.label,
                    answer:
                      answerInWords(question, asked.form.answers[question.id] ?? '', c.get('portal').office) ||
                      t.desk.case.noAnswer,
                  }))}
                />
              </section>
            ))}
          </section>
        </div>
      </div>
    </>,
  );
}

type Said = { name: keyof AnswerTyped; message: string };

function answerFaults(c: PortalContext, { verdict, words }: AnswerFaults): Said[] {
  const said = c.get('t').deskOpinions.faults;
  return [
    ...(verdict === undefined ? [] : [{ name: 'pendapat' as const, message: said.verdict }]),
    ...(words === undefined ? [] : [{ name: 'alasan' as const, message: faultInWords(c.get('t'), words, said.words) }]),
  ];
}

type Replying = { c: PortalContext; asked: AskedCase; typed: AnswerTyped; faults: readonly Said[] };

/** The form of the answer, or what was answered. */
function Reply({ c, asked: { opinion, today }, typed, faults }: Replying) {
  const words = c.get('t').deskOpinions;
  const officer = c.get('person');
  const error = (name: keyof AnswerTyped) => faults.find((each) => each.name === name)?.message;
  return (
    <section class="case-reply">
      <h2>{words.page.answer}</h2>
      {officer === null || !mayAnswer(opinion, officer) ? (
        <OpinionState c={c} opinion={opinion} today={today} />
      ) : (
        <Form c={c} action={paths.deskAskedAnswer(opinion.id)}>
          <RadioGroup
            name="pendapat"
            legend={words.page.verdict}
            options={verdicts.map((verdict) => ({ value: verdict, label: words.outcomes[verdict] }))}
            value={typed.pendapat}
            error={error('pendapat')}
          />
          <TextArea
            name="alasan"
            label={words.page.words}
            hint={words.page.wordsHint(longestInWords())}
            value={typed.alasan}
            rows={4}
            error={error('alasan')}
          />
          <p class="hint">{words.page.final}</p>
          <Button>{words.page.send}</Button>
        </Form>
      )}
    </section>
  );
}

/** The documents to choose from, and a page of the one that is looked at. */
function Documents({ c, asked, seen }: { c: PortalContext; asked: AskedCase; seen: Seen }) {
  const t = c.get('t').desk.case;
  const { form, documents, opinion } = asked;
  const heldOf = ({ id }: Requirement) => documents.find(({ requirement }) => requirement === id);
  const chosen = form.documents.find(({ id }) => id === seen.document) ?? form.documents[0];
  const held = chosen === undefined ? undefined : heldOf(chosen);
  return (
    <>
      <nav class="case-list" aria-label={t.documents}>
        {form.documents.length === 0 ? <p class="muted">{t.noDocuments}</p> : null}
        <ul>
          {form.documents.map((requirement) => (
            <li>
              <a
                href={paths.deskAskedDocument(opinion.id, requirement.id, 1)}
                aria-current={requirement === chosen ? 'true' : undefined}
              >
                <Thumbnail held={heldOf(requirement) ?? null} />
                <span class="case-name">{requirement.name}</span>
                {heldOf(requirement) === undefined ? (
                  <span class="case-state open">{requirement.mandatory ? t.mustBeSent : t.notSent}</span>
                ) : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {chosen === undefined || held === undefined ? (
        <div class="viewer" id="lihat">
          {chosen === undefined ? null : <p class="viewer-empty">{chosen.mandatory ? t.mustBeSentText : t.notSentText}</p>}
        </div>
      ) : (
        <Sheet c={c} opinion={opinion.id} chosen={chosen} held={held} asked={seen.page} />
      )}
    </>
  );
}

/** Where a page is larger than its frame it scrolls by itself, so the keyboard must reach it too. */
const scrolling = { tabindex: 0 };

type SheetGiven = { c: PortalContext; opinion: number; chosen: Requirement; held: HeldDocument; asked: string | undefined };

function Sheet({ c, opinion, chosen, held, asked }: SheetGiven) {
  const t = c.get('t');
  const words = t.deskOpinions.page;
  const { pages, id: file } = held.file;
  const at = Math.min(Math.max(Number(/^[0-9]{1,3}$/.exec(asked ?? '')?.[0] ?? 1), 1), pages);
  const to = (number: number) => paths.deskAskedDocument(opinion, chosen.id, number);
  return (
    <section class="viewer" id="lihat" aria-label={t.deskViewing.label(chosen.name)}>
      <section class="viewer-sheet" aria-label={t.deskViewing.sheet} {...scrolling}>
        <div class="viewer-page">
          <img src={paths.deskAskedPage(opinion, held.id, at)} alt={t.deskViewing.pageOf(chosen.name, at, pages)} />
        </div>
      </section>
      <div class="viewer-tools viewer-onward">
        {pages === 1 ? null : (
          <nav class="viewer-pages" aria-label={words.pages}>
            {at === 1 ? null : (
              <ActionLink href={to(at - 1)} icon="chevron-left">
                {t.deskViewing.pageBefore}
              </ActionLink>
            )}
            <span>{words.page(at, pages)}</span>
            {at === pages ? null : (
              <ActionLink href={to(at + 1)} icon="chevron-right">
                {t.deskViewing.pageAfter}
              </ActionLink>
            )}
          </nav>
        )}
        <a class="action" href={paths.file(file)} target="_blank" rel="noopener">
          <Icon name="eye" />
          <span>{t.desk.case.open}</span>
        </a>
      </div>
    </section>
  );
}
