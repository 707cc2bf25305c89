import type { DocumentVersion } from '../../applications/store-documents.ts';
import { momentShort } from '../../catalogue/formats.ts';
import { MarkFrame } from '../../viewing/pages/mark-frame.tsx';
import { turnedBox } from '../../viewing/mark-rules.ts';
import { sizeBeside } from '../../viewing/view-rules.ts';
import type { Size } from '../../viewing/view-rules.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Case } from '../load-case.ts';

type Side = { version: DocumentVersion; page: number };
type BesideGiven = { left: Side; right: Side; size: Size };

/** Two documents beside each other, or what was sent before a correction beside what came of it. */
export function besidePage(c: PortalContext, found: Case, given: BesideGiven) {
  const t = c.get('t').deskViewing;
  const { left, right, size } = given;
  const isCurrent = right.version.replacedAt === null ? right.version : left.version;
  const sized = (to: Size) =>
    paths.deskBeside(found.number, { id: left.version.id, page: left.page }, { id: right.version.id, page: right.page }, to);
  return page(
    c,
    { title: t.besideTitle, area: 'desk', wide: true },
    <>
      <BackLink href={paths.deskDocumentAt(found.number, isCurrent.requirement)}>{t.backToCase(found.number)}</BackLink>
      <h1>{t.besideTitle}</h1>
      <p class="muted">
        {found.applicant} · {found.number} · {found.service.shortName}
      </p>
      <div class="viewer-tools">
        <ActionLink href={sized(sizeBeside(size, -1))} icon="zoom-out">
          {t.smaller}
        </ActionLink>
        <ActionLink href={sized(sizeBeside(size, 1))} icon="zoom-in">
          {t.larger}
        </ActionLink>
        <ActionLink href={sized('pas')} icon="full-screen">
          {t.fit}
        </ActionLink>
        <ActionLink href={sized('asli')} icon="image">
          {t.full}
        </ActionLink>
      </div>
      <div class="beside">
        <Pane c={c} found={found} side={left} size={size} to={(at) => sidePaged(found.number, given, 'left', at)} />
        <Pane c={c} found={found} side={right} size={size} to={(at) => sidePaged(found.number, given, 'right', at)} />
      </div>
    </>,
  );
}

function sidePaged(number: string, { left, right, size }: BesideGiven, which: 'left' | 'right', at: number): string {
  const one = { id: left.version.id, page: which === 'left' ? at : left.page };
  const other = { id: right.version.id, page: which === 'right' ? at : right.page };
  return paths.deskBeside(number, one, other, size);
}

/** A page may be larger than its half, so the keyboard must reach it. */
const scrolling = { tabindex: 0 };

type PaneGiven = { c: PortalContext; found: Case; side: Side; size: Size; to: (page: number) => string };

function Pane({ c, found, side: { version, page: seen }, size, to }: PaneGiven) {
  const t = c.get('t').deskViewing;
  const { office } = c.get('portal');
  const { pages } = version.file;
  const name = found.service.requirements.find(({ id }) => id === version.requirement)?.name ?? version.requirement;
  const title = version.replacedAt === null ? name : t.oldVersion(name);
  const turned = found.turns.get(version.id) ?? 0;
  const mark = found.marks.get(version.id) ?? null;
  return (
    <section class="viewer" aria-label={title}>
      <div class="viewer-head">
        <h2>{title}</h2>
        <p class="muted">{c.get('t').desk.case.uploaded(momentShort(version.uploadedAt, office))}</p>
        {mark === null ? null : <p>{t.marked(c.get('t').marks.place(mark, pages))}</p>}
      </div>
      {pages === 1 ? null : (
        <div class="viewer-tools">
          {seen === 1 ? null : (
            <ActionLink href={to(seen - 1)} icon="chevron-left" label={`${t.pageBefore}: ${title}`}>
              {t.pageBefore}
            </ActionLink>
          )}
          <span>{t.page(seen, pages)}</span>
          {seen === pages ? null : (
            <ActionLink href={to(seen + 1)} icon="chevron-right" label={`${t.pageAfter}: ${title}`}>
              {t.pageAfter}
            </ActionLink>
          )}
        </div>
      )}
      <section class="viewer-sheet" data-size={size} aria-label={`${t.sheet}: ${title}`} {...scrolling}>
        <div class="viewer-page">
          <img src={paths.deskPage(found.number, version.id, seen, turned)} alt={t.pageOf(name, seen, pages)} />
          <MarkFrame box={mark === null || mark.page !== seen ? null : turnedBox(mark, turned)} />
        </div>
      </section>
    </section>
  );
}
