/** Names of interface icons are texts in some tools ("arrow_downward"): never speech. */
export const isIconName = (text: string): boolean => /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(text)

/** Control characters, and marks that could turn the reading direction of what stands around a caption. */
// eslint-disable-next-line no-control-regex
const unreadable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]+/g

/** One line of text: control characters and runs of space become one space. */
export const clean = (text: string): string => text.replace(unreadable, " ").replace(/\s+/g, " ").trim()

const isIcon = (element: Element): boolean =>
  element.localName === "i" ||
  element.localName === "svg" ||
  /symbols|icons/.test(element.getAttribute("class") ?? "") ||
  isIconName((element.textContent ?? "").trim())

const ofRole = (role: string): string => `[role="${role}"]`
const settingRoles = ["switch", "radio", "checkbox", "slider"]
const controlRoles = [...settingRoles, "button", "menu", "menuitem", "option", "listbox", "combobox"]
const controlNames = ["button", "input", "textarea", "select"]
const isControlRole = new Set(controlRoles)
const isUnread = new Set([...controlNames, "style", "script", "template"])
/** Things a person uses, not reads, as a selector. */
export const controls = [...controlNames, ...controlRoles.map(ofRole)].join()
/** What a page lets its user set: captions hold nothing like it. */
export const settings = ["input,textarea,select", ...settingRoles.map(ofRole)].join()
/** What opens over a page and is no part of it. */
export const dialogs = 'dialog,[role$="dialog"]'

/** Things a person uses, not reads. Asked of every element of a caption at every word, so it asks no selector. */
export const isControl = (element: Element): boolean =>
  isUnread.has(element.localName) || isControlRole.has(element.getAttribute("role") ?? "")
export const holdsControl = (element: Element): boolean =>
  element.childElementCount > 0 && element.querySelector(controls) !== null
export const controlsIn = (element: Element): number =>
  holdsControl(element) ? element.querySelectorAll(controls).length : 0

const inline = new Set(["span", "b", "i", "em", "strong", "a", "img", "svg", "font", "mark", "u", "bdi", "wbr", "br"])
export const isInline = (element: Element): boolean => inline.has(element.localName)

const isReadable = (element: Element): boolean =>
  !isControl(element) &&
  !isIcon(element) &&
  (element.textContent ?? "").trim() !== "" &&
  (!holdsControl(element) || textOf(element) !== "")

/** The child elements that hold text to read, `most` at most: no controls, no icons, nothing empty. */
export const parts = (element: Element, most = Infinity): Element[] => {
  const found: Element[] = []
  for (let child = element.firstElementChild; child !== null && found.length < most; child = child.nextElementSibling)
    if (isReadable(child)) found.push(child)
  return found
}

/** Does an element hold text of its own, beside its child elements? */
export const hasOwnText = (element: Element): boolean => {
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    if (child.nodeType === Node.TEXT_NODE && (child as Text).data.trim() !== "") return true
  return false
}

const collect = (node: Node, into: string[]): void => {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) into.push((child as Text).data)
    else if (child.nodeType === Node.ELEMENT_NODE) {
      const element = child as Element
      if (isControl(element) || isIcon(element)) continue
      const block = !isInline(element)
      if (block) into.push(" ")
      collect(element, into)
      if (block) into.push(" ")
    }
  }
}

/** What an element says, without controls and icon names, as one line. */
export const textOf = (element: Element): string => {
  if (element.childElementCount === 0) return clean(element.textContent ?? "")
  const pieces: string[] = []
  collect(element, pieces)
  return clean(pieces.join(""))
}

/** "Name: words" in one text, or null when it does not begin with a name. */
export const splitName = (text: string): { readonly name: string; readonly words: string } | null => {
  const match = /^([^:：]{1,60})[:：]\s*(.*)$/su.exec(text)
  const [, name, words] = match ?? []
  if (name === undefined || words === undefined || name.trim().split(/\s+/).length > 6) return null
  // A telephone number is a name, a time of day beside one is none.
  if (!/\p{L}|^[+(0][\d ()*-]{6,}$/u.test(name) || /\d:\d/.test(text.slice(name.length - 1, name.length + 2)))
    return null
  return { name: name.trim(), words: words.trim() }
}
