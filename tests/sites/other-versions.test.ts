import { describe, expect, it } from "vitest"
import { adapterFor } from "~sites/registry"
import { every, varyPage, varyTrace, wrap, type Variant } from "./rewrite"
import { asExpected, fixture, playTrace, traceFrom, words } from "./suite"

/** What a new version, another view or another language of each tool may change. Google Meet has a file of its own. */
const versions: Record<string, { readonly shell?: string; readonly variants: Record<string, Variant> }> = {
  "teams.json": {
    variants: {
      "a guest's view": {
        text: (source) => source.replace(/ data-tid=(\\?)"closed-captions-v2-items-renderer\\?"/g, ""),
      },
      "an older container": {
        text: (source) =>
          source
            .replaceAll("closed-caption-renderer-wrapper", "wrapper-1")
            .replaceAll("closed-caption-v2-window-wrapper", "closed-captions-renderer")
            .replaceAll("closed-caption-v2-virtual-list-content", "list-1"),
      },
      "containers without a name": {
        text: (source) =>
          source
            .replaceAll("closed-caption-renderer-wrapper", "w1")
            .replaceAll("closed-caption-v2-window-wrapper", "w2")
            .replaceAll("closed-caption-v2-virtual-list-content", "w3")
            .replaceAll("closed-captions-v2-items-renderer", "w4"),
      },
      "nothing marked but names and words": {
        text: (source) =>
          source
            .replaceAll("closed-caption-renderer-wrapper", "w1")
            .replaceAll("closed-caption-v2-window-wrapper", "w2")
            .replaceAll("closed-caption-v2-virtual-list-content", "w3")
            .replaceAll("closed-captions-v2-items-renderer", "w4")
            .replaceAll(' role="region"', ""),
      },
      "atoms with other names": {
        text: (source) =>
          source
            .replaceAll('"author\\"', '"a1\\"')
            .replaceAll('"author"', '"a1"')
            .replaceAll("closed-caption-text", "a2"),
      },
      "other classes, more wrappers": {
        text: (source) => source.replaceAll("fui-ChatMessageCompact", "___1x"),
        dom: (root, document) => every(root, '[data-tid="author"]').forEach((author) => wrap(author, document, "span")),
      },
      "pictures beside the names": {
        dom: (root) =>
          every(root, '[data-tid="author"]').forEach((author) =>
            author.insertAdjacentHTML("beforebegin", '<span role="img"><img src="x.png" alt=""></span>'),
          ),
      },
    },
  },
  "webex.json": {
    variants: {
      "another build": { text: (source) => source.replace(/-x1Y2z|-a1B2c|-q9|-w8/g, "-k77") },
      "names and words in one text": {
        dom: (root) =>
          every(root, "mdc-text:not([id])").forEach((row) => {
            row.innerHTML = `<p dir="auto">${row.textContent ?? ""}</p>`
          }),
      },
      "other names of everything": {
        text: (source) => source.replace(/closed-captions-container|caption-(item|name|text)/g, "k1"),
      },
      "other names of everything, each line in a box of its own": {
        text: (source) => source.replace(/closed-captions-container|caption-(item|name|text)/g, "k1"),
        dom: (root, document) => every(root, "mdc-text").forEach((line) => wrap(line, document)),
      },
      "another language": {
        text: (source) => source.replaceAll("Leave meeting", "会議を退出").replaceAll("Closed captions", "字幕"),
      },
    },
  },
  "zoom.json": {
    shell: "call/zoom-shell.html",
    variants: {
      "nobody in the list of people": {
        dom: (root) => every(root, '[id^="participants-list-"]').forEach((person) => person.remove()),
      },
      "other names of what is in the row": {
        text: (source) =>
          source.replaceAll("live-transcription-subtitle__item", "k1").replaceAll("zmu-data-selector-item__icon", "k2"),
      },
      "another name of the row": {
        text: (source) => source.replace(/(#|id=\\?")live-transcription-subtitle(?!_)/g, "$1row-1"),
      },
      "a line in more boxes": {
        dom: (root, document) =>
          every(root, ".zmu-data-selector-item__icon,.live-transcription-subtitle__item").forEach((part) =>
            wrap(part, document),
          ),
        text: (source) =>
          source.replaceAll("#live-transcription-subtitle > :first-child", ".zmu-data-selector-item__icon"),
      },
      "a box that stands as long as captions are on": {
        dom: (root, document) =>
          every(root, ".live-transcription-subtitle__box").forEach((box) => {
            const around = document.createElement("div")
            around.className = "live-transcription-subtitle__overlay-container"
            box.replaceWith(around)
            around.append(box)
          }),
      },
      "a dialog is open": { dom: (root) => every(root, "#wc-footer").forEach((bar) => bar.remove()) },
    },
  },
  "zoom-panel.json": {
    shell: "call/zoom-shell.html",
    variants: {
      "another language": {
        text: (source) => source.replaceAll("Leave", "Verlassen").replaceAll("Host, me", "Host, ich"),
      },
      "another name of the list": { text: (source) => source.replaceAll("lt-full-transcript__list", "k1") },
      "no names of anything in the list": {
        text: (source) =>
          source
            .replaceAll(".lt-full-transcript__item:first-child", "#full-transcription > * > :first-child")
            .replaceAll("#z3 .lt-full-transcript__message", "#z3 > :last-child")
            .replace(/\.lt-full-transcript__list/g, "#full-transcription > div")
            .replace(/lt-full-transcript__[\w-]+/g, "k1"),
      },
      "each caption in a box of its own": {
        text: (source) => source.replaceAll(".lt-full-transcript__item:first-child", ".lt-full-transcript__item"),
        dom: (root, document) => every(root, ".lt-full-transcript__item").forEach((item) => wrap(item, document)),
      },
      "no times": { dom: (root) => every(root, ".lt-full-transcript__time").forEach((time) => time.remove()) },
    },
  },
  "jitsi.json": {
    variants: {
      "another build": { text: (source) => source.replaceAll("css-17ab-", "css-zz0-") },
      "another language": { text: (source) => source.replaceAll("Leave the meeting", "Konferenz verlassen") },
      "a server of one's own": {
        text: (source) => source.replaceAll("https://meet.jit.si/", "https://talk.example.org/"),
      },
      "the chat is open": {
        dom: (root) =>
          every(root, "#cc-tab").forEach((tab) =>
            tab.insertAdjacentHTML(
              "afterend",
              '<div id="chat"><div class="css-2-messageContainer"><div class="css-2-messageHeader">Remy Buyer</div><div class="css-2-messageText">the link</div></div><textarea></textarea></div>',
            ),
          ),
      },
    },
  },
  "generic.json": {
    variants: {
      "a place that calls itself captions": {
        text: (source) => source.replaceAll('class="x2"', 'class="live-captions"'),
      },
      "each caption in boxes of its own": {
        dom: (root, document) =>
          every(root, "#rows > section, body > section").forEach((row) => {
            wrap(row, document)
            wrap(row, document)
          }),
      },
      "nothing but inline pieces in a caption": {
        dom: (root, document) =>
          every(root, "section > div").forEach((piece) => {
            const inline = document.createElement("span")
            inline.className = piece.className
            inline.append(...piece.childNodes)
            piece.replaceWith(inline)
          }),
      },
      "a place that is live": { text: (source) => source.replaceAll('class="x2"', 'class="x2" role="log"') },
    },
  },
}

for (const [name, { shell, variants }] of Object.entries(versions))
  describe(`other versions of ${name}`, () => {
    const known = traceFrom(fixture(`traces/${name}`))
    for (const [version, variant] of Object.entries(variants))
      it(version, async () => {
        const trace = varyTrace(known, variant)
        const html = varyPage(fixture(known.page.replace("../", "")), variant)
        const around = shell === undefined ? undefined : fixture(shell)
        const { said, kept, errors } = await playTrace(
          (page) => adapterFor(new URL(trace.url), page),
          trace,
          html,
          around,
        )
        expect(errors).toEqual([])
        for (const transcript of [said, kept]) {
          if (known.expect) expect(asExpected(transcript)).toEqual(known.expect)
          if (known.expectWords)
            expect(words(transcript.map(({ text }) => text).join(" "))).toEqual(words(known.expectWords))
        }
      })
  })
