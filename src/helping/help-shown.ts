/** What a helper is told on every page: whom they help with what, and where to go on. */
export type HelpShown = { owner: string; service: string; reference: string };
