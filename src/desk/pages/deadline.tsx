import type { Warning } from '../../applications/clock-ledger.ts';
import { Icon } from '../../web/components/icon.tsx';
import { useTexts } from '../../web/components/texts-context.ts';
import type { Deadline, StageStanding } from '../deadline-rules.ts';

type DeadlineProps = {
  deadline: Deadline;
  /** How much of the promise is used up, where that is worth a warning. */
  warning?: Warning | null;
  /** How the stage in hand stands to its own limit. */
  stage?: StageStanding;
  /** Silence of the office counts as granted by now. */
  silence?: boolean;
};

/** The deadline in words first; what is urgent has a mark beside its words, and below them how much of the time is used up. */
export function DeadlineInWords({ deadline, warning = null, stage = null, silence = false }: DeadlineProps) {
  const t = useTexts();
  return (
    <span class={`due ${deadline.kind}`}>
      {deadline.kind === 'late' ? <Icon name="warning" /> : null}
      {deadline.kind === 'today' ? <span class="due-mark" aria-hidden="true" /> : null}
      {deadline.kind === 'stopped' ? <Icon name="pause" /> : null}
      <span>
        {t.desk.deadline(deadline)}
        {warning === null ? null : (
          <span class={`due-share share-${warning}`}>
            <Icon name="clock" />
            {t.deskClock.warned(warning)}
          </span>
        )}
        <StageInWords standing={stage} />
        {silence ? (
          <span class="due-share late">
            <Icon name="warning" />
            {t.deskClock.silence.mark}
          </span>
        ) : null}
      </span>
    </span>
  );
}

/** That a stage has used up much, or all, of its own time. */
export function StageInWords({ standing }: { standing: StageStanding }) {
  const t = useTexts().deskClock;
  if (standing === null) return null;
  return standing.kind === 'late' ? (
    <span class="due-share late">
      <Icon name="warning" />
      {t.stageLate(standing.over)}
    </span>
  ) : (
    <span class={`due-share share-${standing.share}`}>
      <Icon name="clock" />
      {t.stageWarned(standing.share)}
    </span>
  );
}
