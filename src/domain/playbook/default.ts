import { defaultMailSettings } from "~domain/mail/default-settings"
import { defaultQuestions } from "./default-questions"
import type { KindSettings, Playbook, PlaybookChecklistItem } from "./schema"

const letGo = { id: "let-go", text: "I can let go of the sale today" }
const newColleague = { id: "new-colleague", text: "I am meeting a new colleague, not a target" }
const whatMatters = { id: "what-matters", text: "I know what matters to them, or I will ask" }
const valueSent = { id: "value-sent", text: "I have sent something of value to them" }
const notAFit = { id: "not-a-fit", text: "I know what would make me say “not a fit”" }
const captionsOn = { id: "captions-on", text: "Captions are on, in the language we speak" }

const kind = (
  from: number,
  to: number,
  longStretchSeconds: number,
  plannedMinutes: number,
  checklist: PlaybookChecklistItem[],
): KindSettings => ({ talkShare: { from, to }, longStretchMs: longStretchSeconds * 1000, plannedMinutes, checklist })

/**
 * The playbook a new user starts with. Everything in it is ours to begin with and theirs to change.
 *
 * Talk shares are our reading of sources that differ: one study of 25,537 sales calls found 43 % for the rep on average; other
 * advice says 30–40 % for discovery and 50–70 % for demos. The other numbers are ours.
 */
export const defaultPlaybook: Playbook = {
  version: 1,
  name: "Third Why",
  language: "en",
  questions: defaultQuestions,
  ladder: [
    [
      "When you say “{topic}”, what makes that matter to you?",
      "You said “{topic}”. What is behind that?",
      "“{topic}” – how did it come to be like that?",
      "What makes that so important right now?",
      "What led to that?",
      "What is it about this that stays with you?",
    ],
    [
      "You said “{topic}”. What does that mean for you?",
      "Can we stay with “{topic}” for a moment? What makes it important?",
      "I would like to understand “{topic}”. What is behind it?",
      "And what makes that important?",
      "What does that lead to, for you and your people?",
      "What makes that worth changing?",
      "How does that touch you, and what you care about?",
    ],
    [
      "You said “{topic}”. What does that mean to you, yourself?",
      "Behind “{topic}”, what are you hoping for?",
      "When you think of “{topic}”, what matters most to you?",
      "What would it mean to you if that changed?",
      "How did that become so important to you?",
      "What is most important to you in all of this?",
      "What makes you keep caring about it?",
    ],
  ],
  climb: { withinTurns: 3, answerWords: 5 },
  journey: {
    present: [
      "What happens on an ordinary day, from the beginning?",
      "Which part of it is hardest?",
      "What does it cost you, besides money?",
      "What have you already tried, and what happened?",
    ],
    motivation: [
      "What made you look at it now, and not a year ago?",
      "What makes this matter to you?",
      "Who are you doing this for?",
      "What would have to be true for it to be worth the trouble?",
    ],
    vision: [
      "Who would notice first, and what would they see?",
      "What does a Tuesday look like then?",
      "What would people say to each other then?",
      "What would be the first small sign?",
      "What would that make possible that is not possible now?",
    ],
  },
  cues: {
    coolDownMs: { quiet: 90_000, balanced: 45_000, eager: 15_000 },
    dismissals: 2,
    tellingTurns: 2,
    goBackTurns: 3,
    shownMs: 60_000,
    promiseShownMs: 10_000,
    visionAt: 0.6,
    recentMs: 300_000,
    shareOver: 0.15,
    closingMs: 300_000,
  },
  review: {
    marks: [
      { id: "was-myself", text: "I was myself" },
      { id: "curious", text: "I was curious" },
      { id: "listened", text: "I listened" },
      { id: "kept-promises", text: "I kept my promises" },
      { id: "let-go", text: "I let go of the sale" },
      { id: "gave-value", text: "I gave something of value" },
      { id: "know-their-why", text: "I know their why" },
    ],
    tries: [
      { id: "three-sentences", text: "Stop after three sentences, and ask.", after: "long-stretch" },
      { id: "ask-first", text: "When I want to explain, ask one more question first.", after: "ask-before-telling" },
      { id: "go-back", text: "Go back to the word they said with feeling.", after: "go-back" },
      { id: "third-why", text: "Stay on one topic until the third why.", after: "one-why-deeper" },
      { id: "tuesday", text: "Ask what a Tuesday looks like once it works.", after: "picture-the-change" },
      { id: "end-with-question", text: "End what I say with a question, then be quiet.", after: "hand-the-floor" },
      { id: "say-back", text: "Say back what I heard before I go on.", after: "say-back" },
      { id: "honest-fit", text: "Say aloud whether I think that I can help.", after: "fit" },
      { id: "with-a-day", text: "Name a day with each promise.", after: "promise-noted" },
      { id: "two-breaths", text: "Wait two breaths before I answer.", after: null },
      { id: "their-words", text: "Use their words instead of mine.", after: null },
      { id: "one-gift", text: "Send one useful thing and ask for nothing.", after: null },
    ],
  },
  kinds: {
    discovery: kind(0.3, 0.45, 60, 45, [letGo, newColleague, whatMatters, valueSent, notAFit, captionsOn]),
    demo: kind(0.45, 0.65, 120, 45, [
      letGo,
      newColleague,
      { id: "what-matters", text: "I know which of their words this demo answers" },
      { id: "three-things", text: "I will show three things at most, and ask after each" },
      valueSent,
      notAFit,
      captionsOn,
    ]),
    "follow-up": kind(0.4, 0.55, 120, 30, [
      letGo,
      newColleague,
      { id: "promises-kept", text: "What I promised last time is done, or I will say that it is not" },
      { id: "what-matters", text: "I have read again what matters to them, in their words" },
      valueSent,
      notAFit,
      captionsOn,
    ]),
    negotiation: kind(0.4, 0.5, 120, 45, [
      { id: "let-go", text: "I can walk away kindly, and so can they" },
      newColleague,
      { id: "what-matters", text: "I know what a good outcome is for them, or I will ask" },
      { id: "fair-for-both", text: "I know what I can give, and what would not be fair to either of us" },
      { id: "not-a-fit", text: "I know at which point I would say “not a fit”" },
      captionsOn,
    ]),
    "check-in": kind(0.3, 0.5, 120, 20, [
      { id: "let-go", text: "I have nothing to sell today" },
      newColleague,
      { id: "what-matters", text: "I want to know how they are, and what has changed" },
      { id: "promises-kept", text: "What I promised last time is done, or I will say that it is not" },
      { id: "value-sent", text: "I bring something useful to them" },
      captionsOn,
    ]),
  },
  mail: defaultMailSettings,
}
