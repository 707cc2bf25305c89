import type { UsualTime } from '../../../applications/usual-rules.ts';
import { isLocal } from '../../../catalogue/service.ts';
import type { Service } from '../../../catalogue/service.ts';
import type { QuestionsAfter } from '../../../insights/understanding/questions-after.ts';
import type { FilmOnPage } from '../../../tutorials/film-on-page.ts';
import { ActionLink } from '../../components/action-link.tsx';
import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { Details } from '../../components/details.tsx';
import { Discovery } from '../../components/discovery.tsx';
import { FilmBlock } from '../../components/film-block.tsx';
import { QuestionsAfterFilm } from '../../components/film-questions.tsx';
import { Form } from '../../components/form.tsx';
import { GuideLinks } from '../../components/guide-links.tsx';
import { Notice } from '../../components/notice.tsx';
import { Steps } from '../../components/steps.tsx';
import type { PortalContext } from '../../environment.ts';
import { page } from '../../page.tsx';
import { paths } from '../../paths.ts';
import { phoneUrl, whatsappUrl } from './contact-rows.tsx';
import { HandOver } from './hand-over.tsx';
import { ServiceDocuments } from './service-documents.tsx';
import { ServiceSilence } from './service-silence.tsx';
import { ServiceFacts } from './service-facts.tsx';

type ServiceGiven = {
  film: FilmOnPage | null;
  after: QuestionsAfter | null;
  packetBytes: number | null;
  usual: UsualTime | null;
};
type Part = { c: PortalContext; service: Service };

/** One service: who it is for, what it costs and needs, what happens, and the way in. */
export function servicePage(c: PortalContext, service: Service, given: ServiceGiven) {
  const { film, after, packetBytes, usual } = given;
  const t = c.get('t').publicPages.service;
  const local = isLocal(service);
  return page(
    c,
    {
      title: service.shortName,
      area: 'public',
      wide: true,
      head: film === null ? null : <Discovery c={c} film={film} />,
    },
    <div class="service">
      <div class="service-intro">
        <CategoryLink c={c} service={service} />
        <h1>{service.shortName}</h1>
        {service.officialName === service.shortName ? null : <p class="hint">{t.officialName(service.officialName)}</p>}
        <p class="service-who">
          <strong>{t.who}</strong> {service.who}
        </p>
      </div>
      <aside class="service-aside">
        <ServiceFacts c={c} service={service} usual={usual} />
        {local ? <Start c={c} service={service} /> : <HandOver c={c} service={service} />}
        <AsideHelp c={c} />
      </aside>
      <div class="service-main">
        {film === null ? null : (
          <section>
            <FilmBlock t={c.get('t')} film={film} guided={false} />
            <QuestionsAfterFilm c={c} after={after} />
            {(c.get('person')?.role ?? 'applicant') === 'applicant' ? null : (
              <ActionLink href={paths.embedding(service.slug)} icon="copy">
                {c.get('t').player.embed.link}
              </ActionLink>
            )}
          </section>
        )}
        {local ? <GuideLinks t={c.get('t')} slug={service.slug} packetBytes={packetBytes} /> : null}
        <OfficersNotes c={c} service={service} />
        <ServiceDocuments c={c} service={service} />
        {local ? <AfterSending c={c} service={service} /> : null}
        {local ? <ServiceSilence c={c} service={service} /> : null}
        {local ? (
          <div class="service-again">
            <Start c={c} service={service} />
          </div>
        ) : null}
        <section>
          {service.legalBasis.length === 0 ? null : (
            <Details summary={t.rules}>
              <ul class="bullets">
                {service.legalBasis.map((rule) => (
                  <li>{rule}</li>
                ))}
              </ul>
            </Details>
          )}
          <p>
            {t.complaint} <a href={paths.complaint}>{t.complaintLink}</a>
          </p>
        </section>
      </div>
    </div>,
  );
}

function CategoryLink({ c, service }: Part) {
  const t = c.get('t').publicPages;
  const category = c.get('portal').catalogue.categories.find(({ id }) => id === service.category);
  return category === undefined ? (
    <BackLink href={paths.services}>{t.back.services}</BackLink>
  ) : (
    <BackLink href={paths.category(category.id)}>{category.title}</BackLink>
  );
}

function Start({ c, service }: Part) {
  const t = c.get('t').publicPages.service;
  return (
    <Form c={c} action={paths.start(service.slug)}>
      <Button wide>{t.start}</Button>
      <p class="hint">{t.startNote(service.minutes)}</p>
    </Form>
  );
}

function AsideHelp({ c }: { c: PortalContext }) {
  const { office } = c.get('portal');
  const t = c.get('t').publicPages;
  return (
    <div class="service-help">
      <h2>{t.help.title}</h2>
      <ActionLink href={whatsappUrl(office.whatsapp)} icon="message">
        {t.contact.whatsapp(office.whatsapp)}
      </ActionLink>
      <ActionLink href={phoneUrl(office.phone)} icon="phone">
        {office.phone}
      </ActionLink>
    </div>
  );
}

/** What the office has not confirmed yet, for its own people only. */
function OfficersNotes({ c, service }: Part) {
  const t = c.get('t').publicPages.service;
  const role = c.get('person')?.role ?? 'applicant';
  if (role === 'applicant' || service.uncertainties.length === 0) return null;
  return (
    <section>
      <Notice kind="wait" title={t.uncertainTitle}>
        <ul class="bullets">
          {service.uncertainties.map((note) => (
            <li>{note}</li>
          ))}
        </ul>
        <p class="hint">{t.uncertainNote}</p>
      </Notice>
    </section>
  );
}

function AfterSending({ c, service }: Part) {
  const t = c.get('t').publicPages.service;
  const { check, review, sign, issued } = t.stages;
  const reviewed = service.course.some(({ kind }) => kind === 'technical');
  const usual = reviewed ? [check, review(service.technicalOffice), sign] : [check, sign];
  const told = service.stages.map(({ title, text, workingDays }) => ({
    title,
    text: [workingDays === null ? '' : t.stageDays(workingDays), text].filter((part) => part !== '').join(' '),
  }));
  const steps = [...(told.length === 0 ? usual : told), issued];
  return (
    <section>
      <h2>{t.after}</h2>
      <Steps items={steps.map((step) => ({ ...step, state: 'later' }))} />
    </section>
  );
}
