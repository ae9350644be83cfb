import { uiLanguage } from "./i18n"

/** A duration in ms, or a time since the call began, as a clock shows it: `0:48`, `21:10`, `1:02:05`. Begun seconds do not count. */
export const clockText = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const two = (n: number): string => String(n).padStart(2, "0")
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** A share 0–1 in percent, as the browser's language writes it. */
export const percentText = (share: number): string =>
  new Intl.NumberFormat(uiLanguage(), { style: "percent", maximumFractionDigits: 0 }).format(share)
