import { t, uiLanguage, type MessageKey } from "./i18n"

/** Gives a page of ours its title and language; the built HTML has neither in the user's language. */
export const preparePage = (title: MessageKey): void => {
  document.documentElement.lang = uiLanguage()
  document.title = t(title)
}
