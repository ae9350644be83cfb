import { wordsOf } from "~domain/conversation/words"
import type { Hearing } from "~domain/hearing/moment"
import type { Playbook } from "~domain/playbook/schema"
import type { Evidence } from "./event"
import { nextRung } from "./ladder"
import type { Ladder } from "./view"

/** Longest quote that reads well inside a question, UTF-16 units. */
const longestTopic = 80

/** The words the next why stands on: the last answer, else the topic. */
export const standsOn = ({ rungs, topic }: Ladder): Evidence =>
  rungs.findLast(({ answer }) => answer !== null)?.answer ?? topic

/**
 * The what/how wordings of why for the next rung, with the person's words in them. Wordings that need a quote are left out
 * when there is none short enough. None when the ladder is climbed.
 */
export const wordingsFor = (
  ladder: Ladder,
  playbook: Pick<Playbook, "ladder">,
  hearing: Pick<Hearing, "phrases">,
): readonly string[] => {
  const rung = nextRung(ladder)
  if (rung === null) return []
  const { quote } = standsOn(ladder)
  const phrase = hearing.phrases(quote)[0]?.quote ?? quote
  const topic = phrase.length <= longestTopic ? phrase : null
  return (playbook.ladder[rung - 1] ?? []).flatMap((wording) => {
    if (!wording.includes("{topic}")) return [wording]
    return topic === null ? [] : [wording.replaceAll("{topic}", () => topic)]
  })
}

const plain = (text: string): string =>
  wordsOf(text)
    .map(({ form }) => form)
    .join(" ")

/** Tells a why that was put in a wording of the playbook without a quote: it means what was said just now. */
export const wordingWithoutQuote = ({ ladder }: Pick<Playbook, "ladder">): ((why: string) => boolean) => {
  const known = ladder.flatMap((wordings) => wordings.filter((wording) => !wording.includes("{topic}")).map(plain))
  return (why) => {
    const said = plain(why)
    return known.some((wording) => said.includes(wording))
  }
}
