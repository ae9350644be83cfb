import type { MailTemplate } from "./settings"

/** The mails of the default playbook. They give before they ask, and ask only what one would like to know. */
export const defaultTemplates: MailTemplate[] = [
  {
    id: "pre-frame-their-words",
    name: "Before a call: something for what they said",
    kind: "warm-up",
    subject: "Something for you before {day}",
    body: "Hi {name},\n\nYou said “{quote}”. That stayed with me, and I thought of this: {stone} {link}\n\nI chose it because {reason}. It is yours, whatever we talk about on {day}. No answer needed.\n\n{me}",
  },
  {
    id: "pre-frame-their-vision",
    name: "Before a call: how they want it to be",
    kind: "warm-up",
    subject: "Your words, before {day}",
    body: "Hi {name},\n\nHere are my notes of how you want it to be, and they are yours: “{vision}”\n\nI would like to begin there on {day}, with nothing to sell. If it has changed, your new version is the right one. No answer needed.\n\n{me}",
  },
  {
    id: "pre-frame-no-agenda",
    name: "Before a call: nothing to sell",
    kind: "warm-up",
    subject: "Before {day}",
    body: "Hi {name},\n\nThank you for making room on {day}. I have nothing to sell you that day. I would like to understand how {topic} is for you, and if I am not the one who can help I will say so, and name somebody who can if I know one.\n\nUntil then, this may be of use whatever comes of our talk: {stone} {link}\n\nWhat would make the time well spent for you?\n\n{me}",
  },
  {
    id: "pre-frame-something-useful",
    name: "Before a call: something useful",
    kind: "warm-up",
    subject: "For {day}, {topic}",
    body: "Hi {name},\n\nI read about {topic} at {company} and thought of this: {stone} {link}\n\nI chose it because {reason}. Keep it, whatever we talk about on {day}.\n\nWhat have you tried so far, and what did you learn from it?\n\n{me}",
  },
  {
    id: "pre-frame-question",
    name: "Before a call: one question to take along",
    kind: "warm-up",
    subject: "One question before {day}",
    body: "Hi {name},\n\nI look forward to {day}. You need not prepare anything. If you like, take one question along on a walk.\n\n{question}\n\nI ask because {reason}. There is no right answer, and I will bring no slides.\n\n{me}",
  },
  {
    id: "after-call",
    name: "After the call: your words first",
    kind: "after-the-call",
    subject: "What I heard you say",
    body: "Hi {name},\n\nThank you for today. This is what I took with me, in your words.\n\nHow it is now: “{present}”\nWhy it matters: “{motivation}”\nHow you want it to be: “{vision}”\n\nIf I got something wrong, your version is the right one.\n\nWhat I said I would do:\n{promises}\n\nAnd one thing I kept thinking about: {question}\n\n{me}",
  },
  {
    id: "stepping-stone",
    name: "A stepping stone, with the reason",
    kind: "follow-up",
    subject: "Thought of you: {topic}",
    body: "Hi {name},\n\nYou said “{quote}”. That stayed with me, and so I thought of this: {stone} {link}\n\nI think it fits because {reason}. No answer needed.\n\n{me}",
  },
  {
    id: "reviving",
    name: "Reviving a faded relationship",
    kind: "reviving",
    subject: "It has been a while",
    body: "Hi {name},\n\nWe last spoke {last}, and I should have written sooner. You told me then: “{quote}”.\n\nI came across something that has to do with it: {stone} {link}\n\nHow did it turn out for you?\n\n{me}",
  },
  {
    id: "referring-on",
    name: "Referring on to somebody better placed",
    kind: "referring-on",
    subject: "Somebody better placed than me",
    body: "Hi {name},\n\nI thought about what you need: “{quote}”. Honestly, I am not the right one for it, because {reason}.\n\n{colleague} is, and is happy to talk with you: {contact}\n\nI would still like to know: what made this so important for you?\n\n{me}",
  },
]

/** How a stepping stone is handed over in a sentence or two. */
export const defaultStoneLines: string[] = [
  "You said “{quote}”. I thought of this because of that: {title} {link}",
  "Because of what you said about “{quote}”, this may be useful to you: {title} {link}",
  "“{quote}” stayed with me. Here is something on exactly that: {title} {link}",
]
