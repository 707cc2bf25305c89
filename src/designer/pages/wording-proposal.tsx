import { Button } from '../../web/components/button.tsx';
import { Details } from '../../web/components/details.tsx';
import { FieldError } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { mayChange } from '../may-change.ts';
import type { ShownProposal } from '../wording/load-wording.ts';
import type { WordPart } from '../wording/word-diff-rules.ts';

/** Words that somebody wrote instead of a proposal, with what is wrong with them. */
export type OwnWords = { id: string; text: string; error: string };

type CardProps = { c: PortalContext; slug: string; proposal: ShownProposal; own: OwnWords | undefined };

/** One proposal: both texts with what differs, how much easier it reads, and the three ways to decide. */
export function ProposalCard({ c, slug, proposal, own }: CardProps) {
  const { wording: t, place } = c.get('t').designer;
  const { id, parts, measure, after } = proposal;
  const where = place(proposal.place);
  return (
    <article class="panel wording" id={`u-${id}`}>
      <h3>{where}</h3>
      <dl>
        <dt>{t.now}</dt>
        <dd>
          <Words parts={parts} without="added" />
        </dd>
        <dt>{t.proposed}</dt>
        <dd>
          <Words parts={parts} without="removed" />
        </dd>
      </dl>
      <p class="hint">
        {t.longest(measure.before, measure.after)} {t.hard(measure.before, measure.after)}
      </p>
      {mayChange(c) ? (
        <>
          <Form c={c} action={paths.designedProposal(slug, id)}>
            <div class="acts">
              <button type="submit" class="button primary" name="putusan" value="terima" aria-label={t.acceptFor(where)}>
                <span>{t.accept}</span>
              </button>
              <button type="submit" class="button secondary" name="putusan" value="tolak" aria-label={t.refuseFor(where)}>
                <span>{t.refuse}</span>
              </button>
            </div>
          </Form>
          <Details summary={t.change} open={own !== undefined}>
            <Form c={c} action={paths.designedProposal(slug, id)}>
              <OwnField c={c} id={id} text={own?.text ?? after} error={own?.error} />
              <Button kind="secondary" name="putusan" value="ubah">
                {t.useOwn}
              </Button>
            </Form>
          </Details>
        </>
      ) : null}
    </article>
  );
}

/** Its own field: several of them stand on one page, each with an id of its own. */
function OwnField({ c, id, text, error }: { c: PortalContext; id: string; text: string; error: string | undefined }) {
  const name = `teks-${id}`;
  return (
    <div class={error === undefined ? 'field' : 'field wrong'}>
      <label for={name}>{c.get('t').designer.wording.own}</label>
      <FieldError name={name} error={error} />
      <textarea
        class="input"
        id={name}
        name="teks"
        rows={3}
        aria-invalid={error === undefined ? undefined : 'true'}
        aria-describedby={error === undefined ? undefined : `e-${name}`}
      >
        {text}
      </textarea>
    </div>
  );
}

function Words({ parts, without }: { parts: readonly WordPart[]; without: 'added' | 'removed' }) {
  return (
    <>
      {parts
        .filter(({ kind }) => kind !== without)
        .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>))}
    </>
  );
}
