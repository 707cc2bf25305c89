/** What an id of the database looks like; for patterns of routes too. */
export const UUID_PATTERN = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const WHOLE = new RegExp(`^${UUID_PATTERN}$`);

/** Whether a text is such an id: anything else need not be asked for, and the database would refuse it. */
export const isUuid = (text: string): boolean => WHOLE.test(text);
