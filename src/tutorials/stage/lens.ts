import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import type { Target, TargetRole } from '../script/script.ts';

/** A control on the page, with what the page calls it: the words that a screen reader says. */
export type Found = { id: string; name: string };

export type Label = Pick<Target, 'role' | 'name'>;

/**
 * Eyes and hands on one page, through the debugger's door: the browser's own accessibility tree finds a control without a script that must first be brought
 * into every page, which costs more than everything else of a step.
 */
export type Lens = {
  /** Finds a target as a person does: by its role and the very words of its name. @throws Error when it does not appear. */
  find: (target: Target) => Promise<Found>;
  /** Every control and heading on the page. */
  labels: () => Promise<Label[]>;
  /** Runs a function in the page. It knows nothing of what stands around it here; controls that were found reach it as elements. */
  ask: <Args extends unknown[], Answer>(work: (...args: Args) => Answer, ...args: Asked<Args>) => Promise<Awaited<Answer>>;
  /** Puts a file into a field for files. */
  giveFile: (field: Found, path: string) => Promise<void>;
  /** Opens an address in the page, without waiting for it. */
  open: (url: string) => Promise<void>;
  /** Resolves at the next page's end of loading, rejects when none comes. */
  nextLoad: (longestMs: number) => Promise<void>;
  url: () => string;
  send: CDPSession['send'];
};

/** An element in the page is something found here. */
type Asked<Args extends unknown[]> = {
  [At in keyof Args]: Args[At] extends Element ? Found : Args[At] extends Element | null ? Found | null : Args[At];
};

type AxNode = { ignored: boolean; role?: { value?: unknown }; name?: { value?: unknown }; backendDOMNodeId?: number };
type Place = { objectId: string } | { backendNodeId: number };

/** How long a target may take to appear on a page that has loaded, in ms. */
const APPEAR_MS = 1500;

/** What the browser calls our roles. A field for files is a button for it. */
const AX_ROLES: Record<TargetRole, string> = {
  button: 'button',
  link: 'link',
  textbox: 'textbox',
  radio: 'radio',
  checkbox: 'checkbox',
  combobox: 'combobox',
  group: 'group',
  heading: 'heading',
  file: 'button',
  region: 'region',
  searchbox: 'searchbox',
};

/** Opens a lens on a page. */
export async function openLens(page: Page): Promise<Lens> {
  const session = await page.context().newCDPSession(page);
  await Promise.all([session.send('Page.enable'), session.send('Accessibility.enable')]);
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => undefined);
  page.once('crash', () => gone.reject(new Error('the page crashed')));
  page.once('close', () => gone.reject(new Error('the page was closed')));
  // A page that is gone answers nothing, not even with a fault.
  const send: Lens['send'] = (method, params) => Promise.race([session.send(method, params), gone.promise]);

  const documentNow = async (): Promise<{ objectId: string }> => {
    const { result } = await send('Runtime.evaluate', { expression: 'document' });
    if (result.objectId === undefined) throw new Error('the page has no document');
    return { objectId: result.objectId };
  };
  /** In the order of the document, in which the browser numbers its nodes. */
  const query = async (place: Place, role: TargetRole, name: string): Promise<{ node: number; name: string }[]> => {
    const named = await send('Accessibility.queryAXTree', { ...place, role: AX_ROLES[role], accessibleName: name });
    const shown = shownOf(named.nodes);
    if (shown.length > 0) return shown;
    // Names are compared without regard to how their blanks are written.
    const all = await send('Accessibility.queryAXTree', { ...place, role: AX_ROLES[role] });
    return shownOf(all.nodes).filter((node) => oneBlank(node.name) === oneBlank(name));
  };
  const look = async ({ role, name, within }: Target): Promise<Found | null> => {
    let place: Place = await documentNow();
    if (within !== undefined) {
      const [group] = await query(place, 'group', within);
      if (group === undefined) return null;
      place = { backendNodeId: group.node };
    }
    for (const each of await query(place, role, name)) {
      const { object } = await send('DOM.resolveNode', { backendNodeId: each.node });
      const found = { id: object.objectId ?? '', name: each.name };
      if (role !== 'file' || (await ask(isFileField, found))) return found;
    }
    return null;
  };
  const ask: Lens['ask'] = async (work, ...args) => {
    const answer = await send('Runtime.callFunctionOn', {
      ...(await documentNow()),
      functionDeclaration: String(work),
      arguments: (args as unknown[]).map((arg) => (isFound(arg) ? { objectId: arg.id } : { value: arg })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails !== undefined)
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  return {
    find: async (target) => {
      for (const until = performance.now() + APPEAR_MS; ; await sleep(50)) {
        const found = await look(target);
        if (found !== null) return found;
        if (performance.now() > until) throw new Error('it is not there');
      }
    },
    labels: async () => {
      const { nodes } = await send('Accessibility.getFullAXTree');
      const known = new Map<string, Label>();
      for (const role of Object.keys(AX_ROLES) as TargetRole[])
        for (const { name } of shownOf(nodes.filter((node) => role !== 'file' && node.role?.value === AX_ROLES[role])))
          if (name !== '') known.set(`${role} ${name}`, { role, name });
      return [...known.values()];
    },
    ask,
    giveFile: async ({ id }, path) => {
      await send('DOM.setFileInputFiles', { objectId: id, files: [path] });
    },
    open: async (url) => {
      const { errorText } = await send('Page.navigate', { url });
      if (errorText !== undefined) throw new Error(`the portal does not answer (${errorText})`);
    },
    nextLoad: (longestMs) => {
      const loaded = Promise.withResolvers<void>();
      const onLoad = () => loaded.resolve();
      session.once('Page.loadEventFired', onLoad);
      const late = setTimeout(() => loaded.reject(new Error(`no new page after ${longestMs / 1000} seconds`)), longestMs);
      return Promise.race([loaded.promise, gone.promise]).finally(() => {
        clearTimeout(late);
        session.off('Page.loadEventFired', onLoad);
      });
    },
    url: () => page.url(),
    send,
  };
}

const isFileField = (element: Element): boolean => element instanceof HTMLInputElement && element.type === 'file';

const isFound = (arg: unknown): arg is Found => typeof arg === 'object' && arg !== null && 'id' in arg && 'name' in arg;

const shownOf = (nodes: readonly AxNode[]): { node: number; name: string }[] =>
  nodes
    .flatMap(({ ignored, backendDOMNodeId: node, name }) =>
      ignored || node === undefined ? [] : [{ node, name: typeof name?.value === 'string' ? name.value : '' }],
    )
    .toSorted((a, b) => a.node - b.node);

const oneBlank = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
