import type { Recipient } from "~messaging/mail-port"
import { readableDocuments } from "../../frames"
import { frameOf, isTextArea, placeInTop, type Compose, type MailAdapter } from "../adapter"
import { addressIn, lastAddressIn, recipientFrom, recipientsIn, withoutTwins } from "../addresses"
import { allIn, around, closestAround, holds, shadowTrees, type Tree } from "../trees"

/**
 * Finds drafts on pages nobody described: an editor of many lines, and around it what a mail has and nothing else: a subject,
 * recipients, a button that sends. Also the last resort on pages of tools whose marks are gone.
 */

const editors = "[contenteditable=''], [contenteditable='true'], [contenteditable='plaintext-only'], textarea"
/** Words for the fields of a mail as tools write them in names, ids, labels and placeholders. */
const subjectWords =
  /subj|betreff|asunto|objet|oggetto|assunto|onderwerp|[äa]mne|emne|temat|тема|předmět|predmet|tárgy|aihe|konu|主题|主旨|件名|제목|θέμα|الموضوع|נושא|chủ đề/iu
const to =
  "to|cc|bcc|an|para|cco|[àa]|cci|aan|til|till|do|komu|кому|копия|kime|vastaanottaja|címzett|收件人|宛先|받는|받는 사람|προς|إلى|אל|đến"
const recipientWords =
  /recipient|empf[äa]nger|destinatari|destinataire|ontvanger|mottagare|modtager|odbiorc|получател|příjem/iu
/** A name or id may hold "to" anywhere; what people read is that word alone, else every "Reply to …" would be one. */
const toNames = new RegExp(`(?:^|[^a-zà-ÿ])(?:${to})(?:[^a-zà-ÿ]|$)`, "iu")
const toLabels = new RegExp(`^\\W{0,3}(?:${to})(?=\\s*$|\\s*[:：(（,*–-])`, "iu")
/** Where readers write to a page and not to a person. */
const commentWords =
  /comment|kommentar|coment[áa]rio|comentario|commento|commentaire|reactie|yorum|koment|комментар|коментар|评论|評論|コメント|댓글|σχόλι|תגוב|bình luận|discussion|feedback|review/iu
/** Whoever must say who they are first is a visitor. */
const visitorFields =
  "input[type='url'], input[autocomplete~='name'], input[autocomplete~='url'], input[name='author'], input[name='url'], input[name='website'], [name*='captcha' i], [class*='captcha' i]"
