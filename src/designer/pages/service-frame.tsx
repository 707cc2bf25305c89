import type { Child } from 'hono/jsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import type { PageSettings } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { PARTS } from '../fault-rules.ts';
import type { Part } from '../fault-rules.ts';
import type { Designed } from '../load.ts';
import { mayChange } from '../may-change.ts';
import { DesignerStyle } from './designer-style.tsx';
import { Faults } from './faults.tsx';
import { Preview } from './preview-frame.tsx';

/** What was just done, in a sentence; `note`: what is still to do. */
export type Done = { sentence: string; danger?: boolean; note?: string } | null;

type FrameSettings = Pick<PageSettings, 'status' | 'error' | 'refresh'> & {
  title: string;
  at: Part | 'overview' | 'kata' | 'publish' | null;
  done?: Done;
  /** What is shown beside the editor; absent = nothing. */
  preview?: string;
  /** The faults of the draft are told above everything. */
  faults?: boolean;
};

/** A page of one service: its name, its parts, what is wrong with it, and beside the editor how it will look. */
export function designedPage(c: PortalContext, designed: Designed, settings: FrameSettings, children: Child) {
  const t = c.get('t').designer;
  const { slug, name } = designed;
  const { title, at, status, error, refresh, done = null, preview, faults = false } = settings;
  const editor = (
    <div class="design-main">
      {done === null ? null : (
        <Notice kind={done.danger === true ? 'danger' : 'success'} title={done.sentence}>
          {done.note === undefined ? undefined : <p>{done.note}</p>}
        </Notice>
      )}
      {faults && 'faults' in designed.read ? <Faults c={c} designed={designed} /> : null}
      {children}
    </div>
  );
  return page(
    c,
    { title: `${title}, ${name}`, area: 'desk', wide: true, status, error, refresh, head: <DesignerStyle /> },
    <>
      <BackLink href={paths.designer}>{t.back}</BackLink>
      <h1>{name}</h1>
      <Parts c={c} designed={designed} at={at} />
      {preview === undefined ? (
        editor
      ) : (
        <div class="design">
          {editor}
          <Preview c={c} slug={slug} read={designed.read} what={preview} />
        </div>
      )}
    </>,
  );
}

function Parts({ c, designed, at }: { c: PortalContext; designed: Designed; at: FrameSettings['at'] }) {
  const t = c.get('t').designer.parts;
  const { slug, draft } = designed;
  const tab = (part: NonNullable<FrameSettings['at']>, href: string) => (
    <li>
      <a href={href} aria-current={part === at ? 'page' : undefined}>
        <span>{t[part]}</span>
      </a>
    </li>
  );
  return (
    <nav class="filters" aria-label={t.label}>
      <ul>
        {tab('overview', paths.designed(slug))}
        {PARTS.filter((part) => part !== 'yaml').map((part) => tab(part, paths.designedPart(slug, part)))}
        {tab('kata', paths.designedPart(slug, 'kata'))}
        {draft === null || !mayChange(c) ? null : tab('publish', paths.designedPublication(slug))}
        {tab('yaml', paths.designedPart(slug, 'yaml'))}
      </ul>
    </nav>
  );
}
