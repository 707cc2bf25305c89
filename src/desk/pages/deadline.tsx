import { Icon } from '../../web/components/icon.tsx';
import { useTexts } from '../../web/components/texts-context.ts';
import type { Deadline } from '../deadline-rules.ts';

/** The deadline in words first; what is urgent has a mark beside its words. */
export function DeadlineInWords({ deadline }: { deadline: Deadline }) {
  const words = useTexts().desk.deadline(deadline);
  return (
    <span class={`due ${deadline.kind}`}>
      {deadline.kind === 'late' ? <Icon name="warning" /> : null}
      {deadline.kind === 'today' ? <span class="due-mark" aria-hidden="true" /> : null}
      {deadline.kind === 'stopped' ? <Icon name="pause" /> : null}
      <span>{words}</span>
    </span>
  );
}
