type ProgressProps = {
  /** How many steps are done. */
  done: number;
  /** The step on this page, from 1. */
  current: number;
  total: number;
  /** "Bagian 3 dari 6 · Izin praktik perawat". */
  label: string;
};

/** Where one is in a form: words, and a bar a step. */
export function Progress({ done, current, total, label }: ProgressProps) {
  const state = (step: number) => (step === current ? 'now' : step <= done ? 'done' : 'later');
  return (
    <div class="progress">
      <p class="progress-words">{label}</p>
      <ol class="bars" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <li class={state(index + 1)} />
        ))}
      </ol>
    </div>
  );
}
