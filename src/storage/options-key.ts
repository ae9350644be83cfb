/** Where options lie in the browser's local storage; by itself, for pages that follow them without reading them. */
export const optionsKey = "options"
