import { localDay } from '../../../catalogue/formats.ts';
import { ActionLink } from '../../../web/components/action-link.tsx';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Form } from '../../../web/components/form.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { Table } from '../../../web/components/table.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { helpStepInWords } from '../help-places.ts';
import { DEFAULT_PLACEMENTS } from '../placement-rules.ts';
import type { Placement } from '../placement-rules.ts';
import type { KeptPlacement } from '../store-placement.ts';

type PlacementsGiven = {
  rules: readonly KeptPlacement[];
  /** Names of officers by id. */
  names: ReadonlyMap<string, string>;
  mayChange: boolean;
  done: 'removed' | 'gone' | null;
};

/** Every rule of where which help is offered to whom: the office's, then those that hold anyway. */
export function placementsPage(c: PortalContext, { rules, names, mayChange, done }: PlacementsGiven) {
  const t = c.get('t').placement;
  const { office } = c.get('portal');
  return page(
    c,
    { title: t.title, area: 'desk', wide: true },
    <>
      <BackLink href={paths.hurdles}>{c.get('t').hurdles.title}</BackLink>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {done === null ? null : <Notice kind={done === 'gone' ? 'wait' : 'success'} title={t.form[done]} />}
      {mayChange ? <LinkButton href={paths.placementNew}>{t.add}</LinkButton> : null}
      <section>
        <h2>{t.own}</h2>
        {rules.length === 0 ? (
          <Panel>
            <p>{t.ownEmpty}</p>
          </Panel>
        ) : (
          <ul class="rows">
            {rules.map((rule) => (
              <li class="row">
                <div class="row-text">
                  <strong>{whereOf(c, rule)}</strong>
                  <p>
                    {t.audiences[rule.audience]}: {t.whats[rule.what]}. <strong>{stateOf(c, rule)}</strong>
                  </p>
                  {rule.sentence.id === '' ? null : <p>{rule.sentence.id}</p>}
                  <p class="hint">{t.by(names.get(rule.changedBy) ?? '', localDay(rule.changedAt, office))}</p>
                  {mayChange ? <Acts c={c} rule={rule} /> : null}
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{t.usual}</h2>
        <p class="hint">{t.usualNote}</p>
        <Table
          caption={t.usual}
          head={t.usualHead}
          rows={DEFAULT_PLACEMENTS.map((rule) => [
            whereOf(c, rule),
            t.audiences[rule.audience],
            t.whats[rule.what],
            stateOf(c, rule),
          ])}
          stacked
          named={[1, 2, 3]}
        />
        <p class="hint">{t.nearest}</p>
      </section>
    </>,
  );
}

function whereOf(c: PortalContext, { service, step }: Placement): string {
  const t = c.get('t').placement;
  const known = c.get('portal').catalogue.services.get(service) ?? null;
  return t.where(service === '' ? t.allServices : (known?.shortName ?? service), helpStepInWords(c.get('t'), known, step));
}

/** Help that is meant for somebody in particular stands open for them. */
function stateOf(c: PortalContext, { offered, audience }: Placement): string {
  const words = c.get('t').placement.offered;
  if (!offered) return words.no;
  return audience === 'everyone' ? words.yes : words.opens;
}

function Acts({ c, rule }: { c: PortalContext; rule: KeptPlacement }) {
  const t = c.get('t').placement;
  return (
    <div class="acts">
      <ActionLink href={paths.placement(rule.id)} icon="pencil">
        {t.edit}
      </ActionLink>
      {rule.what === 'sentence' && rule.sentence.id === '' ? null : (
        <Form c={c} action={paths.placementSwitch(rule.id)}>
          <button type="submit" class="action" name="ditawarkan" value={rule.offered ? 'tidak' : 'ya'}>
            <span>{rule.offered ? t.switchOff : t.switchOn}</span>
          </button>
        </Form>
      )}
    </div>
  );
}
