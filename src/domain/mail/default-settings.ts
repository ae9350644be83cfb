import { defaultTemplates, defaultStoneLines } from "./default-templates"
import type { MailLimits, MailSettings } from "./settings"

const limits = (
  [wordsFrom, wordsTo]: readonly [number, number],
  grade: number,
  asks: number,
  pitchShare: number,
): MailLimits => ({
  words: { from: wordsFrom, to: wordsTo },
  readingGrade: grade,
  subjectWords: { from: 1, to: 8 },
  asks,
  pitchShare,
})

/** What a new user's playbook says about mail. Ours to begin with and theirs to change. */
export const defaultMailSettings: MailSettings = {
  kinds: {
    cold: { ...limits([20, 125], 8, 1, 0.2), subjectWords: { from: 2, to: 7 } },
    "warm-up": limits([15, 125], 8, 1, 0.2),
    "follow-up": limits([10, 150], 8, 1, 0.25),
    "after-the-call": limits([25, 250], 9, 2, 0.25),
    reviving: limits([20, 125], 8, 1, 0.1),
    "referring-on": limits([15, 125], 8, 1, 0.1),
  },
  meForYou: 2,
  leastWords: 40,
  sources: {
    words:
      "Boomerang, 2016, 40 million mails: most answers at 50–125 words. Lavender: cold mail best at 25–50. Belkins, 2024, 16.5 million cold mails: 101–200. Sources differ; the limits by kind are ours, wide on purpose.",
    readingGrade:
      "Boomerang, 2016: third-grade mails were answered most (53 %), college level least (39 %). Measured as Flesch–Kincaid grade (1975). The limit by kind is ours, well above the best.",
    subjectWords:
      "Boomerang, 2016: subjects of three or four words were answered most, 14 % without any. The limits are ours.",
    asks: "Ours: one thing asked is one thing to answer; after a call there may be two.",
    pitchShare: "Ours, measured by nobody.",
    meForYou: "Ours, measured by nobody.",
  },
  templates: defaultTemplates,
  stoneLines: defaultStoneLines,
}
