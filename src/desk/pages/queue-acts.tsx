import type { Role } from '../../applications/actions.ts';
import type { Colleague } from '../../accounts/store-colleagues.ts';
import type { PortalContext } from '../../web/environment.ts';

/** What is done with the rows that are ticked. */
export function QueueActs({ c, colleagues }: { c: PortalContext; colleagues: readonly Colleague[] }) {
  const { bar } = c.get('t').deskBatch;
  const { acts } = bar;
  const role: Role = c.get('person')?.role ?? 'applicant';
  const own = role === 'head' ? (['kembalikan'] as const) : (['teruskan'] as const);
  return (
    <fieldset class="queue-acts">
      <legend>{bar.label}</legend>
      <label class="visually-hidden" for="f-tindakan">
        {bar.act}
      </label>
      <select class="input" id="f-tindakan" name="tindakan">
        <option value="">{bar.empty}</option>
        {[...own, 'ambil' as const, 'lepas' as const].map((act) => (
          <option value={act}>{acts[act]}</option>
        ))}
        {colleagues.map(({ id, name }) => (
          <option value={`beri:${id}`}>{bar.assign(name)}</option>
        ))}
        <option value="ekspor">{acts.ekspor}</option>
      </select>
      <button type="submit" class="button secondary">
        <span>{bar.go}</span>
      </button>
      {role === 'head' ? null : <p class="hint">{bar.note}</p>}
    </fieldset>
  );
}
