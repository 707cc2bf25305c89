import { dayInWords, megabytes } from '../../../catalogue/formats.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { PracticeOffer } from '../../../web/components/practice-offer.tsx';
import { PrintButton } from '../../../web/components/print-button.tsx';
import { Door } from '../../../web/components/steps.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import type { GuideStage } from '../guide.ts';
import type { LoadedGuide } from '../load-guide.ts';
import { GuideDocuments } from './guide-documents.tsx';
import { GuideFacts } from './guide-facts.tsx';
import { GuideItems } from './guide-items.tsx';

/** What can be taken along: bytes of each file, null where it is not made yet. */
export type GuideFiles = { pdfBytes: number | null; packetBytes: number | null };

type Part = { c: PortalContext; loaded: LoadedGuide };

/** The film's steps as pictures and sentences, to be read without it, ticked off and printed. */
export function guidePage(c: PortalContext, loaded: LoadedGuide, files: GuideFiles) {
  const t = c.get('t').guide;
  const { service, guide } = loaded;
  return page(
    c,
    { title: t.titleOf(service.shortName), area: 'public' },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <div class="guide-head">
        <h1>{t.title}</h1>
        <p class="guide-of">{guide.title}</p>
        <Facts c={c} loaded={loaded} />
        <Actions c={c} loaded={loaded} files={files} />
      </div>
      {guide.stages.map((stage) => (
        <StageCard c={c} loaded={loaded} stage={stage} />
      ))}
      <PracticeOffer c={c} service={service} />
      <div class="guide-end no-print">
        <p>{t.end}</p>
        <LinkButton href={paths.service(service.slug)}>{t.start}</LinkButton>
      </div>
    </>,
  );
}

function Facts({ c, loaded }: Part) {
  const t = c.get('t').guide;
  const bytes = [...loaded.pictureBytes.values()].reduce((sum, each) => sum + each, 0);
  return (
    <>
      <p class="hint">
        {t.steps(loaded.guide.stages.length)} {t.shownOn(dayInWords(loaded.shownOn, c.get('t')))}
      </p>
      <p class="hint no-print">{bytes === 0 ? t.noPictures : t.weight(megabytes(bytes, c.get('t')))}</p>
    </>
  );
}

function Actions({ c, loaded, files }: Part & { files: GuideFiles }) {
  const t = c.get('t').guide;
  const { slug } = loaded.service;
  const pdf = files.pdfBytes === null ? null : megabytes(files.pdfBytes, c.get('t'));
  const packet = files.packetBytes === null ? null : megabytes(files.packetBytes, c.get('t'));
  return (
    <div class="guide-acts no-print">
      {loaded.published === null ? null : (
        <ActionLink href={paths.video(slug)} icon="play">
          {t.play}
        </ActionLink>
      )}
      <ActionLink href={paths.guidePdf(slug)} icon="document" label={t.pdfLabel(pdf)}>
        {t.pdf(pdf)}
      </ActionLink>
      {packet === null ? null : (
        <ActionLink href={paths.kelurahanPackage(slug)} icon="download" download="" label={t.packetLabel(packet)}>
          {t.packet(packet)}
        </ActionLink>
      )}
      <PrintButton />
      {packet === null ? null : <p class="hint">{t.packetNote}</p>}
    </div>
  );
}

/** One of the seven steps. The first two are not played on a page: what the permit is, and what to prepare. */
function StageCard({ c, loaded, stage }: Part & { stage: GuideStage }) {
  const t = c.get('t').guide;
  const { number, title, items } = stage;
  return (
    <section class="guide-stage" id={`langkah-${number}`}>
      <h2>
        <Door number={number} done={false} />
        <span>
          <span class="visually-hidden">{t.step(number)}</span>
          {title}
        </span>
      </h2>
      {number === ABOUT ? <GuideFacts c={c} service={loaded.service} /> : null}
      {number === DOCUMENTS && items.length === 0 ? <GuideDocuments c={c} documents={loaded.guide.documents} /> : null}
      {items.length === 0 ? null : <GuideItems c={c} loaded={loaded} stage={stage} />}
    </section>
  );
}

/** Places of the two steps that have no page of the portal. */
const ABOUT = 1;
const DOCUMENTS = 2;
