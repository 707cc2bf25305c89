import { momentInWords } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import { Steps } from '../../web/components/steps.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { EligibilityQuestions } from './eligibility-questions.tsx';
import { paths } from '../../web/paths.ts';
import type { Firm } from '../../firms/store-firms.ts';
import { referenceOf } from '../application.ts';
import type { Application } from '../application.ts';
import { MYSELF } from '../for-whom.ts';
import { asksBeforeStart, eligibilityField, eligibilityFor } from '../start-rules.ts';
import type { OwnPermit, StartFault } from '../start-rules.ts';

export type StartGiven = {
  service: Service;
  drafts: readonly Application[];
  /** Another one is wanted beside the drafts that exist. */
  another: boolean;
  /** What was chosen, by field name. */
  values: Readonly<Record<string, string>>;
  faults: readonly StartFault[];
  /** Firms that it may be for; none = nothing is asked. */
  firms: readonly Pick<Firm, 'id' | 'name'>[];
  /** The permit that a link to renew it names; null = none. */
  renewed: OwnPermit | null;
};

/** Before anything is stored: what is wanted, who may ask for it, what will be asked; and the drafts of this service that exist already. */
export function startPage(c: PortalContext, given: StartGiven) {
  const { service, drafts, another, faults } = given;
  const t = c.get('t');
  const offered = another ? [] : drafts;
  return page(
    c,
    { title: t.applications.start.title, area: 'public', error: faults.length > 0, status: faults.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <h1>{service.shortName}</h1>
      {faults.length === 0 ? null : <ErrorSummary t={t} faults={faults.map((fault) => sentenceOf(c, service, fault))} />}
      {offered.length === 0 ? <Beginning c={c} given={given} /> : <Drafts c={c} given={given} />}
    </>,
  );
}

function Drafts({ c, given }: { c: PortalContext; given: StartGiven }) {
  const { service, drafts, firms } = given;
  const words = c.get('t').applications.start;
  return (
    <>
      <h2>{words.draftTitle}</h2>
      <p>{words.draftLead}</p>
      {drafts.map((draft) => (
        <Draft c={c} draft={draft} service={service} />
      ))}
      <hr />
      <p>{words.another}</p>
      {asksBeforeStart(service) || firms.length > 0 ? (
        <LinkButton href={anotherPath(given)} kind="secondary" wide>
          {words.startAnother}
        </LinkButton>
      ) : (
        <Form c={c} action={paths.start(service.slug)}>
          <input type="hidden" name="sesudah" value={drafts[0]?.id ?? ''} />
          <FromPaper values={given.values} />
          <Button kind="secondary" wide>
            {words.startAnother}
          </Button>
        </Form>
      )}
    </>
  );
}

function anotherPath({ service, renewed, values }: StartGiven): string {
  const paper = values['formulir'];
  return paper === undefined ? paths.startAnother(service.slug, renewed?.id) : paths.startAnotherFromPaper(service.slug, paper);
}

/** The number of the form on paper that goes on. */
function FromPaper({ values }: Pick<StartGiven, 'values'>) {
  const number = values['formulir'];
  return number === undefined ? null : <input type="hidden" name="formulir" value={number} />;
}

/** With nothing to choose the button is all there is; else what is wanted, and whether it can be. */
function Beginning({ c, given }: { c: PortalContext; given: StartGiven }) {
  const { service, drafts, values, renewed, firms } = given;
  const words = c.get('t').applications.start;
  const asks = asksBeforeStart(service);
  const after = values['sesudah'] ?? drafts[0]?.id ?? '';
  return (
    <>
      {asks ? null : (
        <>
          <p class="lead">{words.lead}</p>
          <Steps items={stepsOf(c, service)} />
        </>
      )}
      {renewed === null ? null : <p class="lead">{c.get('t').start.renewed(renewed.number)}</p>}
      <Form c={c} action={paths.start(service.slug)}>
        {asks || firms.length > 0 ? <input type="hidden" name="langkah" value="pilih" /> : null}
        {values['izin_lama'] === undefined ? null : <input type="hidden" name="izin_lama" value={values['izin_lama']} />}
        {after === '' ? null : <input type="hidden" name="sesudah" value={after} />}
        <FromPaper values={values} />
        <ForWhom c={c} given={given} />
        <Choices c={c} given={given} />
        <Questions c={c} given={given} />
        <Button wide>{asks ? c.get('t').start.goOn : words.begin}</Button>
        {asks ? <p class="hint">{words.lead}</p> : null}
      </Form>
    </>
  );
}

/** For oneself or for a firm, where there is one. */
function ForWhom({ c, given }: { c: PortalContext; given: StartGiven }) {
  const words = c.get('t').firms.forWhom;
  const { firms, values, faults } = given;
  if (firms.length === 0) return null;
  const wrong = faults.some(({ field }) => field === 'usaha');
  return (
    <RadioGroup
      name="usaha"
      legend={words.legend}
      value={values['usaha']}
      error={wrong ? words.missing : undefined}
      options={[{ value: MYSELF, label: words.self }, ...firms.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  );
}

function Choices({ c, given }: { c: PortalContext; given: StartGiven }) {
  const { service, values, faults } = given;
  const t = c.get('t').start;
  if (service.transactions === null) return null;
  const wrong = faults.some(({ field }) => field === 'urusan');
  return (
    <>
      <input type="hidden" name="untuk" value={values['urusan'] ?? ''} />
      <RadioGroup
        name="urusan"
        legend={t.what}
        value={values['urusan']}
        error={wrong ? t.whatMissing : undefined}
        options={service.transactions.choices.map(({ option, label, help }) => ({ value: option, label, hint: help }))}
      />
    </>
  );
}

function Questions({ c, given }: { c: PortalContext; given: StartGiven }) {
  const { service, values, faults } = given;
  const chosen = service.transactions?.choices.find(({ option }) => option === values['urusan']) ?? null;
  const missing = faults.map(({ field }) => field);
  return <EligibilityQuestions c={c} asked={eligibilityFor(service, chosen)} values={values} missing={missing} />;
}

function sentenceOf(c: PortalContext, service: Service, { field, reason }: StartFault) {
  const t = c.get('t');
  if (field === 'usaha') return { field: fieldId(field), message: t.firms.forWhom.missing };
  if (reason === 'nothing-chosen') return { field: fieldId(field), message: t.start.whatMissing };
  const label = service.eligibility.find(({ id }) => eligibilityField(id) === field)?.label ?? '';
  return { field: fieldId(field), message: t.applications.form.labelled(label.replace(/[?:.]$/, ''), t.start.notAnswered) };
}

function stepsOf(c: PortalContext, service: Service) {
  const { answers, documents, review } = c.get('t').applications.start.steps;
  const first = { title: answers.title, text: answers.text(service.pages.length), state: 'now' as const };
  return [first, { ...documents, state: 'later' as const }, { ...review, state: 'later' as const }];
}

function Draft({ c, draft, service }: { c: PortalContext; draft: Application; service: Service }) {
  const words = c.get('t').applications.start;
  return (
    <Panel>
      <p>
        <strong>{service.shortName}</strong>
      </p>
      <p class="hint">{words.draft(momentInWords(draft.updatedAt, c.get('portal').office))}</p>
      <LinkButton href={paths.application(referenceOf(draft))} wide>
        {words.resume}
      </LinkButton>
    </Panel>
  );
}
