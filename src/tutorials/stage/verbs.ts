import type { Action, StartPoint } from '../script/script.ts';
import { choose, pick, press, write, writeParts } from './hands.ts';
import type { Found, Lens } from './lens.ts';

/** What executors may use beyond the page. */
export type Props = {
  /** Absolute address of the portal that is filmed. */
  baseUrl: string;
  /** The newest one-time code that the portal sent to a phone. */
  readCode: (phone: string) => Promise<string>;
  /** Where the world's invented document for a requirement lies on this machine. */
  documentFile: (requirement: string, name: string) => Promise<string>;
  /** Brings the portal to where a scene of this service starts. */
  prepare: (service: string, start: StartPoint) => Promise<Prepared>;
};

/** What a browser is to know when it starts in the middle, and the path where it is to stand; null = nowhere yet. */
export type Prepared = { cookies: { name: string; value: string }[]; path: string | null };

/** `found`: the action's own target, where it was looked for already. */
type Executor<V extends Action['verb']> = (
  lens: Lens,
  action: Extract<Action, { verb: V }>,
  props: Props,
  found: Found | null,
) => Promise<void>;

/** One executor a verb: a verb without one does not compile. */
const executors: { [V in Action['verb']]: Executor<V> } = {
  open: (lens, action, { baseUrl }) => lens.open(baseUrl + action.path),
  point: async (lens, action, _, found) => {
    if (found === null) await lens.find(action.target);
  },
  type: async (lens, action, _, found) => write(lens, found ?? (await lens.find(action.target)), action.text),
  secret: async (lens, action, _, found) => write(lens, found ?? (await lens.find(action.target)), action.text),
  'type-code': async (lens, action, { readCode }, found) =>
    write(lens, found ?? (await lens.find(action.target)), await readCode(action.phone)),
  choose: async (lens, action, _, found) => choose(lens, found ?? (await lens.find(action.target))),
  select: async (lens, action, _, found) => pick(lens, found ?? (await lens.find(action.target)), action.option),
  date: async (lens, action, _, found) => {
    const [day, time] = action.date.split('T');
    const parts = [...(day ?? '').split('-').toReversed().map(withoutZero), ...(time?.split(':') ?? [])];
    await writeParts(lens, found ?? (await lens.find(action.target)), parts);
  },
  upload: async (lens, action, { documentFile }, found) =>
    lens.giveFile(found ?? (await lens.find(action.target)), await documentFile(action.file, action.name)),
  click: async (lens, action, _, found) => press(lens, found ?? (await lens.find(action.target))),
  'fill-rest': async (lens, action, props) => {
    for (const each of action.actions) await execute(lens, each, props, null);
  },
};

/** Does one action on the page, as a person would. */
export function execute(lens: Lens, action: Action, props: Props, found: Found | null): Promise<void> {
  const executor = executors[action.verb] as (lens: Lens, action: Action, props: Props, found: Found | null) => Promise<void>;
  return executor(lens, action, props, found);
}

const withoutZero = (part: string): string => part.replace(/^0/, '');
