import { momentShort } from '../../catalogue/formats.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { isAtWork, mayActOnImport } from '../import-rules.ts';
import type { Finding, RegisterImport } from '../store-imports.ts';
import type { TableFaultCode } from '../table.ts';
import { Changes, Faults } from './findings.tsx';
import { ImportStateWords } from './import-state.tsx';

/** How often the page of a file that is at work asks again, in seconds. */
const REFRESH_SECONDS = 4;

export type ImportGiven = {
  found: RegisterImport;
  /** One more than `most` where there are more. */
  faults: readonly (Finding & { id: number })[];
  changes: readonly Finding[];
  most: number;
  /** It says that a job is at work on it, and none is. */
  stalled: boolean;
  /** Something was asked for that cannot be done any more. */
  refused: boolean;
};

/** One file of permits: what was found in it, what would change, and the buttons to bring it in or take it back. */
export function importPage(c: PortalContext, given: ImportGiven) {
  const { found, stalled, refused } = given;
  const words = c.get('t').deskRegister;
  const working = isAtWork(found.state) && !stalled;
  return page(
    c,
    { title: found.fileName, area: 'desk', wide: true, refresh: working ? REFRESH_SECONDS : undefined },
    <>
      <BackLink href={paths.register}>{words.back}</BackLink>
      <h1>{found.fileName}</h1>
      <p>
        <ImportStateWords c={c} state={found.state} />{' '}
        <span class="muted">{momentShort(found.createdAt, c.get('portal').office)}</span>
      </p>
      {refused ? <Notice kind="wait" title={words.notAnyMore} /> : null}
      {working ? (
        <div aria-live="polite" data-poll>
          <p>
            <strong>{progressInWords(c, found)}</strong>
          </p>
          <p class="hint">{words.leave}</p>
        </div>
      ) : stalled ? (
        <Stalled c={c} found={found} />
      ) : (
        <Ended c={c} given={given} />
      )}
      {found.state === 'checking' ? <Discard c={c} found={found} /> : null}
    </>,
  );
}

function progressInWords(c: PortalContext, { state, done, rows }: RegisterImport): string {
  const words = c.get('t').deskRegister;
  if (state === 'undoing') return words.undoing;
  return state === 'entering' ? words.entering(done, rows) : words.reading(done);
}

function Stalled({ c, found }: { c: PortalContext; found: RegisterImport }) {
  const words = c.get('t').deskRegister;
  return (
    <>
      <Notice kind="wait" title={words.stalledTitle}>
        <p>{progressInWords(c, found)}</p>
        <p>{words.stalled}</p>
      </Notice>
      {mayChange(c) ? (
        <Form c={c} action={paths.registerResuming(found.id)}>
          <Button>{words.resume}</Button>
        </Form>
      ) : null}
    </>
  );
}

/** Why the file, or the rest of it, cannot be read. */
const faultInWords = (c: PortalContext, { fault, faultDetail }: RegisterImport): string =>
  c.get('t').deskRegister.tableFaults[fault as TableFaultCode](faultDetail ?? '');

function Ended({ c, given }: { c: PortalContext; given: ImportGiven }) {
  const { found } = given;
  const words = c.get('t').deskRegister;
  switch (found.state) {
    case 'unreadable':
      return (
        <>
          <Notice kind="danger" title={words.unreadableTitle}>
            <p>{faultInWords(c, found)}</p>
          </Notice>
          <Discard c={c} found={found} />
        </>
      );
    case 'checked':
      return <Checked c={c} given={given} />;
    case 'entered':
      return <Entered c={c} given={given} />;
    case 'undone':
      return (
        <Notice kind="info" title={words.undoneTitle}>
          <p>{words.undone}</p>
        </Notice>
      );
    case 'discarded':
      return (
        <Notice kind="info" title={words.discardedTitle}>
          <p>{words.discarded}</p>
        </Notice>
      );
    case 'checking':
    case 'entering':
    case 'undoing':
      return null;
  }
}

function Checked({ c, given }: { c: PortalContext; given: ImportGiven }) {
  const { found } = given;
  const words = c.get('t').deskRegister;
  const good = found.added + found.changed;
  return (
    <>
      <section>
        <h2>{words.result}</h2>
        <Pairs
          pairs={(['added', 'changed', 'same', 'faulty'] as const).map((name) => ({
            label: words.counts[name],
            value: words.rows(found[name]),
          }))}
        />
        {found.unused.length === 0 ? null : (
          <p class="hint">
            {words.unused}: {found.unused.join(', ')}
          </p>
        )}
      </section>
      {good === 0 ? <Notice kind="info" title={words.nothingNew} /> : null}
      {mayChange(c) ? (
        <div class="acts">
          {good === 0 ? null : (
            <Form c={c} action={paths.registerEntering(found.id)}>
              <Button>{words.enter(good)}</Button>
            </Form>
          )}
          <Discard c={c} found={found} />
        </div>
      ) : null}
      {found.faulty === 0 || good === 0 ? null : <p class="hint">{words.enterNote(found.faulty)}</p>}
      <Faults c={c} given={given} />
      <Changes c={c} given={given} title={words.changes} />
    </>
  );
}

function Entered({ c, given }: { c: PortalContext; given: ImportGiven }) {
  const { found } = given;
  const words = c.get('t').deskRegister;
  const isPart = found.fault !== null && found.fault !== 'built-on';
  return (
    <>
      <Notice kind={isPart ? 'wait' : 'success'} title={isPart ? words.partTitle : words.enteredTitle}>
        <p>{words.entered(found.added, found.changed)}</p>
        {isPart ? <p>{faultInWords(c, found)}</p> : null}
      </Notice>
      {found.fault === 'built-on' ? (
        <Notice kind="wait" title={words.builtOnTitle}>
          <p>{words.builtOn}</p>
        </Notice>
      ) : null}
      {mayChange(c) && mayActOnImport('undo', found.state) ? (
        <>
          <Form c={c} action={paths.registerUndoing(found.id)}>
            <Button kind="secondary">{words.undo}</Button>
          </Form>
          <p class="hint">{words.undoNote}</p>
        </>
      ) : null}
      <Faults c={c} given={given} />
      <Changes c={c} given={given} title={words.changesDone} />
    </>
  );
}

function Discard({ c, found }: { c: PortalContext; found: RegisterImport }) {
  const words = c.get('t').deskRegister;
  if (!mayChange(c) || !mayActOnImport('discard', found.state)) return null;
  return (
    <Form c={c} action={paths.registerDiscarding(found.id)}>
      <Button kind="secondary">{words.discard}</Button>
    </Form>
  );
}

/** Only the administrator brings in; the head looks. */
const mayChange = (c: PortalContext): boolean => c.get('person')?.role === 'administrator';
