import { momentShort } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { FileChooser } from '../../web/components/file-chooser.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Designed } from '../load.ts';
import type { FileState } from '../load-list.ts';
import { mayChange } from '../may-change.ts';
import { Comparison } from './comparison.tsx';
import { designedPage } from './service-frame.tsx';
import type { Done } from './service-frame.tsx';
import { TranslationsNotice } from './translations.tsx';

type OverviewGiven = { file: FileState; done: Done; fault?: string };

/** How one service stands: what is live, the draft, the file, and everything that happened to it. */
export function overviewPage(c: PortalContext, designed: Designed, { file, done, fault }: OverviewGiven) {
  const t = c.get('t').designer;
  const { slug, draft, live } = designed;
  const changes = mayChange(c);
  return designedPage(
    c,
    designed,
    {
      title: t.parts.overview,
      at: 'overview',
      done,
      preview: 'halaman',
      faults: true,
      status: fault === undefined ? 200 : 422,
      error: fault !== undefined,
    },
    <>
      <State c={c} designed={designed} />
      <TranslationsNotice c={c} designed={designed} />
      {changes ? (
        <div class="acts">
          {draft === null ? null : (
            <LinkButton href={paths.designedPublication(slug)} icon="upload">
              {t.publish.title}
            </LinkButton>
          )}
          <LinkButton href={paths.designedPart(slug, 'pokok')} kind={draft === null ? 'primary' : 'secondary'} icon="pencil">
            {draft === null ? t.change : t.goOn}
          </LinkButton>
          {draft === null ? null : (
            <LinkButton href={paths.designedDiscarding(slug)} kind="secondary" icon="trash">
              {t.discard}
            </LinkButton>
          )}
        </div>
      ) : null}
      {file === 'same' ? null : <FileNotice c={c} slug={slug} file={file} />}
      <section>
        <h2>{t.history.title}</h2>
        <History c={c} designed={designed} />
        <Comparison
          c={c}
          designed={designed}
          from={live === null ? null : String(live.version)}
          to={draft === null ? null : 'draf'}
        />
      </section>
      <section class="design-files">
        <h2>{t.files.title}</h2>
        <p class="muted">{t.files.text}</p>
        <div class="acts">
          {live === null ? null : (
            <ActionLink href={paths.designedFile(slug, String(live.version))} icon="download" download={`${slug}.yaml`}>
              {t.download}
            </ActionLink>
          )}
          {draft === null ? null : (
            <ActionLink href={paths.designedFile(slug, 'draf')} icon="download" download={`${slug}.yaml`}>
              {t.downloadDraft}
            </ActionLink>
          )}
        </div>
        {changes ? <Upload c={c} designed={designed} fault={fault} /> : null}
      </section>
      {!changes || live === null ? null : (
        <section>
          <h2>{t.close.heading}</h2>
          <p>{live.open ? t.close.text : t.state.closed}</p>
          <OpenOrClose c={c} slug={slug} open={live.open} />
        </section>
      )}
    </>,
  );
}

function State({ c, designed }: { c: PortalContext; designed: Designed }) {
  const t = c.get('t').designer;
  const { slug, live, liveSince, draft, savedBy } = designed;
  const behind = draft !== null && live !== null && draft.baseVersion !== null && draft.baseVersion !== live.version;
  return (
    <>
      {live?.open === false ? <Notice kind="wait" title={t.state.closed} /> : null}
      <div class="rows">
        <p class="row">{live === null ? t.state.fresh : t.state.live(live.version, liveSince ?? '')}</p>
        <p class="row">{savedBy === null ? t.state.none : t.state.draft(savedBy.name, savedBy.when)}</p>
        {draft !== null && 'service' in designed.read ? <p class="row">{t.faults.none}</p> : null}
      </div>
      {behind ? <Notice kind="wait" title={t.state.base(draft.baseVersion ?? 0, live.version)} /> : null}
      {live === null || !live.open ? null : (
        <div class="acts">
          <ActionLink href={paths.service(slug)} icon="eye">
            {t.view}
          </ActionLink>
          {mayChange(c) ? (
            <ActionLink href={paths.designerNewLike(slug)} icon="copy">
              {t.copy}
            </ActionLink>
          ) : null}
        </div>
      )}
    </>
  );
}

function OpenOrClose({ c, slug, open }: { c: PortalContext; slug: string; open: boolean }) {
  const t = c.get('t').designer.close;
  if (open)
    return (
      <LinkButton href={paths.designedClosing(slug)} kind="secondary" icon="x-circle">
        {t.button}
      </LinkButton>
    );
  return (
    <Form c={c} action={paths.designedOpening(slug)}>
      <Button icon="check">{t.open}</Button>
    </Form>
  );
}

function FileNotice({ c, slug, file }: { c: PortalContext; slug: string; file: FileState }) {
  const t = c.get('t').designer;
  return (
    <Notice kind="wait" title={t.fileStates[file]}>
      <p>{t.fileNote[file]}</p>
      {file === 'missing' || !mayChange(c) ? null : (
        <Form c={c} action={paths.designedFromFile(slug)}>
          <Button kind="secondary">{t.takeFile}</Button>
          <p class="hint">{t.takeFileNote}</p>
        </Form>
      )}
    </Notice>
  );
}

function History({ c, designed }: { c: PortalContext; designed: Designed }) {
  const t = c.get('t').designer.history;
  const { office } = c.get('portal');
  const { slug, publications, names } = designed;
  if (publications.length === 0) return <p class="muted">{t.empty}</p>;
  return (
    <Table
      caption={t.title}
      head={[t.head.when, t.head.what, t.head.who, t.head.note, t.head.act]}
      rows={publications.map(({ at, kind, version, actorId, note }) => [
        momentShort(at, office),
        t.kinds[kind](version),
        names.get(actorId) ?? t.system,
        note === '' ? '' : <span class="design-note">{note}</span>,
        <a href={paths.designedVersion(slug, version)} aria-label={t.seeFor(version)}>
          {t.see}
        </a>,
      ])}
      stacked
      named={[2, 3]}
    />
  );
}

function Upload({ c, designed, fault }: { c: PortalContext; designed: Designed; fault: string | undefined }) {
  const t = c.get('t').designer;
  return (
    <Form c={c} action={paths.designedUpload(designed.slug)} enctype="multipart/form-data">
      <input type="hidden" name="versi" value={String(designed.seen)} />
      <FileChooser name="berkas" label={t.upload} hint={t.uploadNote} error={fault} accept=".yaml,.yml,.json,text/yaml" />
      <Button kind="secondary">{t.uploadButton}</Button>
    </Form>
  );
}
