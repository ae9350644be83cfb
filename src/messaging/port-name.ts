/** Name of the line between panel and content script; by itself, since the content script has no room for the schemas. */
export const panelPort = "third-why/panel"
