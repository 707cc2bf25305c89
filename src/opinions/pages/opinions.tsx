import { momentShort } from '../../catalogue/formats.ts';
import { faultInWords, longestInWords } from '../../correspondence/pages/text-fault.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Select } from '../../web/components/select.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { NamedOpinion } from '../load-opinions.ts';
import { MOST_DAYS, mayWithdraw } from '../rules.ts';
import type { QuestionFaults } from '../rules.ts';
import { OpinionWords } from './opinion-words.tsx';

type Of = {
  number: string;
  applicant: string;
  service: string;
  opinions: readonly NamedOpinion[];
  /** Offices that can be asked now; null = who looks cannot ask now. */
  offices: readonly string[] | null;
  today: string;
};
export type QuestionTyped = { dinas: string; pertanyaan: string; hari: string };
/** Why the last thing that was pressed did not happen. */
type Failed = { faults?: QuestionFaults; late?: 'tooLate' | 'notWithdrawn' };

/** What other offices were asked about an application and said, and a form to ask one. */
export function opinionsPage(c: PortalContext, of: Of, typed: QuestionTyped, { faults = {}, late }: Failed = {}) {
  const t = c.get('t');
  const words = t.deskOpinions;
  const said = questionFaults(c, faults);
  const isWrong = said.length > 0;
  return page(
    c,
    {
      title: words.title,
      area: 'desk',
      error: isWrong || late !== undefined,
      status: isWrong ? 422 : late === undefined ? 200 : 409,
    },
    <>
      <BackLink href={paths.deskCase(of.number)}>{of.number}</BackLink>
      <h1>{words.title}</h1>
      {isWrong ? <ErrorSummary t={t} faults={said.map(({ name, message }) => ({ field: fieldId(name), message }))} /> : null}
      {late === undefined ? null : <Notice kind="danger" title={words[late]} />}
      <p>
        <strong>{of.applicant}</strong> · {of.service}
      </p>
      <p class="muted">{words.lead}</p>
      <section>
        {of.opinions.length === 0 ? <p class="muted">{words.none}</p> : null}
        <ol class="notes">
          {of.opinions.toReversed().map((opinion) => (
            <li>
              <OpinionWords c={c} opinion={opinion} today={of.today} />
              <Withdrawal c={c} number={of.number} opinion={opinion} />
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{words.askTitle}</h2>
        <Question c={c} of={of} typed={typed} faults={said} />
      </section>
    </>,
  );
}

type Said = { name: keyof QuestionTyped; message: string };

function questionFaults(c: PortalContext, faults: QuestionFaults): Said[] {
  const words = c.get('t').deskOpinions.faults;
  const { office, question, days } = faults;
  return [
    ...(office === undefined ? [] : [{ name: 'dinas' as const, message: words.office }]),
    ...(question === undefined
      ? []
      : [{ name: 'pertanyaan' as const, message: faultInWords(c.get('t'), question, words.question) }]),
    ...(days === undefined ? [] : [{ name: 'hari' as const, message: words.days(MOST_DAYS) }]),
  ];
}

type Asking = { c: PortalContext; of: Of; typed: QuestionTyped; faults: readonly Said[] };

function Question({ c, of: { number, offices }, typed, faults }: Asking) {
  const words = c.get('t').deskOpinions;
  const { confirmed } = c.get('portal').office.opinions;
  if (offices === null) return <p class="muted">{words.notNow}</p>;
  if (offices.length === 0) return <p class="muted">{words.nobody}</p>;
  const error = (name: keyof QuestionTyped) => faults.find((each) => each.name === name)?.message;
  return (
    <Form c={c} action={paths.deskOpinions(number)}>
      <Select
        name="dinas"
        label={words.office}
        options={offices.map((office) => ({ value: office, label: office }))}
        empty={words.chooseOffice}
        value={typed.dinas}
        error={error('dinas')}
      />
      <TextArea
        name="pertanyaan"
        label={words.question}
        hint={c.get('t').deskOpinions.longest(longestInWords())}
        value={typed.pertanyaan}
        rows={4}
        error={error('pertanyaan')}
      />
      <TextField
        name="hari"
        label={words.days}
        hint={`${words.daysHint(MOST_DAYS)}${confirmed ? '' : ` ${words.daysProposed}`}`}
        value={typed.hari}
        inputMode="numeric"
        width="year"
        error={error('hari')}
      />
      <Button>{words.ask}</Button>
    </Form>
  );
}

function Withdrawal({ c, number, opinion }: { c: PortalContext; number: string; opinion: NamedOpinion }) {
  const words = c.get('t').deskOpinions;
  const officer = c.get('person');
  if (officer === null || !mayWithdraw(opinion, officer)) return null;
  return (
    <Form c={c} action={paths.deskOpinionWithdrawal(number, opinion.id)}>
      <button type="submit" class="action">
        <span>
          {words.withdraw}
          <span class="visually-hidden">
            {' '}
            {words.withdrawOf(opinion.office)} {momentShort(opinion.askedAt, c.get('portal').office)}
          </span>
        </span>
      </button>
    </Form>
  );
}