const fromWords = /(?:^|[^a-z])(?:from|sender|identity|von|de|da|van|from-?address)(?:[^a-z]|$)/iu
const sendWords =
  /^\W*(?:send|senden|enviar|envoyer|invia|versturen|verzenden|skicka|send|wyślij|отправить|надіслати|odeslat|odoslať|küldés|lähetä|gönder|发送|發送|送信|보내기|αποστολή|إرسال|שליחה|שלח|gửi)(?:$|[\s(,.:;–‪])/iu
const sendNames = /(?:^|[^a-z])send(?:[^a-z]|$)/iu
const searchWords = /search|such|buscar|recherch|cerca|zoek|szukaj|поиск|搜索|検索|검색|filter/iu
const noFields = new Set(["hidden", "checkbox", "radio", "submit", "button", "file", "password", "search"])
/** An editor that is less high holds one line: a search, a chat, an address. CSS px. */
const leastHeight = 48
/** The window of a draft is not further up than this. */
const furthest = 25

const attributes = (element: Element, names: readonly string[]): string[] =>
  names.map((name) => element.getAttribute(name) ?? "").filter((text) => text !== "")

/** A caption is short. UTF-16 units. */
const longestCaption = 24
/** What stands before a field, up to three elements further out: "Subject:" in a cell or a line of its own. */
const captionBefore = (field: Element): string => {
  for (let at: Element | null = field, step = 0; at !== null && step < 3; at = at.parentElement, step += 1) {
    let before = at.previousSibling
    while (before !== null && (before.nodeType === 8 || (before.textContent ?? "").trim() === "")) {
      if (before.nodeType === 1 && (before as Element).matches("input, textarea, button, iframe")) return ""
      before = before.previousSibling
    }
    if (before === null) continue
    const text = (before.textContent ?? "").trim()
    return text.length <= longestCaption ? text : ""
  }
  return ""
}

/** What people read of an element by its attributes alone. */
const labelAttributesOf = (element: Element): string[] => attributes(element, ["aria-label", "placeholder", "title"])

/** What people read of a field. */
const labelsOf = (element: Element): string[] => {
  const tree = element.getRootNode() as Partial<Document>
  const ids = (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .filter((id) => id !== "")
    .slice(0, 4)
  return [
    ...labelAttributesOf(element),
    ...[...((element as HTMLInputElement).labels ?? [])].map((label) => ownLabel(label)),
    ...ids.map((id) => tree.getElementById?.(id)?.textContent?.trim().slice(0, 100) ?? ""),
    captionBefore(element),
  ].filter((text) => text !== "")
}
/** A label may hold the field itself, whose text is none of it. */
const ownLabel = (label: HTMLElement): string =>
  [...label.childNodes]
    .filter(
      (node) =>
        node.nodeType === 3 ||
        (node.nodeType === 1 && !/^(?:textarea|select|input)$/.test((node as Element).localName)),
    )
    .map(({ textContent }) => textContent ?? "")
    .join(" ")
    .trim()
    .slice(0, 100)
const namesOf = (element: Element): string[] => attributes(element, ["name", "id", "data-testid", "data-test-id"])

/** What a field calls itself, without the classes that only dress it. */
const nameWords = (element: Element): string => [...namesOf(element), ...labelsOf(element)].join(" ")

const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== "function" || placeInTop(element).checkVisibility()

/** A line alone; a page without layout says nothing about it, and an editor that has a frame to itself is as high as that. */
const isLow = (element: Element): boolean => {
  const frame = frameOf(element.ownerDocument)
  const { height, width } = (frame ?? element).getBoundingClientRect()
  return width > 0 && height > 0 && height < leastHeight
}
const saysMany = (element: Element): boolean =>
  element.getAttribute("aria-multiline") === "true" ||
  element.localName === "body" ||
  element.ownerDocument.designMode === "on" ||
  (isTextArea(element) && element.rows > 3)

/** Every editor in the trees of a page that may hold a mail, the outermost of those inside one another. */
const editorsIn = (trees: readonly Tree[]): HTMLElement[] =>
  trees.flatMap((inner) => {
    if ("designMode" in inner && inner.designMode === "on" && frameOf(inner) !== null) return [inner.body]
    return [...inner.querySelectorAll<HTMLElement>(editors)].filter(
      (editor) =>
        editor.parentElement?.closest("[contenteditable=''], [contenteditable='true']") == null &&
        editor.closest("[role='search'], [role='searchbox'], [role='combobox'], [role='log']") === null &&
        !(isTextArea(editor) && (editor.readOnly || editor.disabled)) &&
        !searchWords.test(nameWords(editor)) &&
        !isComment(editor) &&
        isShown(editor),
    )
  })

/** A comment below an article, or a form to write to whoever runs the page. */
const isComment = (editor: HTMLElement): boolean => {
  if (commentWords.test(nameWords(editor))) return true
  const form = editor.closest("form") ?? editor.parentElement?.parentElement ?? editor.parentElement
  return form !== null && (commentWords.test(namesOf(form).join(" ")) || form.querySelector(visitorFields) !== null)
}

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldsIn = (root: Element): Field[] =>
  allIn<Field>(root, "input, textarea").filter((field) => field.localName === "textarea" || !noFields.has(field.type))

/** The field that names itself a subject; also one that is not shown, as in replies. */
export const subjectIn = (root: Element, body: Element): Field | null =>
  fieldsIn(root).find((field) => field !== body && subjectWords.test(nameWords(field))) ?? null

const isToField = (element: Element): boolean => {
  const names = namesOf(element)
  const labels = labelsOf(element)
  const words = [...names, ...labels].join(" ")
  return (
    (names.some((name) => toNames.test(name)) ||
      labels.some((label) => toLabels.test(label)) ||
      recipientWords.test(words)) &&
    !subjectWords.test(words) &&
    !searchWords.test(words) &&
    element.closest("[role='search']") === null
  )
}

const hasRecipients = (root: Element, body: Element): boolean =>
  allIn(root, "input, textarea, [contenteditable='true'], [role='combobox'], [role='listbox']").some(
    (element) =>
      element !== body && !element.contains(body) && !noFields.has((element as Field).type) && isToField(element),
  )

const buttons = "button, [role='button'], input[type='submit'], input[type='button'], a[href='#']"
const isSendButton = (button: Element): boolean =>
  sendWords.test((button.textContent ?? "").trim().slice(0, 60)) ||
  ["aria-label", "title", "data-tooltip", "value"].some((name) => sendWords.test(button.getAttribute(name) ?? "")) ||
  ["data-testid", "data-test-id", "name", "id"].some((name) => sendNames.test(button.getAttribute(name) ?? ""))

const holdsAddress = "title data-hovercard-id data-email email data-address aria-label data-name href".split(" ")
const chips = holdsAddress.map((name) => `[${name}*='@']`).join(", ")

/** Is what was clicked a button that sends, or in one? */
export const isSendAt = (target: Element): boolean => {
  const button = closestAround(target, buttons)
  return button !== null && isSendButton(button)
}

/**
 * The window of the draft around a body: the nearest part of the page with the fields of a mail, or at least with its Send and an
 * address beside it, and without `others`: the bodies of other drafts. Null: there is none.
 */
export const windowOf = (body: HTMLElement, others: readonly HTMLElement[]): Element | null => {
  const foreign = others.filter((other) => other !== body)
  let sending = 0
  for (let at = around(body), step = 0; at !== null && step < furthest; at = around(at), step += 1) {
    const root = at
    if (root.parentElement === null && root.localName === "html") continue
    // Further up are two drafts, or the whole page with its search and chat.
    if (foreign.some((other) => holds(root, other))) return null
    if (subjectIn(root, body) !== null || hasRecipients(root, body)) return root
    if (sending === 0 && allIn(root, buttons).some(isSendButton)) sending = step + 1
    if (sending > 0 && step < sending + 2 && isWide(body) && allIn(root, chips).some((chip) => !holds(body, chip)))
      return root
  }
  return null
}
const isWide = (body: HTMLElement): boolean =>
  saysMany(body) || (body.getBoundingClientRect().height || leastHeight) >= 2 * leastHeight

/** How much an editor looks like the body of a mail. */
const weight = ({ body }: Compose): number => (saysMany(body) ? 2 : 0) + (isLow(body) ? 0 : 1)

/**
 * Of windows within one another the inner one is the draft's: the outer one is the page, with a chat or a search of its own. Of several
 * editors in one window the mail is in the one of many lines, which is the last: addresses stand above it.
 */
const best = (all: readonly Compose[]): Compose[] => {
  const kept: Compose[] = []
  for (const one of all) {
    const rival = kept.findIndex(({ root }) => holds(root, one.root) || holds(one.root, root))
    const other = kept[rival]
    if (other === undefined) kept.push(one)
    else if (other.root === one.root ? weight(one) >= weight(other) : holds(other.root, one.root)) kept[rival] = one
  }
  return kept
}

const findIn = (trees: readonly Tree[], known: readonly Compose[]): Compose[] => {
  const likely = editorsIn(trees).filter(
    (editor) => (saysMany(editor) || !isToField(editor)) && !known.some(({ root }) => holds(root, editor)),
  )
  const many = [...known.map(({ body }) => body), ...likely.filter(saysMany)]
  const found = likely.flatMap((body) => {
    const root = windowOf(body, many)
    return root === null ? [] : [{ root, body }]
  })
  if (found.length > 0 || known.length > 0) return best(found)
  // A window of its own for a draft, whose fields are of a kind nobody thought of: the one editor of many lines below them is it.
  const [only, ...more] = likely.filter((editor) => saysMany(editor) && !isLow(editor))
  if (only === undefined || more.length > 0) return []
  const place = placeInTop(only)
  const page = place.ownerDocument.body
  const isAbove = (field: Field): boolean =>
    field !== place && !searchWords.test(nameWords(field)) && (place.compareDocumentPosition(field) & 2) !== 0
  return fieldsIn(page).some(isAbove) ? [{ root: place.parentElement ?? page, body: only }] : []
}

/**
 * The drafts on a page, found without any mark of a tool, beside those that are `known`. Shadow roots are searched where nothing is
 * found without.
 */
export const findComposes = (page: Document, known: readonly Compose[] = []): Compose[] => {
  const found = findIn(readableDocuments(page), known)
  return found.length > 0 || known.length > 0 ? found : findIn(shadowTrees(page), known)
}

const attributeWords = (element: Element): string => [...namesOf(element), ...labelAttributesOf(element)].join(" ")

/** Recipients in a window: lists in fields, and chips that carry an address. Whoever stands in the sender's part is none. */
export const findRecipients = ({ root, body }: Compose): Recipient[] => {
  const found: (Recipient | null)[] = []
  const isForeign = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null && at !== root; at = around(at))
      if (at.localName === "select" || at.localName === "option" || fromWords.test(attributeWords(at))) return true
    return holds(body, element) || holds(element, body)
  }
  for (const field of allIn<Field>(root, "input, textarea")) {
    if (!field.value.includes("@") || isForeign(field) || subjectWords.test(nameWords(field))) continue
    if (isToField(field) || field.type === "email") found.push(...recipientsIn(field.value))
  }
  for (const chip of allIn(root, chips)) {
    if (isForeign(chip) || /^(?:input|textarea|select|option|iframe)$/.test(chip.localName)) continue
    const held = holdsAddress.map((name) => chip.getAttribute(name) ?? "").filter((text) => text.includes("@"))
    const [first = ""] = held
    const one = recipientFrom(first.replace(/^mailto:/i, ""))
    if (one === null) continue
    const name = one.name || chip.getAttribute("data-name") || (recipientFrom(shownIn(chip))?.name ?? "")
    found.push({ name: name === one.address ? "" : name.slice(0, 200), address: one.address })
  }
  if (found.length === 0) {
    // Chips that show the address as plain text, near a field that names itself a recipient.
    for (const field of allIn(root, "input, textarea, [role='combobox'], [role='listbox'], [role='textbox']")) {
      if (field === body || isForeign(field) || !isToField(field)) continue
      const text = (isInput(field) ? field.parentElement : field)?.textContent?.slice(0, 2_000) ?? ""
      if (text.includes("@")) found.push(...recipientsIn(text))
    }
  }
  return withoutTwins(found)
}

