import { FieldFrame, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';

type SelectOption = { value: string; label: string };

type SelectProps = FieldWords & {
  options: readonly SelectOption[];
  groups?: readonly { label: string; options: readonly SelectOption[] }[] | undefined;
  /** What stands there while nothing is chosen. */
  empty: string;
  value?: string | null | undefined;
};

/** One of many. */
export function Select(props: SelectProps) {
  const { options, groups = [], empty, value } = props;
  const one = (option: SelectOption) => (
    <option value={option.value} selected={option.value === value}>
      {option.label}
    </option>
  );
  return (
    <FieldFrame words={props}>
      <div class="select">
        <select class="input" {...tied(props)}>
          <option value="">{empty}</option>
          {options.map(one)}
          {groups.map((group) => (
            <optgroup label={group.label}>{group.options.map(one)}</optgroup>
          ))}
        </select>
        <Icon name="chevron-down" />
      </div>
    </FieldFrame>
  );
}
