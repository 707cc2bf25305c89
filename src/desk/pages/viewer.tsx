import type { Requirement } from '../../catalogue/service.ts';
import type { DocumentVersion, HeldDocument } from '../../applications/store-documents.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import type { IconName } from '../../web/components/icon-shapes.ts';
import { Icon } from '../../web/components/icon.tsx';
import { MarkFrame } from '../../viewing/pages/mark-frame.tsx';
import { sizeBeside } from '../../viewing/view-rules.ts';
import type { View } from '../../viewing/view-rules.ts';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { turnedBox, writtenMark } from '../../viewing/mark-rules.ts';
import type { Case } from '../load-case.ts';
import { checkFields } from '../posted-looks.ts';

type ViewerGiven = { c: PortalContext; found: Case; chosen: Requirement | null; seen: View };

/**
 * What was sent, a page at a time, large enough to read. Its buttons post the form that they stand in, so that nothing that was ticked is lost; where a script runs
 * it does the same without asking the portal.
 */
export function Viewer({ c, found, chosen, seen }: ViewerGiven) {
  const t = c.get('t').desk.case;
  const held = found.documents.find(({ requirement }) => requirement === chosen?.id);
  if (chosen === null) return <div class="viewer" id="lihat" />;
  if (held === undefined)
    return (
      <div class="viewer" id="lihat">
        <p class="viewer-empty">{chosen.mandatory ? t.mustBeSentText : t.notSentText}</p>
      </div>
    );
  return <OpenViewer c={c} found={found} chosen={chosen} held={held} seen={seen} />;
}

/** Where a page is larger than the viewer it scrolls by itself, so the keyboard must reach it too. */
const scrolling = { tabindex: 0 };

type OpenGiven = { c: PortalContext; found: Case; chosen: Requirement; held: HeldDocument; seen: View };

