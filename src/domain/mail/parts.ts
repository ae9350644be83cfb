/** No more of a draft is looked at: mails that people write are far shorter, quotes of megabytes are not. UTF-16 units. */
export const longestDraft = 100_000
/** No line is looked at further than this when a quote or signature is searched. */
const longestLine = 300

/**
 * A draft taken apart. `written` is what the rep wrote, as long as the part of the draft before the last quote: quoted lines and
 * signature in it are blanked with spaces, so an offset into `written` is the same offset in the draft. `quoted` is what others
 * wrote, without the ">" in front.
 */
export interface MailParts {
  readonly written: string
  readonly quoted: string
}

/** "On Monday, Ana wrote:" in the languages of the mail tools, one line or two. */
const attribution = new RegExp(
  [
    "^(?:on|am|le|el|il|em|op|den|på|dne|w dniu|dnia|la|il giorno|em|a|på) .{0,240}(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|escreveu|schreef.{0,80}|skrev.{0,80}|napsal(?:\\(a\\))?|pisze|napisał(?:\\(a\\))?|a scris|írta) ?[:：]$",
    "^.{1,240}(?:<[^<>]{1,100}>|\\d{4}).{0,40} (?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|kirjoitti|napsal|napisał|пишет|написал(?:\\(а\\)|а)?|написав|yazdı|írta) ?[:：]$",
    "^.{0,240}(?:写道|のメール|作成|님이 작성)[:：]$",
  ].join("|"),
  "iu",
)
const divider =
  /^(?:-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message d’origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|mensagem original|oorspronkelijk bericht|ursprungligt meddelande|opprinnelig melding|oprindelig meddelelse|original meddelelse|wiadomość oryginalna|исходное сообщение|alkuperäinen viesti|původní zpráva) ?-{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié :|inizio messaggio inoltrato:)$/iu
const fromLine =
  /^\*{0,2}(?:from|von|de|da|van|från|fra|od|от|lähettäjä|kimden|发件人|差出人|보낸 사람) ?[:：]\*{0,2} ?\S/iu
const headerLine =
  /^\*{0,2}(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el)?|fecha|para|asunto|inviato|data|a|oggetto|assunto|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|дата|кому|тема|lähetetty|vastaanottaja|aihe|odesláno|předmět|komu|发送时间|收件人|主题|日時|宛先|件名) ?[:：]/iu
const rule = /^[_-]{8,}$/
const signatureMark = /^-- ?$/
/** What Roundcube puts above a signature that stands before a quote. People draw lines like that, too. */
const signatureLine = /^-{3}$/
const device =
  /^(?:sent from my |sent with |sent via |get outlook for |von meinem .{1,40} gesendet|gesendet mit |envoyé de(?:puis)? mon |enviado desde mi |enviado do meu |inviato da |verstuurd vanaf mijn |skickat från min |sendt fra min |wysłane z )/iu
const signOff =
  /^(?:(?:all the |with )?(?:kind|kindest|best|warm|warmest|many|friendly|my best|all good|good)(?: (?:and |& )?(?:kind |best |warm )?(?:regards|wishes|thanks|greetings|personal regards))?|(?:with )?(?:regards|respect|gratitude|love|thanks|thank you|many thanks|cheers|sincerely|warmly|cordially|yours|greetings|best|thx)(?: again| so much| in advance| very much)?|yours (?:sincerely|truly|faithfully)|sincerely yours|respectfully(?: yours)?|take care|talk soon|see you(?: (?:soon|then))?|all the best)[,.!]{0,2}$/iu
const postscript = /^p\.? ?p?\.? ?s\.?[ :.,–-]/iu
/** A signature behind "Best," or "---" has no more lines than this, and no line of it is longer. */
const signatureLines = 8
const signatureWidth = 70

/** Tools put non-breaking spaces, zero-width characters and CRs in; each is one unit, so offsets stay. */
const unusual = /[\u00a0\u200b-\u200f\u2060\ufeff\r]/g

interface Line {
  readonly from: number
  readonly to: number
  readonly text: string
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf("\n", from)
    const to = end === -1 ? text.length : end
    lines.push({ from, to, text: text.slice(from, Math.min(to, from + longestLine)).trim() })
    from = to + 1
  }
  return lines
}

/** The lines that lead a quote in at `index`: [first, behind the last); nothing when none is led in there. */
const leadIn = (lines: readonly Line[], index: number): readonly [number, number] | null => {
  const text = lines[index]?.text ?? ""
  if (text === "") return null
  if (divider.test(text)) return [index, index + 1]
  if (/[:：]$/.test(text)) {
    if (attribution.test(text)) return [index, index + 1]
    const before = lines[index - 1]?.text ?? ""
    if (
      before !== "" &&
      /^(?:on|am|le|el|il|em|op|den|w|dnia) /iu.test(before) &&
      attribution.test(`${before} ${text}`)
    )
      return [index - 1, index + 1]
  }
  if (fromLine.test(text) && lines.slice(index + 1, index + 5).filter((line) => headerLine.test(line.text)).length >= 2)
    return [index > 0 && rule.test(lines[index - 1]?.text ?? "") ? index - 1 : index, index + 1]
  return null
}

