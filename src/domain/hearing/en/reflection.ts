import { noContext } from "./context"
import { scoresOf } from "./model"
import { sentencesOf } from "./sentences"
import { tokensOf } from "./tokens"
import { wordsOf } from "./words"

/**
 * Does a text say back what the other side said or felt? Heard too badly to be claimed anywhere (docs/hearing.md): it may
 * only be measured, or shown as "did you?".
 */
export const reflects = (text: string): boolean => {
  const words = wordsOf(text)
  return sentencesOf(words).some(({ a, b }) => scoresOf(tokensOf(words.plain, a, b), noContext).reflection > 0)
}
