import { senderOf } from '../../messages/sender.ts';
import type { StepHelp as Help } from '../../tutorials/step-help.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Progress } from '../../web/components/progress.tsx';
import { StepHelp } from '../../web/components/step-help.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { FaultSummary, TooOften } from './faults.tsx';
import type { Faults } from './faults.tsx';
import { failing } from './failing.ts';
import type { Failing } from './failing.ts';
import { Onward } from './onward.tsx';
import { SignUpFields } from './sign-up-fields.tsx';
import type { SignUpValues } from './sign-up-fields.tsx';

export type SignUpGiven = {
  values: SignUpValues;
  onward: string | null;
  faults?: Faults<keyof SignUpValues>;
  help?: Help | null;
} & Failing;

/** Step 1: who you are, and the phone that proves it. */
export function signUpPage(c: PortalContext, given: SignUpGiven) {
  const t = c.get('t');
  const words = t.accounts;
  const byEmail = senderOf(c.get('portal').config).contact === 'email';
  const faults = given.faults ?? {};
  return page(
    c,
    { title: words.signUp.title, area: 'public', form: 'isian', ...failing(given, faults) },
    <>
      <BackLink href={given.onward ?? paths.home}>{words.back}</BackLink>
      <h1>{words.signUp.title}</h1>
      <FaultSummary t={t} faults={faults} />
      <TooOften t={t} until={given.until ?? null} />
      <p class="lead">{byEmail ? words.signUp.leadWithEmail : words.signUp.lead}</p>
      <Progress done={0} current={1} total={3} label={words.step(1, 3)} />
      <StepHelp t={t} help={given.help ?? null} />
      <Form c={c} id="isian" action={paths.signUp}>
        <Onward path={given.onward} />
        <SignUpFields c={c} values={given.values} faults={faults} />
        <p class="with-icon">
          <Icon name="lock" />
          <span>
            {words.privacy} <a href={paths.privacy}>{words.privacyLink}</a>
          </span>
        </p>
        <Button wide>{words.signUp.submit}</Button>
      </Form>
      <hr />
      <p>{words.signUp.haveAccount}</p>
      <ActionLink href={given.onward === null ? paths.signIn : paths.signInThen(given.onward)} icon="person">
        {words.signUp.signIn}
      </ActionLink>
    </>,
  );
}
