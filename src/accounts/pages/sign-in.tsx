import type { StepHelp as Help } from '../../tutorials/step-help.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { PasswordField } from '../../web/components/password-field.tsx';
import { StepHelp } from '../../web/components/step-help.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { IdentityFault } from '../identity-rules.ts';
import { DemoPeople } from './demo-people.tsx';
import { failing } from './failing.ts';
import type { Failing } from './failing.ts';
import { FaultSummary, sentence, TooOften } from './faults.tsx';
import type { Faults } from './faults.tsx';
import { Onward } from './onward.tsx';
import { PhoneField } from './phone-field.tsx';

export type SignInGiven = {
  phone: string;
  onward: string | null;
  /** Why the person is here: by themselves, on the way to a page, or because their session ended. */
  because: 'self' | 'onward' | 'over';
  /** A form that was posted after the session had ended, sealed; it is offered again after sign-in. */
  kept?: string | null;
  faults?: Faults<'phone' | 'password'>;
  wrong?: boolean;
  /** Why the national sign-in told nobody. */
  identityFault?: IdentityFault | null;
  help?: Help | null;
} & Failing;

/** Phone and password, for citizens and officers alike. */
export function signInPage(c: PortalContext, given: SignInGiven) {
  const t = c.get('t');
  const { signIn: words, fields } = t.accounts;
  const faults = given.faults ?? {};
  const marks = given.wrong === true ? { error: true, status: 422 as const } : failing(given, faults);
  return page(
    c,
    { title: words.title, area: 'public', form: 'isian', ...marks },
    <>
      <h1>{words.title}</h1>
      <FaultSummary t={t} faults={faults} />
      <TooOften t={t} until={given.until ?? null} />
      {given.wrong === true ? (
        <Notice kind="danger" title={words.wrongTitle}>
          <p>{words.wrong}</p>
        </Notice>
      ) : (
        <Why c={c} given={given} />
      )}
      <NotIdentified c={c} fault={given.identityFault ?? null} />
      <StepHelp t={t} help={given.help ?? null} />
      <Form c={c} id="isian" action={paths.signIn}>
        <Onward path={given.onward} />
        {typeof given.kept === 'string' ? <input type="hidden" name="kept" value={given.kept} /> : null}
        <PhoneField t={t} value={given.phone} faults={faults} autocomplete="username" />
        <PasswordField
          name="password"
          label={fields.password.label}
          autocomplete="current-password"
          {...sentence(t, faults, 'password')}
        />
        <Button wide>{words.submit}</Button>
      </Form>
      <ByIdentity c={c} onward={given.onward} />
      <p>
        <a href={paths.forgotten}>{words.forgotten}</a>
      </p>
      <hr />
      <p>{words.noAccount}</p>
      <ActionLink href={given.onward === null ? paths.signUp : paths.signUpThen(given.onward)} icon="person">
        {words.signUp}
      </ActionLink>
      <DemoPeople c={c} />
    </>,
  );
}

/** The national sign-in, where the office has one. */
function ByIdentity({ c, onward }: { c: PortalContext; onward: string | null }) {
  const { identity } = c.get('portal').config;
  const words = c.get('t').identity;
  if (identity === null) return null;
  return (
    <>
      <p class="hint">{words.or}</p>
      <LinkButton href={onward === null ? paths.identity : paths.identityThen(onward)} kind="secondary" icon="person" wide>
        {words.button(identity.name)}
      </LinkButton>
    </>
  );
}

function NotIdentified({ c, fault }: { c: PortalContext; fault: IdentityFault | null }) {
  const { identity } = c.get('portal').config;
  const words = c.get('t').identity;
  if (identity === null || fault === null) return null;
  return (
    <Notice kind={fault === 'cancelled' ? 'wait' : 'danger'} title={words.faultTitle(identity.name)}>
      <p>{words.faults[fault](identity.name)}</p>
    </Notice>
  );
}

function Why({ c, given }: { c: PortalContext; given: SignInGiven }) {
  const words = c.get('t').accounts.signIn;
  if (given.because === 'self') return <p class="lead">{words.lead}</p>;
  if (given.because === 'onward')
    return (
      <Notice kind="info" title={words.onwardTitle}>
        <p>{words.onward}</p>
      </Notice>
    );
  return (
    <Notice kind="wait" title={words.overTitle}>
      <p>{typeof given.kept === 'string' ? words.overKept : words.over}</p>
    </Notice>
  );
}
