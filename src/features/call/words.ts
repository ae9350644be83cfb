import { t, uiLanguage } from "~platform/i18n"

/** How long ago something was said, coarse enough not to twitch. */
export const agoText = (ms: number): string => {
  if (ms < 15_000) return t("panel_ago_now")
  if (ms < 60_000) return t("panel_ago_seconds", Math.floor(ms / 10_000) * 10)
  return t("panel_ago_minutes", Math.floor(ms / 60_000))
}

export const numberText = (value: number, digits = 0): string =>
  new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: digits }).format(value)

/** Names as one writes them in a row: "you, Ana and Ben". */
export const listText = (names: readonly string[]): string =>
  new Intl.ListFormat(uiLanguage(), { style: "long", type: "conjunction" }).format(names)
