import type { Context } from 'hono';
import type { SignedInPerson } from '../accounts/person.ts';
import type { CounterShown, Serving } from '../counter/counter-shown.ts';
import type { HelpShown } from '../helping/help-shown.ts';
import type { Portal } from '../portal.ts';
import type { Notice } from './notice.ts';
import type { Texts } from './texts/texts.ts';

/** What middleware puts into a request for its handler. */
export type PortalEnv = {
  Variables: {
    portal: Portal;
    /** Who is signed in, with the profile opened; null = nobody. */
    person: SignedInPerson | null;
    /** Notices that the person has not seen yet; 100 = as many or more. */
    unread: number;
    /** What this browser helps with, shown on every page; null = with nothing. */
    helping: HelpShown | null;
    /** Whom this device serves at the counter, shown on every page; null = nobody. */
    counter: CounterShown | null;
    /** An officer begins an application for the person; null = people do so themselves. */
    serving: Serving | null;
    /** The device is a kiosk, which forgets who sat there. */
    kiosk: boolean;
    /** Texts in the person's language. */
    t: Texts;
    /** The form was sent by the switch of languages: it is shown again with what was typed, and nothing more is done with it. */
    switching: boolean;
    /** A page is shown to who designs it: without the shell, marked, and nothing of it can be sent. */
    preview: boolean;
    /** What the request is about, for whoever counts where people get stuck. */
    noticed: Notice[];
    /** Token that every form posts back as `_csrf`. */
    csrf: string;
    /** Names this request in the log and on the error page. */
    requestId: string;
  };
};

export type PortalContext = Context<PortalEnv>;
