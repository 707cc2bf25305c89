import type { PropsWithChildren } from 'hono/jsx';
import { Breakable } from './breakable.tsx';
import type { IconName } from './icon-shapes.ts';
import { Icon } from './icon.tsx';

/** `look`: it is there and counts, but something about it should be looked at again. */
type DocumentState = 'todo' | 'done' | 'look' | 'refused';

type DocumentRowProps = PropsWithChildren<{
  name: string;
  /** The title of the page says the name already. */
  alone?: boolean | undefined;
  /** What to know before it is sent, a paragraph each. */
  help?: readonly string[] | undefined;
  state: DocumentState;
  /** The state in a word or two. */
  stateText: string;
  /** "1 foto · 0,4 MB". */
  size?: string | undefined;
  thumbnail?: { src: string; alt: string } | undefined;
}>;

const looks = {
  todo: { icon: null, colour: 'todo' },
  done: { icon: 'check-circle', colour: 'success' },
  look: { icon: 'warning', colour: 'wait' },
  refused: { icon: 'x-circle', colour: 'danger' },
} as const satisfies Record<DocumentState, { icon: IconName | null; colour: string }>;

/** One document that is asked for: what it is, how it stands, and, as children, what can be done with it. Stands in a `rows` list. */
export function DocumentRow({ name, alone = false, help = [], state, stateText, size, thumbnail, children }: DocumentRowProps) {
  const { icon, colour } = looks[state];
  return (
    <div class={`document ${state}`}>
      <div class="document-head">
        {thumbnail === undefined ? (
          <div class="thumbnail">
            <Icon name="document" />
          </div>
        ) : (
          <img class="thumbnail" src={thumbnail.src} alt={thumbnail.alt} width="72" height="60" />
        )}
        <div>
          {alone ? null : (
            <h2 class="document-name">
              <Breakable>{name}</Breakable>
            </h2>
          )}
          <p class={`state ${colour}`}>
            {icon === null ? null : <Icon name={icon} />}
            <span>{stateText}</span>
          </p>
          {size === undefined ? null : <p class="document-size">{size}</p>}
        </div>
      </div>
      {help.length === 0 ? null : (
        <div class="document-help">
          {help.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      )}
      {children}
    </div>
  );
}
