import { fieldId } from './field-frame.tsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

type FileFieldProps = {
  name: string;
  /** The whole name of the control, said to who does not see; it begins with the words of the button. */
  label: string;
  /** What the button says with JavaScript; without it the browser's own words stand there. */
  button: string;
  icon?: IconName | undefined;
  look?: 'primary' | 'secondary' | 'action' | undefined;
  /** Endings and media types, as in HTML. */
  accept: string;
  /** Opens the camera of a phone at once. */
  camera?: boolean | undefined;
  /** Several can be chosen at once. */
  several?: boolean | undefined;
  /** Id of the element that says what is wrong with the file that was sent before. */
  faultId?: string | undefined;
};

/** A file. With JavaScript choosing one sends the form, so a button for sending belongs in `class="without-js"`. */
export function FileField({
  name,
  label,
  button,
  icon,
  look = 'secondary',
  accept,
  camera = false,
  several = false,
  faultId,
}: FileFieldProps) {
  return (
    <div class="file-choice">
      <label class="visually-hidden" for={fieldId(name)}>
        {label}
      </label>
      <input
        type="file"
        id={fieldId(name)}
        name={name}
        accept={accept}
        multiple={several}
        capture={camera ? 'environment' : undefined}
        aria-describedby={faultId}
        aria-invalid={faultId === undefined ? undefined : 'true'}
        data-send-when-chosen
      />
      <span class={look === 'action' ? 'action' : `button ${look}`} aria-hidden="true">
        {icon === undefined ? null : <Icon name={icon} />}
        <span>{button}</span>
      </span>
    </div>
  );
}
