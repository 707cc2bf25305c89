import type { Fields } from './autosave-rules.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What stands in the fields of a form; names that begin with `_` are the form's own. */
export function readFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (!name.startsWith('_') && typeof value === 'string') fields[name] = value;
  return fields;
}

/** Puts values into fields, and tells whoever listens to them. */
export function writeFields(form: HTMLFormElement, values: Fields): void {
  for (const [name, value] of Object.entries(values))
    for (const control of controlsOf(form, name)) {
      if (isChoice(control)) control.checked = control.value === value;
      else control.value = value;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    }
}

/** The question on the page that these fields belong to. */
export function questionOf(form: HTMLFormElement, names: readonly string[]): HTMLElement | null {
  const [control] = names.flatMap((name) => controlsOf(form, name));
  return control?.closest<HTMLElement>('.field') ?? null;
}

/** Values by question, as people read them: its label, and what is written or chosen. */
export function inWords(form: HTMLFormElement, values: Fields): { label: string; said: string }[] {
  return [...form.querySelectorAll<HTMLElement>('.field')].flatMap((question) => {
    const controls = [...question.querySelectorAll<Control>('[name]')];
    const parts = new Map(controls.map((control) => [control.name, values[control.name] ?? '']));
    const label = question.querySelector('legend, label')?.textContent ?? '';
    const said = [...parts].map(([name, value]) => chosen(controls, name, value)).filter((part) => part !== '');
    return parts.size === 0 ? [] : [{ label, said: said.join(' ') }];
  });
}

function chosen(controls: readonly Control[], name: string, value: string): string {
  for (const control of controls.filter((each) => each.name === name)) {
    if (control instanceof HTMLSelectElement)
      return value === '' ? '' : ([...control.options].find((option) => option.value === value)?.text ?? value);
    if (isChoice(control) && control.value === value) return control.labels?.[0]?.textContent ?? value;
  }
  return value;
}

const controlsOf = (form: HTMLFormElement, name: string): Control[] => [
  ...form.querySelectorAll<Control>(`[name="${CSS.escape(name)}"]`),
];

const isChoice = (control: Control): control is HTMLInputElement => control.type === 'radio' || control.type === 'checkbox';
