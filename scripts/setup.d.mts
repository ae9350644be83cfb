/** The browser to use, or undefined. */
export function findBrowser(): string | undefined
