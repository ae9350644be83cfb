/** Name of the line between panel and content script; by itself, since the content script has no room for the schemas. */
export const panelPort = "third-why/panel"
/** The same between mail panel and the content script on mail pages. */
export const mailPort = "third-why/mail"
