/** What a helper is told on every page: whom they help with what, and where to go on. `accountId`: the account that they had in this browser, if any. */
export type HelpShown = { owner: string; service: string; reference: string; grantId: string; accountId: string | null };
