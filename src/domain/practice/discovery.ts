import type { Sample } from "./sample"

/**
 * A first call. Maya is kind and curious, and makes the mistakes that kind people make: she tells before she asks (twice), she
 * walks past what he has just said, and when she is touched she starts to explain, for more than a minute.
 *
 * How the cues were worked out, where docs/coaching.md leaves room:
 * - "Hand the floor" claims nothing before five minutes were heard; else it would come after the greeting of any call.
 * - What he said is taken up when her next turn takes up a word of it. "It's a mess" is not: she asks about software.
 * - "What does it cost you?" and "What did it change for you?" are whys in the what form.
 * - Her ten minutes are planned, so "say back" and "fit" may come from 5:00 and "picture the change" from 6:00. She has said back
 *   by then. "Long stretch" comes a minute into her turn; 45 seconds later "picture the change" goes before "fit".
 * - "One why deeper" may wait until he is silent for a moment; she leaves him the silence.
 * - From 5:00 on "fit" is due until somebody notes it, and nobody does, so "promise noted", which ranks below it, is left open.
 * - Courtesy ("if that is all right with you") is neither a question nor telling.
 */
export const discovery: Sample = {
  id: "discovery",
  kind: "discovery",
  plannedMinutes: 10,
  me: { name: "Maya Lindqvist" },
  them: { name: "Daniel Reyes", company: "Harbour Home Care" },
  prepared: [
    "What does a Monday look like for you, from the beginning?",
    "What have you already tried, and what happened?",
    "Who would notice first, and what would they see?",
  ],
  intention: "He leaves with one idea for his Mondays, whether or not he buys.",
  utterances: [
    { by: "them", start: 1.2, end: 4.4, text: "Hi Maya, can you hear me all right?" },
    {
      by: "me",
      start: 5.0,
      end: 13.1,
      text: "I can. Hello, Daniel. I have captions on so that I can listen better, if that is all right with you.",
    },
    {
      by: "them",
      start: 13.6,
      end: 19.6,
      text: "Fine by me. I've got about ten minutes before the vans come back, so go ahead.",
      first: "Fine by me. I've got about ten minutes before the advance come back so go ahead",
      correctedAt: 20.3,
    },
    {
      by: "me",
      start: 20.2,
      end: 36.2,
      text: "Great. So, we are Tidewell. We help home care companies with their scheduling. Our app puts every carer and every visit on one screen, and when something changes it moves the whole plan by itself. Our customers save around six hours a week.",
    },
    {
      by: "them",
      start: 37.1,
      end: 44.7,
      text: "Okay. Aoife over at Glenmore said I should talk to you. She said you were easy to talk to.",
      first: "Okay. Eva over at Glen more said I should talk to you. She said you were easy to talk to.",
      correctedAt: 46.1,
    },
    {
      by: "me",
      start: 45.1,
      end: 60.7,
      text: "Aoife is lovely. Yes, Glenmore has been with us for two years now. They use our whole platform, the scheduling, the visit notes and the family portal. And we have just added a dashboard for managers that shows you everything in real time.",
    },
    {
      by: "them",
      start: 62.5,
      end: 69.8,
      text: "right well everybody says that to be honest. every one of these calls starts with a dashboard",
    },
    {
      by: "me",
      start: 71.4,
      end: 80.1,
      text: "That is fair. I have not asked you anything yet. What does a Monday look like for you, from the beginning?",
    },
    {
      by: "them",
      start: 82.0,
      end: 93.8,
      text: "It starts at ten to six. That's when the first phone goes. The problem with Mondays is that someone is always off sick, so we re-plan forty visits by phone.",
      first:
        "It starts at ten to six. That's when the first phone goes. The problem with Mondays is that someone is always of sick so we replan four tea visits by phone",
      correctedAt: 94.9,
    },
    { by: "me", start: 94.0, end: 94.6, text: "Mm-hm.", backchannel: true },
    {
      by: "them",
      start: 95.0,
      end: 114.0,
      text: "By phone, one after another, before nine. And at nine there's a woman out in Ballyfin sitting on the edge of her bed, waiting for somebody to help her up. And she doesn't know who is coming. Half the time I don't know either. It's a mess, honestly.",
      first:
        "By phone, one after another before nine. And at nine there's a woman out in valley fin sitting on the edge of her bed waiting for somebody to help her up. And she doesn't know who is coming. Half the time I don't know either. It's a mess honestly.",
      correctedAt: 112.0,
    },
    {
      by: "me",
      start: 114.5,
      end: 120.1,
      text: "Okay, I see. And which software do you keep the rota in at the moment?",
    },
    {
      by: "them",
      start: 121.5,
      end: 127.9,
      text: "A spreadsheet. And a whiteboard in the office, and the rest is in Bea's head, mostly.",
    },
    {
      by: "me",
      start: 129.6,
      end: 138.5,
      text: "Can I go back? I went right past something. Forty visits, re-planned by phone, before nine. What makes Mondays so hard?",
    },
    {
      by: "them",
      start: 139.8,
      end: 158.6,
      text: "Nothing moves on its own. If I move Mrs Doyle, I've moved three other people. So you call, and you wait, and nobody picks up, they're all driving. And it's the same two people stuck with it every single week, Bea and Tom, with a phone on each ear.",
      first:
        "Nothing moves on its own if I move Mrs Doyle I've moved three other people so you call and you wait and nobody picks up they're all driving. And it's the same two people stuck with it every single week be and Tom with a phone on each ear",
      correctedAt: 159.8,
    },
    {
      by: "me",
      start: 159.6,
      end: 166.6,
      text: "The same two people, with a phone on each ear. What does all that re-planning cost you?",
    },
    {
      by: "them",
      start: 169.2,
      end: 178.9,
      text: "My two coordinators are burning out. We lost Ines in March. She just couldn't do another winter of it.",
      first: "My two coordinators are burning out we lost in S in March she just couldn't do another winter of it",
      correctedAt: 187.4,
    },
    {
      by: "them",
      start: 180.7,
      end: 198.8,
      text: "Four years, and she was the best I had. She left her keys on my desk with a note, and the note said sorry. She was the one who said sorry. I still have it in the drawer.",
    },
    { by: "me", start: 204.2, end: 209.5, text: "Another winter. I'm sorry. What did losing Ines change for you?" },
    {
      by: "them",
      start: 212.3,
      end: 227.2,
      text: "I was a coordinator for six years, you know. I sat in that chair. I know what it is to go home with forty names in your head, and lie there.",
    },
    { by: "me", start: 227.5, end: 228.0, text: "Yeah.", backchannel: true },
    {
      by: "them",
      start: 228.8,
      end: 248.3,
      text: "And when they gave me this job, I stood in that room and I promised them it would get better. I said it out loud, I brought a cake. That's three years ago now. And the first one who believed me was Ines.",
    },
    {
      by: "me",
      start: 250.1,
      end: 263.4,
      text: "So if I hear you right, it isn't really the forty visits. You know that chair, you promised them, and the one who believed you first is gone. Is that it?",
    },
    {
      by: "them",
      start: 264.9,
      end: 277.1,
      text: "Yeah. Yeah, that's it. Nobody has put it like that before. I don't think I have either. I say it's about the visits. The visits you can count.",
    },
    {
      by: "me",
      start: 277.8,
      end: 295.4,
      text: "Okay. So let me tell you how that works with us. When somebody rings in sick, they don't ring Bea. They press one button in our app, and the app already knows who lives nearby, who is free, and who they have met before.",
    },
    { by: "them", start: 295.6, end: 296.2, text: "Mm-hm.", backchannel: true },
    {
      by: "me",
      start: 296.5,
      end: 316.9,
      text: "Then it makes a new plan for the whole morning, and it sends every carer a message with just their own changes, and they tap yes or no. If somebody says no, it tries the next one. And the families can see all of it, so they stop ringing the office.",
    },
    { by: "them", start: 317.1, end: 317.6, text: "Okay.", backchannel: true },
    {
      by: "me",
      start: 317.9,
      end: 332.0,
      text: "You probably lose half of every Monday to that at the moment. And on top of it we have reports, so you can see every gap and every late visit, by area and by carer.",
    },
    {
      by: "me",
      start: 332.5,
      end: 345.1,
      text: "And we connect to the payroll, and we do all of the training ourselves, on site, usually in two afternoons. Most of our customers are up and running within six weeks.",
    },
    {
      by: "me",
      start: 346.4,
      end: 355.4,
      text: "Sorry. That was a lot, and you didn't ask for it. Which part of that has to do with your Mondays?",
    },
    {
      by: "them",
      start: 357.2,
      end: 371.2,
      text: "The first bit, maybe. The ten to six bit, that's real. But look, we bought a system two years ago. It cost us eleven thousand, and a summer of everybody's evenings, and nobody used it.",
    },
    { by: "me", start: 372.4, end: 377.6, text: "Eleven thousand, and nobody used it. What happened when it came in?" },
    {
      by: "them",
      start: 378.9,
      end: 399.8,
      text: "It wanted them to sit down and type while two phones were ringing. They were back on the whiteboard within three weeks. So now when I say new system, Tom just looks at me. He doesn't even say anything, he just looks. And he's right to, I'm the one who signed for it.",
    },
    {
      by: "me",
      start: 401.2,
      end: 414.0,
      text: "So whatever it is, Bea and Tom can't be typing while two phones are ringing. And I may be wrong about all of this. We might not be the answer.",
    },
    {
      by: "them",
      start: 415.5,
      end: 423.8,
      text: "i appreciate that. most people don't say it, they just send me another brochure and ring me on a Monday",
    },
    {
      by: "me",
      start: 425.3,
      end: 434.4,
      text: "Say it did get better, the way you promised them. What does a Monday look like then? Who would notice first?",
    },
    {
      by: "them",
      start: 437.8,
      end: 451.1,
      text: "Bea would. She'd have had her breakfast. She'd be at home when her boys get up. Nobody would be ringing forty people at six in the morning.",
      first:
        "B would she'd have had her breakfast she'd be at home when her boys get up nobody would be ringing forty people at six in the morning",
      correctedAt: 453.3,
    },
    { by: "me", start: 451.3, end: 451.8, text: "Mm.", backchannel: true },
    {
      by: "them",
      start: 452.5,
      end: 467.7,
      text: "And I'd love to come in at eight and see the plan there on the wall, and nobody with their coat still on. She'd say morning Daniel, as if it was a Wednesday.",
    },
    {
      by: "me",
      start: 469.4,
      end: 478.5,
      text: "On the wall, as if it was a Wednesday. And you, what would you be doing in that first hour?",
    },
    {
      by: "them",
      start: 480.7,
      end: 495.5,
      text: "I'd go and visit somebody. I used to know every one of them by name, and now I know their postcodes. Mrs Doyle makes terrible tea. I'd go and sit down and drink it.",
    },
    {
      by: "me",
      start: 497.1,
      end: 511.1,
      text: "I hope you get to drink that terrible tea. Here is where I'm not sure. It has to work with one tap, and only some of ours does. When would you say no to us?",
    },
    {
      by: "them",
      start: 512.8,
      end: 528.6,
      text: "If Bea has to go on a course for it. If it takes her longer than the phone, even once, on a bad morning, she'll go back to the phone, and I won't blame her. So then it's no.",
    },
    {
      by: "me",
      start: 529.7,
      end: 544.3,
      text: "Longer than the phone, even once. I'll send you what the others see in winter, by Friday, so you can show it to Bea and Tom. And I'll ask Aoife whether she would talk to you.",
    },
    {
      by: "them",
      start: 545.3,
      end: 554.2,
      text: "That would help, I think. Aoife won't dress it up, she's not the type. And Bea would believe her, they trained together.",
      first:
        "That would help I think Eva won't dress it up she's not the type and be would believe her they trained together",
      correctedAt: 556.0,
    },
    {
      by: "me",
      start: 555.0,
      end: 564.6,
      text: "No, Aoife doesn't dress anything up. And if it isn't us, you still have the numbers. Thank you for telling me about Ines.",
    },
    {
      by: "them",
      start: 566.1,
      end: 572.3,
      text: "thanks for asking about her. most people don't. right, that's the vans. bye Maya",
    },
    { by: "me", start: 572.9, end: 574.9, text: "Bye, Daniel. Take care." },
  ],
  expect: {
    ladders: [
      {
        topic: "The problem with Mondays is that someone is always off sick",
        depth: 3,
        rungs: [
          {
            question: "What makes Mondays so hard?",
            answer: "it's the same two people stuck with it every single week",
          },
          { question: "What does all that re-planning cost you?", answer: "We lost Ines in March." },
          { question: "What did losing Ines change for you?", answer: "I promised them it would get better" },
        ],
      },
    ],
    journey: {
      present: "The problem with Mondays is that someone is always off sick",
      motivation: "I promised them it would get better",
      vision: "I'd love to come in at eight and see the plan there on the wall",
    },
    cues: {
      must: [
        { kind: "ask-before-telling", from: 60, to: 81 },
        { kind: "go-back", from: 120, to: 130 },
        { kind: "one-why-deeper", from: 166, to: 206 },
        { kind: "long-stretch", from: 337, to: 356 },
        { kind: "picture-the-change", from: 382, to: 426 },
        { kind: "fit", from: 427, to: 498 },
      ],
      mustNot: [
        { kind: "hand-the-floor" },
        { kind: "say-back" },
        { kind: "health" },
        { kind: "ask-before-telling", from: 139, to: 575 },
        { kind: "go-back", from: 0, to: 114 },
        { kind: "one-why-deeper", from: 248, to: 575 },
        { kind: "picture-the-change", from: 0, to: 360 },
        { kind: "picture-the-change", from: 468, to: 575 },
        { kind: "fit", from: 0, to: 300 },
      ],
    },
    promises: [
      { words: "I'll send you what the others see in winter, by Friday", due: "by Friday" },
      { words: "I'll ask Aoife whether she would talk to you", due: null },
    ],
    ticked: ["followed-up", "third-why"],
    notTicked: ["asked-before-telling"],
    asked: { "said-back": "So if I hear you right, it isn't really the forty visits." },
    talkShare: { from: 0.45, to: 0.51 },
    fit: "not-yet",
  },
}
