import { Icon } from './icon.tsx';
import { useTexts } from './texts-context.ts';

export type Step = { title: string; text?: string | undefined; state: 'done' | 'now' | 'later' };

/** Steps as doors, one below the other. */
export function Steps({ items }: { items: readonly Step[] }) {
  const { stepStates } = useTexts().shell;
  return (
    <ol class="steps">
      {items.map((step, index) => (
        <li class={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <Door number={index + 1} done={step.state === 'done'} />
          <div>
            <p class="steps-title">
              {step.title}
              {step.state === 'later' ? null : <span class="visually-hidden">, {stepStates[step.state]}</span>}
            </p>
            {step.text === undefined || step.text === '' ? null : <p class="steps-text">{step.text}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The small arch with a number, or a tick; its parent's class (`done`, `now`) colours it. */
export function Door({ number, done }: { number: number; done: boolean }) {
  return (
    <span class="door" aria-hidden="true">
      {done ? <Icon name="check" /> : number}
    </span>
  );
}
