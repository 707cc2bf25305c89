import type { Service } from '../../../catalogue/service.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { askableSteps, QUESTION_REASONS, WAYS } from '../question-rules.ts';
import type { Way } from '../question-rules.ts';
import { stepInWords } from '../step-words.ts';

type ServicesGiven = {
  way: Way;
  often: readonly Service[];
  others: readonly Service[];
  /** How many the officer noted today. */
  noted: number;
  done: 'tercatat' | 'batal' | null;
};

/** The first tap: which service somebody asked about. */
export function questionServicesPage(c: PortalContext, { way, often, others, noted, done }: ServicesGiven) {
  const t = c.get('t').hurdles.questions;
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.hurdles}>{c.get('t').hurdles.title}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {done === null ? null : (
        <Notice kind="success" title={done === 'batal' ? t.undone : t.saved(noted)}>
          {done === 'tercatat' ? (
            <Form c={c} action={paths.deskQuestions}>
              <button type="submit" class="action" name="batal" value="ya">
                <span>{t.undo}</span>
              </button>
            </Form>
          ) : null}
        </Notice>
      )}
      <nav class="filters" aria-label={t.way}>
        <ul>
          {WAYS.map((each) => (
            <li>
              <a href={`${paths.deskQuestions}?lewat=${each}`} aria-current={each === way ? 'true' : undefined}>
                {t.ways[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2>{t.service}</h2>
      <ul class="tap-grid">
        {often.map((service) => (
          <Tap href={paths.deskQuestionsAbout(service.slug, way)} words={service.shortName} />
        ))}
        <Tap href={paths.deskQuestionsAbout('', way)} words={t.general} />
      </ul>
      {others.length === 0 ? null : (
        <>
          <h3>{t.others}</h3>
          <ul class="tap-grid">
            {others.map((service) => (
              <Tap href={paths.deskQuestionsAbout(service.slug, way)} words={service.shortName} />
            ))}
          </ul>
        </>
      )}
    </>,
  );
}

const Tap = ({ href, words }: { href: string; words: string }) => (
  <li>
    <a class="button secondary wide" href={href}>
      <span>{words}</span>
    </a>
  </li>
);

type GridGiven = { way: Way; service: Service | null; fault: boolean };

/** The second tap: what was asked, and about which step. */
export function questionGridPage(c: PortalContext, { way, service, fault }: GridGiven) {
  const t = c.get('t').hurdles.questions;
  const { catalogue } = c.get('portal');
  const named = service?.shortName ?? t.general;
  return page(
    c,
    { title: t.what(named), area: 'desk', wide: true, error: fault, status: fault ? 422 : 200 },
    <>
      <BackLink href={`${paths.deskQuestions}?lewat=${way}`}>{t.title}</BackLink>
      <h1>{t.what(named)}</h1>
      {fault ? <Notice kind="danger" title={t.notChosen} /> : null}
      <Form c={c} action={paths.deskQuestions}>
        <input type="hidden" name="layanan" value={service?.slug ?? ''} />
        <input type="hidden" name="lewat" value={way} />
        <section class="question-grid" aria-label={t.grid}>
          {askableSteps(service).map((step) => {
            const { title } = stepInWords(c.get('t'), catalogue, { service: service?.slug ?? '', step, item: '' });
            return (
              <div>
                <h2>{title}</h2>
                <div>
                  {QUESTION_REASONS.map((reason) => (
                    <button
                      type="submit"
                      class="button secondary"
                      name="langkah"
                      value={`${step}|${reason}`}
                      aria-label={`${title}: ${t.reasons[reason]}`}
                    >
                      <span>{t.reasons[reason]}</span>
                    </button>
                  ))}
                </div>
              </div>
            );
          })}
        </section>
      </Form>
    </>,
  );
}
