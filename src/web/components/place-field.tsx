import { describedBy, fieldId, GroupFrame } from './field-frame.tsx';
import type { FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { useTexts } from './texts-context.ts';

type PlaceFieldProps = Omit<FieldWords, 'label'> & {
  legend: string;
  /** By field name: `<name>`, `<name>-lintang`, `<name>-bujur`. */
  values: Readonly<Record<string, string | undefined>>;
};

/** A place in words, or as a point: the keyboard alone is enough, and who stands there may let the phone say where that is. */
export function PlaceField({ legend, values, ...words }: PlaceFieldProps) {
  const t = useTexts().questions.place;
  const { name, error } = words;
  const invalid = error === undefined ? undefined : 'true';
  const part = (ending: 'lintang' | 'bujur', label: string) => (
    <div class="part wide">
      <label for={`${fieldId(name)}-${ending}`}>{label}</label>
      <input
        class="input"
        type="text"
        id={`${fieldId(name)}-${ending}`}
        name={`${name}-${ending}`}
        value={values[`${name}-${ending}`] ?? ''}
        aria-describedby={`${fieldId(name)}-titik`}
        aria-invalid={invalid}
        autocomplete="off"
        maxlength={40}
      />
    </div>
  );
  return (
    <GroupFrame words={{ ...words, label: legend }}>
      <div class="entries" data-locate={name}>
        <div class="entry cell">
          <label for={fieldId(name)}>{t.words}</label>
          <textarea
            class="input"
            id={fieldId(name)}
            name={name}
            rows={2}
            aria-describedby={describedBy(words)}
            aria-invalid={invalid}
          >
            {values[name] ?? ''}
          </textarea>
        </div>
        <div class="entry">
          <p>{t.point}</p>
          <p class="hint" id={`${fieldId(name)}-titik`}>
            {t.pointHint}
          </p>
          <div class="parts">
            {part('lintang', t.latitude)}
            {part('bujur', t.longitude)}
          </div>
          <div class="locate">
            <button type="button" class="action" hidden data-asking={t.asking} data-found={t.found} data-failed={t.failed}>
              <Icon name="pin" />
              <span>{t.here}</span>
            </button>
            <p class="hint" hidden>
              {t.hereHint}
            </p>
            <output />
          </div>
        </div>
      </div>
    </GroupFrame>
  );
}