/** What a chip shows, without the button that takes it away. */
const shownIn = (chip: Element): string =>
  [...chip.childNodes]
    .filter((node) => node.nodeType !== 1 || !(node as Element).matches(`${buttons}, [aria-hidden='true'], svg`))
    .map((node) => (node.nodeType === 1 ? shownIn(node as Element) : (node.textContent ?? "")))
    .join("")
    .slice(0, 300)
    .replace(/\s*[×✕✖⨯]\s*$/u, "")

const isInput = (element: Element): boolean => element.localName === "input" || element.localName === "textarea"

/** The user's address where exactly one stands in the title of the page, or in the sender's part of it. */
export const findSelf = (page: Document): string => {
  const sender = page.querySelector<HTMLSelectElement>("select[name*='from' i], select[id*='from' i]")
  return (
    addressIn(sender?.selectedOptions?.[0]?.textContent ?? "") ||
    addressIn(page.querySelector("[name='from'], [data-testid*='from' i]")?.textContent ?? "") ||
    lastAddressIn(page.title)
  )
}

export const genericMail: MailAdapter = {
  tool: "generic-mail",
  owns: () => true,
  composes: findComposes,
  subject: ({ root, body }) => subjectIn(root, body),
  recipients: findRecipients,
  self: findSelf,
  isSend: (target, { root }) => holds(root, target) && isSendAt(target),
}
