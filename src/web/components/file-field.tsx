import { FieldFrame, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { useTexts } from './texts-context.ts';

type FileFieldProps = FieldWords & {
  /** Endings and media types, as in HTML. */
  accept: string;
  /** What the button says with JavaScript; without it the browser's own words stand there. */
  button?: string | undefined;
  kind?: 'primary' | 'secondary' | undefined;
  /** Whether the label stands on the page already, as the name of the document above. */
  labelled?: boolean | undefined;
};

/** A file. With JavaScript choosing one sends the form, so a button for sending belongs in `class="without-js"`. */
export function FileField(props: FileFieldProps) {
  const t = useTexts();
  return (
    <div class={props.labelled === true ? 'file-field labelled' : 'file-field'}>
      <FieldFrame words={props}>
        <div class="file-choice">
          <input type="file" {...tied(props)} accept={props.accept} data-send-when-chosen />
          <span class={`button ${props.kind ?? 'secondary'}`} aria-hidden="true">
            <Icon name="upload" />
            <span>{props.button ?? t.shell.chooseFile}</span>
          </span>
        </div>
      </FieldFrame>
    </div>
  );
}
