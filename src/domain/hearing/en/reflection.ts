import { eachContextFeature, noContext } from "./context"
import { eachFeature } from "./features"
import { unpackHead } from "./packed"
import packed from "./reflection.json"
import { sentencesOf } from "./sentences"
import { tokensOf } from "./tokens"
import { wordsOf } from "./words"

const { bias, weights } = unpackHead(packed)

/**
 * Does a text say back what the other side said or felt? Heard too badly to be claimed anywhere (docs/hearing.md): it is only
 * measured, so its weights stand apart and no page loads them.
 */
export const reflects = (text: string): boolean => {
  const words = wordsOf(text)
  return sentencesOf(words).some(({ a, b }) => {
    const features = new Set<string>()
    const tokens = tokensOf(words.plain, a, b)
    if (tokens.words.length > 0) eachFeature(tokens, (feature) => features.add(feature))
    eachContextFeature(noContext, (feature) => features.add(feature))
    return [...features].reduce((sum, feature) => sum + (weights[feature] ?? 0), bias) > 0
  })
}
