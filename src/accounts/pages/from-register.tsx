import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { SignedInPerson } from '../person.ts';

/** What came of asking the population register; null = it was not asked. */
export type RegisterAsked = 'filled' | 'no-match' | 'down' | 'no-consent' | 'no-birth-date' | null;

/** Asking the population register, with the person's consent; where the office has no such register, nothing. */
export function FromRegister({ c, person, asked }: { c: PortalContext; person: SignedInPerson; asked: RegisterAsked }) {
  const words = c.get('t').identity.register;
  const { nikRegister } = c.get('portal').config;
  if (nikRegister === null || person.role !== 'applicant' || person.profile.nik === null) return null;
  if (asked === 'filled')
    return (
      <Notice kind="success" title={words.filledTitle}>
        <p>{words.filled}</p>
      </Notice>
    );
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="lead">{words.lead}</p>
      {asked === 'no-match' || asked === 'down' || asked === 'no-birth-date' ? (
        <Notice kind="wait" title={words.failedTitle}>
          <p>{asked === 'no-birth-date' ? words.birthMissing : words.failed[asked]}</p>
        </Notice>
      ) : null}
      <Form c={c} action={paths.accountRegister}>
        <Checkbox name="setuju" label={words.consent} {...(asked === 'no-consent' ? { error: words.consentMissing } : {})} />
        <Button kind="secondary" wide>
          {words.button}
        </Button>
      </Form>
    </section>
  );
}
