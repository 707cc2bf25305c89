import type { Service } from '../../catalogue/service.ts';
import { startFields } from '../start-rules.ts';

/** What was chosen on the pages before goes on with the next one: nothing is stored until the form begins. */
export function Kept({
  service,
  values,
  step = 'pilih',
}: {
  service: Service;
  values: Readonly<Record<string, string>>;
  step?: string;
}) {
  const kept = startFields(service).filter((name) => !['langkah', 'ubah', 'izin_lama', 'nomor_lama', 'register'].includes(name));
  return (
    <>
      <input type="hidden" name="langkah" value={step} />
      {kept.map((name) => (values[name] === undefined ? null : <input type="hidden" name={name} value={values[name]} />))}
    </>
  );
}
