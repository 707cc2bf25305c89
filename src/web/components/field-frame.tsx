import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';
import { useTexts } from './texts-context.ts';

/** What every field may say around itself. */
export type FieldWords = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong and how to mend it; several faults stand on a line each. */
  error?: string | undefined;
  optional?: boolean | undefined;
  /** What else helps with the question, between its hint and its control. */
  help?: Child;
};

/** The element that a link of the error summary leads to. */
export const fieldId = (name: string): string => `f-${name}`;

/** Ids of hint, "boleh dikosongkan" and error, for `aria-describedby`; undefined when there is nothing to say. */
export function describedBy({ name, hint, error, optional }: Pick<FieldWords, 'name' | 'hint' | 'error' | 'optional'>) {
  const ids = [optional === true && `o-${name}`, isSaid(hint) && `h-${name}`, isSaid(error) && `e-${name}`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Attributes that tie a control to its words. */
export const tied = (words: FieldWords) => ({
  id: fieldId(words.name),
  name: words.name,
  'aria-describedby': describedBy(words),
  'aria-invalid': isSaid(words.error) ? ('true' as const) : undefined,
});

/** Label, hint and error above one control, with the red bar when something is wrong. */
export function FieldFrame({ words, children }: { words: FieldWords; children: Child }) {
  return (
    <div class={frameClass(words.error)}>
      <div class="label-row">
        <label for={fieldId(words.name)}>{words.label}</label>
        <Optional words={words} />
      </div>
      <Hint name={words.name} hint={words.hint} />
      {words.help}
      <FieldError name={words.name} error={words.error} />
      {children}
    </div>
  );
}

/** The same around several controls that make one answer. */
export function GroupFrame({ words, children }: { words: FieldWords; children: Child }) {
  return (
    <fieldset class={frameClass(words.error)} aria-describedby={describedBy(words)}>
      <legend>{words.label}</legend>
      <Optional words={words} />
      <Hint name={words.name} hint={words.hint} />
      {words.help}
      <FieldError name={words.name} error={words.error} />
      {children}
    </fieldset>
  );
}

/** The sentence at the field; of several faults a list. */
export function FieldError({ name, error }: Pick<FieldWords, 'name' | 'error'>) {
  if (!isSaid(error)) return null;
  const faults = error.split('\n');
  if (faults.length > 1)
    return (
      <div class="field-error" id={`e-${name}`}>
        <Icon name="warning" />
        <ul>
          {faults.map((fault) => (
            <li>{fault}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <p class="field-error" id={`e-${name}`}>
      <Icon name="warning" />
      <span>{error}</span>
    </p>
  );
}

function Optional({ words }: { words: FieldWords }) {
  const t = useTexts();
  if (words.optional !== true) return null;
  return (
    <span class="optional" id={`o-${words.name}`}>
      {t.shell.optional}
    </span>
  );
}

function Hint({ name, hint }: Pick<FieldWords, 'name' | 'hint'>) {
  if (!isSaid(hint)) return null;
  return (
    <p class="hint" id={`h-${name}`}>
      {hint}
    </p>
  );
}

const frameClass = (error: string | undefined) => (isSaid(error) ? 'field wrong' : 'field');

const isSaid = (words: string | undefined): words is string => words !== undefined && words !== '';