function OpenViewer({ c, found, chosen, held, seen }: OpenGiven) {
  const t = c.get('t').deskViewing;
  const turned = found.turns.get(held.id) ?? 0;
  const mark = found.marks.get(held.id) ?? null;
  const picture = paths.deskPage(found.number, held.id, seen.page, turned);
  return (
    <section
      class="viewer"
      id="lihat"
      aria-label={t.label(chosen.name)}
      data-viewer={paths.deskPage(found.number, held.id, 0).replace(/0$/, '')}
      data-turn={paths.deskTurn(found.number, held.id)}
      data-page={seen.page}
      data-pages={held.file.pages}
      data-quarters={turned}
      data-mark={mark === null ? undefined : writtenMark(mark)}
      data-mark-field={found.verbs.includes('check') ? checkFields.document(chosen.id) : undefined}
    >
      <Tools c={c} found={found} held={held} seen={seen} />
      <section class="viewer-sheet" data-size={seen.size} aria-label={t.sheet} {...scrolling}>
        <div class="viewer-page">
          <img src={picture} alt={t.pageOf(chosen.name, seen.page, held.file.pages)} draggable="false" />
          <MarkFrame box={mark === null || mark.page !== seen.page ? null : turnedBox(mark, turned)} />
        </div>
      </section>
      {mark === null ? null : (
        <p class="viewer-mark with-icon">
          <Icon name="frame" />
          <span>{t.marked(c.get('t').marks.place(mark, held.file.pages))}</span>
        </p>
      )}
      <Onward c={c} found={found} held={held} />
      <Beside c={c} found={found} held={held} />
      <Details summary={t.keysTitle}>
        <dl class="viewer-keys">
          {t.keys.map(([key, does]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </section>
  );
}

function Tools({ c, found, held, seen }: Omit<OpenGiven, 'chosen'>) {
  const t = c.get('t').deskViewing;
  const tool = toolOf(found);
  const { page } = seen;
  const { pages } = held.file;
  return (
    <div class="viewer-tools" role="toolbar" aria-label={t.tools}>
      <input type="hidden" name="dilihat" value={held.requirement} />
      <input type="hidden" name="halaman" value={page} />
      <input type="hidden" name="ukuran" value={seen.size} />
      {tool(`ukuran-${sizeBeside(seen.size, -1)}`, 'zoom-out', t.smaller, 'smaller')}
      {tool(`ukuran-${sizeBeside(seen.size, 1)}`, 'zoom-in', t.larger, 'larger')}
      {tool('ukuran-pas', 'full-screen', t.fit)}
      {tool('ukuran-asli', 'image', t.full)}
      {tool('putar', 'turn', t.turn)}
      {found.verbs.includes('check') ? (
        <button type="button" class="viewer-tool scripted" data-mark-tool aria-pressed="false">
          <Icon name="frame" />
          <span>{t.mark}</span>
        </button>
      ) : null}
      {pages === 1 ? null : (
        <span class="viewer-pages">
          {tool(`halaman-${Math.max(1, page - 1)}`, 'chevron-left', t.pageBefore, 'before')}
          <output data-page-said>{t.page(page, pages)}</output>
          {tool(`halaman-${Math.min(pages, page + 1)}`, 'chevron-right', t.pageAfter, 'next')}
        </span>
      )}
    </div>
  );
}

/** The way to the documents before and after, and to the file itself. */
function Onward({ c, found, held }: Omit<OpenGiven, 'chosen' | 'seen'>) {
  const t = c.get('t').deskViewing;
  const tool = toolOf(found);
  const address = paths.file(held.file.id);
  const order = found.form.documents.map(({ id }) => id);
  const here = order.indexOf(held.requirement);
  const [before, after] = [order[here - 1], order[here + 1]];
  return (
    <div class="viewer-tools viewer-onward">
      <span class="viewer-pages">
        {before === undefined ? null : tool(`dokumen:${before}`, 'chevron-left', t.documentBefore, 'document-before')}
        {after === undefined ? null : tool(`dokumen:${after}`, 'chevron-right', t.documentAfter, 'document-next')}
      </span>
      <a class="action" href={address} target="_blank" rel="noopener">
        <Icon name="eye" />
        <span>{c.get('t').desk.case.open}</span>
      </a>
      <ActionLink href={address} icon="download" download="">
        {c.get('t').desk.case.download}
      </ActionLink>
    </div>
  );
}

/** A button that changes what is seen; `does`: what a script makes of it. */
const toolOf = (found: Pick<Case, 'number'>) =>
  function tool(step: string, icon: IconName, words: string, does?: string) {
    return (
      <button
        type="submit"
        class="viewer-tool"
        name="lihat"
        value={step}
        formaction={paths.deskLook(found.number)}
        data-step={does}
      >
        <Icon name={icon} />
        <span>{words}</span>
      </button>
    );
  };

/** Another document, or the version before a correction, beside this one. */
function Beside({ c, found, held }: { c: PortalContext; found: Case; held: HeldDocument }) {
  const t = c.get('t').deskViewing;
  const others = found.versions.filter(({ id, replacedAt, requirement }) => {
    return id !== held.id && (replacedAt === null || requirement === held.requirement);
  });
  if (others.length === 0) return null;
  const own = others.findLast(({ requirement }) => requirement === held.requirement);
  const named = (version: DocumentVersion) => {
    const name = found.service.requirements.find(({ id }) => id === version.requirement)?.name ?? version.requirement;
    return version.replacedAt === null ? name : t.oldVersion(name);
  };
  return (
    <div class="viewer-beside">
      <label for="f-banding">{t.besideWith}</label>
      <span class="select">
        <select class="input" id="f-banding" name="banding">
          {others.map((version) => (
            <option value={version.id} selected={version.id === own?.id}>
              {named(version)}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
      <button type="submit" class="viewer-tool" name="lihat" value="bandingkan" formaction={paths.deskLook(found.number)}>
        <Icon name="columns" />
        <span>{t.beside}</span>
      </button>
    </div>
  );
}
