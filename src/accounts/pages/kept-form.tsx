import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import type { KeptForm } from '../kept-form.ts';

/** After a session that ended under somebody's hands: what they had posted, to be posted again by themselves. */
export function keptFormPage(c: PortalContext, kept: KeptForm, onward: string) {
  const words = c.get('t').accounts.keptForm;
  return page(
    c,
    { title: words.title, area: 'public' },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Form c={c} action={kept.path}>
        {Object.entries(kept.values).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Button wide>{words.submit}</Button>
      </Form>
      <p>
        <a href={onward}>{words.leave}</a>
      </p>
    </>,
  );
}
