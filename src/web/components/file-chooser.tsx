import { FieldFrame, tied } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { useTexts } from './texts-context.ts';

type FileChooserProps = FieldWords & {
  /** Endings and media types, as in HTML. */
  accept: string;
  /** Several can be chosen at once. */
  several?: boolean | undefined;
};

/**
 * A file that is sent with the rest of its form, in our words: with JavaScript the button says what was chosen, without it the browser's own
 * field stands there. Where choosing sends at once it is `FileField`.
 */
export function FileChooser(props: FileChooserProps) {
  const t = useTexts();
  return (
    <FieldFrame words={props}>
      <div class="file-choice">
        <input type="file" {...tied(props)} accept={props.accept} multiple={props.several === true} data-name-when-chosen />
        <span class="button secondary" aria-hidden="true">
          <Icon name="document" />
          <span>{t.files.choose}</span>
        </span>
      </div>
    </FieldFrame>
  );
}
