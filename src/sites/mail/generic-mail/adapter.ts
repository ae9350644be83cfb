import type { Recipient } from "~messaging/mail-port"
import { readableDocuments } from "../../frames"
import { isTextArea, placeInTop, type Compose, type MailAdapter } from "../adapter"
import { addressIn, lastAddressIn, recipientFrom, recipientsIn, withoutTwins } from "../addresses"

/**
 * Finds drafts on pages nobody described: an editor of many lines, and around it what a mail has and nothing else: a subject,
 * recipients, a button that sends. Also the last resort on pages of tools whose marks are gone.
 */

const editors = "[contenteditable=''], [contenteditable='true'], [contenteditable='plaintext-only'], textarea"
/** Words for the fields of a mail as tools write them in names, ids, labels and placeholders. */
const subjectWords =
  /subj|betreff|asunto|objet|oggetto|assunto|onderwerp|[äa]mne|emne|temat|тема|předmět|predmet|tárgy|aihe|konu|主题|主旨|件名|제목|θέμα|الموضوع|נושא|chủ đề/iu
const toWords =
  /(?:^|[^a-zà-ÿ])(?:to|cc|bcc|recipients?|an|empf[äa]nger|para|cco|destinatari[oa]s?|[àa]|cci|destinataires?|aan|til|till|do|komu|кому|копия|kime|vastaanottaja|címzett|收件人|宛先|받는|προς|إلى|אל|đến)(?:[^a-zà-ÿ]|$)|recipient/iu
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

/** What a field calls itself, without the classes that only dress it. */
const nameWords = (element: Element): string =>
  ["name", "id", "aria-label", "placeholder", "data-testid", "data-test-id", "title"]
    .map((name) => element.getAttribute(name) ?? "")
    .join(" ")

const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== "function" || placeInTop(element).checkVisibility()

/** Too low for a mail; a page without layout says nothing about it. */
const isLow = (element: Element): boolean => {
  const { height, width } = element.getBoundingClientRect()
  return width > 0 && height > 0 && height < leastHeight
}
const saysMany = (element: Element): boolean =>
  element.getAttribute("aria-multiline") === "true" ||
  element.localName === "body" ||
  element.ownerDocument.designMode === "on" ||
  (isTextArea(element) && element.rows > 3)

/** Every editor on a page that may hold a mail, the outermost of those inside one another. */
const editorsIn = (page: Document): HTMLElement[] =>
  readableDocuments(page).flatMap((inner) => {
    if (inner !== page && inner.designMode === "on") return [inner.body]
    return [...inner.querySelectorAll<HTMLElement>(editors)].filter(
      (editor) =>
        editor.parentElement?.closest("[contenteditable=''], [contenteditable='true']") == null &&
        editor.closest("[role='search'], [role='searchbox'], [role='combobox'], [role='log']") === null &&
        !(isTextArea(editor) && (editor.readOnly || editor.disabled)) &&
        !searchWords.test(nameWords(editor)) &&
        isShown(editor),
    )
  })

type Field = HTMLInputElement | HTMLTextAreaElement

const fieldsIn = (root: Element): Field[] =>
  [...root.querySelectorAll<Field>("input, textarea")].filter(
    (field) => field.localName === "textarea" || !noFields.has(field.type),
  )

/** The field that names itself a subject; also one that is not shown, as in replies. */
export const subjectIn = (root: Element, body: Element): Field | null =>
  fieldsIn(root).find((field) => field !== body && subjectWords.test(nameWords(field))) ?? null

const isToField = (element: Element): boolean =>
  toWords.test(nameWords(element)) &&
  !subjectWords.test(nameWords(element)) &&
  !searchWords.test(nameWords(element)) &&
  element.closest("[role='search']") === null

const hasRecipients = (root: Element, body: Element): boolean =>
  [...root.querySelectorAll("input, textarea, [contenteditable='true'], [role='combobox'], [role='listbox']")].some(
    (element) => element !== body && !element.contains(body) && isToField(element),
  )

const buttons = "button, [role='button'], input[type='submit'], input[type='button'], a[href='#']"
const isSendButton = (button: Element): boolean =>
  sendWords.test((button.textContent ?? "").trim().slice(0, 60)) ||
  ["aria-label", "title", "data-tooltip", "value"].some((name) => sendWords.test(button.getAttribute(name) ?? "")) ||
  ["data-testid", "data-test-id", "name", "id"].some((name) => sendNames.test(button.getAttribute(name) ?? ""))

/** Is what was clicked a button that sends, or in one? */
export const isSendAt = (target: Element): boolean => {
  const button = target.closest(buttons)
  return button !== null && isSendButton(button)
}

