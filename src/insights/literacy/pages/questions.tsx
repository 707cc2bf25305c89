import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { Form } from '../../../web/components/form.tsx';
import { LinkButton } from '../../../web/components/link-button.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { SKILLS } from '../literacy-rules.ts';
import type { Occasion, Skill } from '../literacy-rules.ts';

type QuestionsGiven = { occasion: Occasion; typed: Readonly<Record<string, string>>; missing?: readonly Skill[] };

/** Five questions, each with the same five answers in plain words. */
export function literacyPage(c: PortalContext, { occasion, typed, missing = [] }: QuestionsGiven) {
  const t = c.get('t');
  const words = t.literacy;
  const faults = missing.map((skill) => ({ field: `f-${skill}`, message: words.missing(words.questions[skill]) }));
  return page(
    c,
    { title: words.title, area: 'public', error: faults.length > 0, status: faults.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.applications}>{words.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="hint">{words.privacy}</p>
      {faults.length > 0 ? <ErrorSummary t={t} faults={faults} /> : null}
      <Form c={c} action={paths.skills}>
        <input type="hidden" name="kapan" value={occasion === 'after' ? 'sesudah' : 'awal'} />
        {SKILLS.map((skill) => (
          <RadioGroup
            name={skill}
            legend={words.questions[skill]}
            value={typed[skill]}
            error={missing.includes(skill) ? words.choose : undefined}
            options={words.answers.map((label, at) => ({ value: String(at + 1), label }))}
          />
        ))}
        <Button>{words.submit}</Button>
      </Form>
    </>,
  );
}

/** They have answered. */
export function literacyThanksPage(c: PortalContext) {
  const words = c.get('t').literacy;
  return page(
    c,
    { title: words.thanks, area: 'public' },
    <>
      <h1>{words.thanks}</h1>
      <p class="lead">{words.thanksText}</p>
      <LinkButton href={paths.applications}>{words.back}</LinkButton>
    </>,
  );
}
