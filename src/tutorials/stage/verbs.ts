import type { Locator, Page } from 'playwright-core';
import type { Action } from '../script/script.ts';
import { APPEAR_MS, locate } from './find-target.ts';

/** What executors may use beyond the page. */
export type Props = {
  /** Absolute address of the portal that is filmed. */
  baseUrl: string;
  /** The newest one-time code that the portal sent to a phone. */
  readCode: (phone: string) => Promise<string>;
  /** The world's invented document for a requirement. */
  documentFile: (requirement: string, name: string) => Promise<{ name: string; mimeType: string; buffer: Buffer }>;
};

type Executor<V extends Action['verb']> = (page: Page, action: Extract<Action, { verb: V }>, props: Props) => Promise<void>;

const ready = async (locator: Locator): Promise<Locator> => {
  await locator.waitFor({ state: 'attached', timeout: APPEAR_MS });
  return locator;
};

/** One executor a verb: a verb without one does not compile. */
const executors: { [V in Action['verb']]: Executor<V> } = {
  open: async (page, action, { baseUrl }) => {
    await page.goto(baseUrl + action.path);
  },
  point: async (page, action) => {
    await ready(locate(page, action.target));
  },
  type: async (page, action) => {
    const field = await ready(locate(page, action.target));
    await field.fill(action.text);
  },
  secret: async (page, action) => {
    const field = await ready(locate(page, action.target));
    await field.fill(action.text);
  },
  'type-code': async (page, action, { readCode }) => {
    const field = await ready(locate(page, action.target));
    await field.fill(await readCode(action.phone));
  },
  choose: async (page, action) => {
    const choice = await ready(locate(page, action.target));
    await choice.check({ timeout: APPEAR_MS });
  },
  select: async (page, action) => {
    const list = await ready(locate(page, action.target));
    await list.selectOption({ label: action.option }, { timeout: APPEAR_MS });
  },
  date: async (page, action) => {
    const group = await ready(locate(page, action.target));
    const [day, time] = action.date.split('T');
    const parts = [...(day ?? '').split('-').toReversed().map(withoutZero), ...(time?.split(':') ?? [])];
    for (const [index, part] of parts.entries()) await group.getByRole('textbox').nth(index).fill(part, { timeout: APPEAR_MS });
  },
  upload: async (page, action, { documentFile }) => {
    const field = await ready(locate(page, action.target));
    await field.setInputFiles(await documentFile(action.file, action.name));
  },
  click: async (page, action) => {
    const control = await ready(locate(page, action.target));
    await control.click({ timeout: APPEAR_MS });
  },
  'fill-rest': async (page, action, props) => {
    for (const each of action.actions) await execute(page, each, props);
  },
};

/** Does one action on the page, as a person would. */
export function execute(page: Page, action: Action, props: Props): Promise<void> {
  const executor = executors[action.verb] as (page: Page, action: Action, props: Props) => Promise<void>;
  return executor(page, action, props);
}

const withoutZero = (part: string): string => part.replace(/^0/, '');