const isMarked = ({ text }: Line): boolean => text.startsWith(">")

/**
 * The lines that quote, and the line from which on nothing but quote follows (or the number of lines). Where the quoted lines are
 * marked with ">" the rep may write below them and between them.
 */
const quotesIn = (lines: readonly Line[]): { readonly quoted: ReadonlySet<Line>; readonly end: number } => {
  const quoted = new Set<Line>()
  for (const [index, line] of lines.entries()) {
    if (isMarked(line)) {
      quoted.add(line)
      continue
    }
    const lead = leadIn(lines, index)
    if (lead === null) continue
    const next = lines.slice(lead[1], lead[1] + 4).find(({ text }) => text !== "")
    if (next === undefined || !isMarked(next)) return { quoted, end: lead[0] }
    for (const each of lines.slice(...lead)) quoted.add(each)
  }
  return { quoted, end: lines.length }
}

/** Could the lines from `first` on be a signature? Looks no further than one goes. */
const isSignature = (lines: readonly Line[], first: number): boolean => {
  let filled = 0
  for (let at = first; at < lines.length; at += 1) {
    const { length } = lines[at]?.text ?? ""
    if (length > 0) filled += 1
    if (filled > signatureLines || length > signatureWidth) return false
  }
  return true
}

/** Does a mail tool's own signature begin at `index` of the lines before the quote? */
const beginsSignature = (lines: readonly Line[], index: number): boolean => {
  const text = lines[index]?.text ?? ""
  return signatureMark.test(text) || device.test(text) || (signatureLine.test(text) && isSignature(lines, index + 1))
}

/** The lines of a signature among those before the quote: [first, behind the last); nothing when there is none. */
const signatureIn = (lines: readonly Line[]): readonly [number, number] | null => {
  const marked = lines.findIndex((_, index) => beginsSignature(lines, index))
  if (marked >= 0) return [marked, lines.length]
  for (let at = lines.length - 1; at > 0; at -= 1) {
    if (!signOff.test(lines[at]?.text ?? "")) continue
    const after = lines.slice(at + 1)
    const spoken = after.findIndex(({ text }) => postscript.test(text))
    const signature = spoken === -1 ? after : after.slice(0, spoken)
    if (!isSignature(signature, 0)) return null
    return [at, at + 1 + signature.length]
  }
  return null
}

const blank = (text: string): string => text.replace(/[^\n]/g, " ")

/**
 * Takes the text of a draft apart: what the rep wrote, and what it quotes. Knows "On … wrote:" and "From: … Sent: …" in the
 * languages of the common mail tools, forwarded mail, lines that begin with ">", the signature mark "-- " and a signature behind
 * a closing ("Kind regards,"). Looks at the first `longestDraft` characters. Linear; never throws.
 */
export const partsOf = (draft: string): MailParts => {
  const text = draft.slice(0, longestDraft).replace(unusual, " ")
  const lines = linesOf(text)
  const { quoted: marked, end } = quotesIn(lines)
  const own = lines.slice(0, end)
  const answered = own.filter((line) => !marked.has(line))
  const signature = signatureIn(answered)
  const signed = new Set(signature === null ? [] : answered.slice(...signature))
  const shown = own.map((line) => {
    const whole = text.slice(line.from, line.to)
    return marked.has(line) || signed.has(line) ? blank(whole) : whole
  })
  const bare = (line: Line) => text.slice(line.from, line.to).replace(/^[\s>]+/, "")
  const quoted = [...own.filter(isMarked), ...lines.slice(end + 1)].map(bare).join("\n")
  return { written: shown.join("\n"), quoted }
}

/** A stretch of a plain text that the rep wrote. UTF-16 offsets; `to` is behind its last character. */
export interface OwnStretch {
  readonly from: number
  readonly to: number
}

/**
 * The stretches of a text that the rep wrote: without quoted mail, and without a signature that a mail tool put in ("-- ", "Sent
 * from my …"). A closing the rep typed is theirs. Looks at the first `longestDraft` characters. Linear; never throws.
 */
export const ownStretches = (draft: string): OwnStretch[] => {
  const shown = draft.slice(0, longestDraft)
  const text = shown.search(unusual) === -1 ? shown : shown.replace(unusual, " ")
  const lines = linesOf(text)
  const { quoted, end } = quotesIn(lines)
  const own: OwnStretch[] = []
  const answered = lines.slice(0, end).filter((line) => !quoted.has(line))
  for (const [index, line] of answered.entries()) {
    if (beginsSignature(answered, index)) break
    const last = own.at(-1)
    if (last !== undefined && last.to === line.from - 1) own[own.length - 1] = { from: last.from, to: line.to }
    else own.push({ from: line.from, to: line.to })
  }
  return own
}
