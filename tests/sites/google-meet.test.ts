import { describe, expect, it } from "vitest"
import { googleMeet } from "~sites/google-meet/adapter"
import { every, varyPage, varyTrace, wrap, type Variant } from "./rewrite"
import { asExpected, fixture, playTrace, traceFrom } from "./suite"

const page = fixture("call/meet.html")
const trace = traceFrom(fixture("traces/meet.json"))
const block = ".nMcdL"
const region = '[role="region"][tabindex="0"]'

/** What a new version of the page, another language or a test group may change. */
const variants: Record<string, Variant> = {
  "as known": {},
  "other class names": {
    text: (source) =>
      source
        .replace(/nMcdL|bj4p3b/g, "k1")
        .replaceAll("ygicle", "zz9")
        .replace(/VbkSUe|NWpY1d|adE6rb|a4cQT|iOzk7/g, "k2"),
  },
  "class names without meaning, no tabindex": {
    text: (source) =>
      source
        .replace(/nMcdL|bj4p3b/g, "k1")
        .replaceAll("ygicle", "zz9")
        .replace(/ tabindex=\\?"0\\?"/g, ""),
  },
  "no region, class names alone": {
    text: (source) => source.replace(/ role=(\\?)"region\\?" tabindex=\\?"0\\?"/g, ""),
  },
  "another language": {
    text: (source) =>
      source
        .replaceAll("Captions", "Untertitel")
        .replaceAll("Jump to bottom", "Zum Ende springen")
        .replaceAll("Call controls", "Anrufsteuerung")
        .replace(/>You</g, ">Du<"),
  },
  "a language read from right to left": {
    text: (source) =>
      source
        .replaceAll("Jump to bottom", "الانتقال إلى الأسفل")
        .replace(/>You</g, ">أنت<")
        .replace(/<html lang="en">/, '<html lang="ar" dir="rtl">'),
  },
  "no pictures": { dom: (root) => every(root, "img").forEach((image) => image.remove()) },
  "wrapped blocks": { dom: (root, document) => every(root, block).forEach((element) => wrap(element, document)) },
  "blocks wrapped twice": {
    dom: (root, document) =>
      every(root, block).forEach((element) => {
        wrap(element, document)
        wrap(element, document, "section")
      }),
  },
  "a block's inside wrapped": {
    dom: (root, document) =>
      every(root, block).forEach((element) => {
        const inner = document.createElement("div")
        inner.append(...element.childNodes)
        element.append(inner)
      }),
    text: (source) => source.replaceAll("> .ygicle", ".ygicle"),
  },
  "words in pieces": {
    dom: (root) =>
      every(root, ".ygicle").forEach((text) => {
        const said = text.textContent ?? ""
        text.innerHTML = ""
        const [first, second] = [text.ownerDocument.createElement("span"), text.ownerDocument.createElement("span")]
        first.textContent = said
        text.append(first, second)
      }),
  },
  "a badge beside the name": {
    dom: (root) => every(root, ".NWpY1d").forEach((name) => name.insertAdjacentHTML("afterend", "<span>Host</span>")),
  },
  "a box as name": {
    text: (source) =>
      source.replace(
        /<span class=(\\?)"NWpY1d\\?">([^<]*)<\/span>/g,
        (_, slash: string, name: string) => `<div class=${slash}"NWpY1d${slash}">${name}</div>`,
      ),
  },
  "dummy children": {
    dom: (root) =>
      every(root, region).forEach((list) => {
        list.insertAdjacentHTML("afterbegin", "<div><div></div><div></div></div><div><span>Live</span></div>")
        list.insertAdjacentHTML("beforeend", "<div>English</div>")
      }),
  },
  "a bar with the language above the list": {
    dom: (root) =>
      every(root, region).forEach((list) =>
        list.insertAdjacentHTML(
          "afterbegin",
          '<div><span>Language</span><div role="combobox">English<i class="google-symbols">arrow_drop_down</i></div></div>',
        ),
      ),
  },
  "icons of another font": { text: (source) => source.replaceAll("google-symbols", "k7") },
}

describe("Google Meet", () => {
  for (const [name, variant] of Object.entries(variants))
    it(`hears the whole call: ${name}`, async () => {
      const known = varyTrace(trace, variant)
      const { said, kept, errors } = await playTrace(() => googleMeet, known, varyPage(page, variant))
      expect(errors).toEqual([])
      expect(asExpected(said)).toEqual(trace.expect)
      expect(asExpected(kept)).toEqual(trace.expect)
    })
})
