import type { Eligibility } from '../../catalogue/service.ts';
import { RadioGroup } from '../../web/components/radio-group.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { eligibilityField } from '../start-rules.ts';

type Asked = {
  c: PortalContext;
  asked: readonly Eligibility[];
  values: Readonly<Record<string, string>>;
  /** Names of the fields that were not answered. */
  missing: readonly string[];
};

/** The questions that decide whether somebody may apply, each answered with yes or no. */
export function EligibilityQuestions({ c, asked, values, missing }: Asked) {
  const t = c.get('t').start;
  return (
    <>
      {asked.map(({ id, label, help }) => {
        const name = eligibilityField(id);
        return (
          <RadioGroup
            name={name}
            legend={label}
            hint={help}
            value={values[name]}
            error={missing.includes(name) ? t.notAnswered : undefined}
            options={[
              { value: 'ya', label: t.yes },
              { value: 'tidak', label: t.no },
            ]}
          />
        );
      })}
    </>
  );
}