/** The window of the draft around a body: the nearest part of the page with the fields of a mail, or at least with its Send, and
 * without `others`: the bodies of other drafts. Null: there is none. */
export const windowOf = (body: HTMLElement, others: readonly HTMLElement[]): Element | null => {
  const place = placeInTop(body)
  const foreign = others.filter((other) => other !== body).map(placeInTop)
  let sending: Element | null = null
  for (
    let at = place.parentElement, step = 0;
    at !== null && at !== at.ownerDocument.documentElement && step < furthest;
    at = at.parentElement, step += 1
  ) {
    const root = at
    // Further up are two drafts, or the whole page with its search and chat.
    if (foreign.some((other) => other !== place && root.contains(other))) break
    if (subjectIn(root, body) !== null || hasRecipients(root, body)) return root
    if (sending === null && [...root.querySelectorAll(buttons)].some(isSendButton)) sending = root
  }
  return saysMany(body) || (body.getBoundingClientRect().height || leastHeight) >= 2 * leastHeight ? sending : null
}

/** Of several editors in one window the mail is in the one of many lines, which is the last: addresses stand above it. */
const best = (all: readonly Compose[]): Compose[] => {
  const kept: Compose[] = []
  for (const one of all) {
    const rival = kept.findIndex(({ root }) => root === one.root || root.contains(one.body) || one.root.contains(root))
    const other = kept[rival]
    if (other === undefined) kept.push(one)
    else if (saysMany(one.body) || !saysMany(other.body)) kept[rival] = one
  }
  return kept
}

/** The drafts on a page, found without any mark of a tool. */
export const findComposes = (page: Document): Compose[] => {
  const all = editorsIn(page)
  const likely = all.filter((editor) => saysMany(editor) || (!isToField(editor) && !isLow(editor)))
  const many = likely.filter(saysMany)
  const found = likely.flatMap((body) => {
    const root = windowOf(body, many)
    return root === null ? [] : [{ root, body }]
  })
  if (found.length > 0) return best(found)
  // A window of its own for a draft, whose fields are of a kind nobody thought of: the one editor of many lines is it.
  const [only, ...more] = many.filter((editor) => !isLow(editor))
  return only === undefined || more.length > 0
    ? []
    : [{ root: placeInTop(only).parentElement ?? page.body, body: only }]
}

const holdsAddress = "title data-hovercard-id data-email email data-address aria-label data-name href".split(" ")

/** Recipients in a window: lists in fields, and chips that carry an address. Whoever stands in the sender's part is none. */
export const findRecipients = ({ root, body }: Compose): Recipient[] => {
  const place = placeInTop(body)
  const found: (Recipient | null)[] = []
  const isForeign = (element: Element): boolean => {
    for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement)
      if (at.localName === "select" || at.localName === "option" || fromWords.test(nameWords(at))) return true
    return place.contains(element) || element.contains(place)
  }
  for (const field of root.querySelectorAll<Field>("input, textarea")) {
    if (!field.value.includes("@") || isForeign(field) || subjectWords.test(nameWords(field))) continue
    if (toWords.test(nameWords(field)) || field.type === "email") found.push(...recipientsIn(field.value))
  }
  const chips = holdsAddress.map((name) => `[${name}*='@']`).join(", ")
  for (const chip of root.querySelectorAll(chips)) {
    if (isForeign(chip) || /^(?:input|textarea|select|option|iframe)$/.test(chip.localName)) continue
    const held = holdsAddress.map((name) => chip.getAttribute(name) ?? "").filter((text) => text.includes("@"))
    const [first = ""] = held
    const one = recipientFrom(first.replace(/^mailto:/i, ""))
    if (one === null) continue
    const name =
      one.name || chip.getAttribute("data-name") || (recipientFrom(chip.textContent?.slice(0, 300) ?? "")?.name ?? "")
    found.push({ name: name === one.address ? "" : name.slice(0, 200), address: one.address })
  }
  if (found.length === 0) {
    // Chips that show the address as plain text, near a field that names itself a recipient.
    for (const field of root.querySelectorAll(
      "input, textarea, [role='combobox'], [role='listbox'], [role='textbox']",
    )) {
      if (field === body || isForeign(field) || !isToField(field)) continue
      const text = (isInput(field) ? field.parentElement : field)?.textContent?.slice(0, 2_000) ?? ""
      if (text.includes("@")) found.push(...recipientsIn(text))
    }
  }
  return withoutTwins(found)
}

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
  isSend: (target, { root }) => root.contains(target) && isSendAt(target),
}
