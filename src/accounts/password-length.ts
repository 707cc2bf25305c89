/** Shortest and longest password, in characters. The sign-in library hashes at most the longest. */
export const PASSWORD_LENGTH = { min: 8, max: 128 } as const;
