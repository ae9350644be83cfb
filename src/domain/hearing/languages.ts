import { english } from "./en/english"
import type { Hearing } from "./moment"

const languages: readonly Hearing[] = [english]

/**
 * The hearing of a language (BCP 47, "en" or "en-GB"); null when nobody wrote it yet: then only turns and talk share may be
 * claimed.
 */
export const hearingFor = (language: string): Hearing | null => {
  const primary = language.toLowerCase().split(/[-_]/)[0]
  return languages.find((hearing) => hearing.language === primary) ?? null
}
