import { Icon } from '../../web/components/icon.tsx';

export type FilterOption = { value: string; label: string };

/** One list of a row of filters: its label is for who does not see the row, its first word says what it is about. */
export function FilterChoice(given: {
  name: string;
  label: string;
  empty?: string;
  value: string;
  options: readonly FilterOption[];
}) {
  const { name, label, empty, value, options } = given;
  return (
    <span class={`select by-${name}`}>
      <label class="visually-hidden" for={`f-${name}`}>
        {label}
      </label>
      <select class="input" id={`f-${name}`} name={name}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  );
}
