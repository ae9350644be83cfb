import type messages from "../../assets/_locales/en/messages.json"

/** A key of `assets/_locales/en/messages.json`: a text that does not exist is a type error. */
export type MessageKey = keyof typeof messages

/** A text with one form for each plural category; `assets` holds it as `<key>_one`, `<key>_other` and so on. */
export type CountedKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey]

const message = (key: string, substitutions: readonly (string | number)[]): string =>
  chrome.i18n.getMessage(key, substitutions.map(String))

/** The text for `key` in the browser's language, with `$1…$9` replaced. A missing text shows its key, so that it is noticed. */
export const t = (key: MessageKey, ...substitutions: readonly (string | number)[]): string =>
  message(key, substitutions) || key

/**
 * The text for `key` in the plural form that `count` takes. `$1` is the count as people write it, `$2…` are `substitutions`.
 */
export const tCount = (key: CountedKey, count: number, ...substitutions: readonly (string | number)[]): string => {
  const language = uiLanguage()
  const words = [new Intl.NumberFormat(language).format(count), ...substitutions]
  const form = new Intl.PluralRules(language).select(count)
  const stem: string = key
  return message(`${stem}_${form}`, words) || message(`${stem}_other`, words) || stem
}

/** The language of the browser's own texts, BCP 47: for dates, numbers and plurals. */
export const uiLanguage = (): string => chrome.i18n.getUILanguage()
