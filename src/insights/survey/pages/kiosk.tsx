import type { Child } from 'hono/jsx';
import type { Catalogue } from '../../../catalogue/read-catalogue.ts';
import { isLocal } from '../../../catalogue/service.ts';
import type { Service } from '../../../catalogue/service.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { Form } from '../../../web/components/form.tsx';
import { LanguageSwitch } from '../../../web/components/language-switch.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { Logo } from '../../../web/components/logo.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Progress } from '../../../web/components/progress.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { elements } from '../elements.ts';
import { oneBack, THANKS_SECONDS } from '../kiosk-rules.ts';
import type { KioskStep } from '../kiosk-rules.ts';

type Category = Catalogue['categories'][number];

/** The first page of the tablet: kinds of services; with a kind chosen, its services. */
export function kioskStartPage(c: PortalContext, category: Category | null) {
  const words = c.get('t').survey.kiosk;
  const { catalogue } = c.get('portal');
  const local = (one: Category) => one.services.flatMap((slug) => catalogue.services.get(slug) ?? []).filter(isLocal);
  const choices =
    category === null
      ? catalogue.categories
          .filter((one) => local(one).length > 0)
          .map((one) => ({
            href: paths.surveyKioskIn(one.id),
            words: one.title,
            note: words.services(local(one).length),
          }))
      : local(category).map(({ slug, shortName }) => ({ href: paths.surveyKioskFor(slug), words: shortName, note: '' }));
  return around(
    c,
    words.title,
    <>
      <h1>{category === null ? words.title : words.chooseService}</h1>
      {category === null ? <p class="lead">{words.lead}</p> : null}
      <ul class="kiosk-choices">
        {choices.map(({ href, words, note }) => (
          <li>
            <a class="kiosk-choice" href={href}>
              <span>{words}</span>
              {note === '' ? null : <span class="hint">{note}</span>}
            </a>
          </li>
        ))}
      </ul>
      {category === null ? null : <Ways c={c} back={paths.surveyKiosk} />}
    </>,
  );
}

/** One question: pressing an answer goes on, pressing the last one stores them all. */
export function kioskQuestionPage(c: PortalContext, service: Pick<Service, 'slug' | 'shortName'>, step: KioskStep) {
  const { survey } = c.get('t');
  const { question, answers } = survey.elements[step.element];
  const buttons = (
    <>
      {Object.entries(step.given).map(([element, score]) => (
        <input type="hidden" name={element} value={score} />
      ))}
      <div class="kiosk-choices">
        {answers.map((answer, index) => (
          <button class="kiosk-choice" type="submit" name={step.element} value={String(index + 1)}>
            {answer}
          </button>
        ))}
      </div>
    </>
  );
  const action = paths.surveyKioskFor(service.slug);
  const back = step.at === 1 ? paths.surveyKiosk : paths.surveyKioskFor(service.slug, oneBack(step.given));
  return around(
    c,
    question,
    <>
      <Progress
        done={step.at - 1}
        current={step.at}
        total={elements.length}
        label={`${survey.kiosk.progress(step.at, elements.length)} · ${service.shortName}`}
      />
      <h1>{question}</h1>
      {step.last ? (
        <Form c={c} action={action}>
          {buttons}
        </Form>
      ) : (
        <form action={action}>{buttons}</form>
      )}
      <Ways c={c} back={back} />
    </>,
  );
}

export function kioskThanksPage(c: PortalContext) {
  const { kiosk, thanks } = c.get('t').survey;
  return around(
    c,
    thanks.title,
    <>
      <h1>{thanks.title}</h1>
      <Notice kind="success" title={kiosk.thanks}>
        <p>{kiosk.thanksNote(THANKS_SECONDS)}</p>
      </Notice>
      <LinkButton href={paths.surveyKioskStart}>{kiosk.start}</LinkButton>
    </>,
  );
}

/** So many answers came from this tablet that no more are taken for a while. */
export function kioskFullPage(c: PortalContext, until: string) {
  const { kiosk, page: words } = c.get('t').survey;
  return around(
    c,
    kiosk.full,
    <>
      <h1>{kiosk.full}</h1>
      <Notice kind="danger" title={words.tooOften(until)} />
      <LinkButton href={paths.surveyKioskStart}>{kiosk.start}</LinkButton>
    </>,
    429,
  );
}

function Ways({ c, back }: { c: PortalContext; back: string }) {
  const words = c.get('t').survey.kiosk;
  return (
    <div class="acts">
      <ActionLink href={back} icon="chevron-left">
        {words.back}
      </ActionLink>
      <ActionLink href={paths.surveyKioskStart} icon="x">
        {words.stop}
      </ActionLink>
    </div>
  );
}

/** Nothing around it leads away from the survey. */
function around(c: PortalContext, title: string, children: Child, status?: 429) {
  const { office } = c.get('portal');
  return page(
    c,
    { title, area: 'bare', wide: true, status },
    <div class="kiosk">
      <div class="kiosk-head">
        <Logo />
        <strong>{office.shortName}</strong>
        <LanguageSwitch c={c} form={undefined} />
      </div>
      {children}
    </div>,
  );
}
