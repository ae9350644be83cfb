const set = (words: string) => new Set(words.split(" "))

/**
 * What a word does where it stands: `s` subject, `o` object pronoun, `d` determiner, `q` quantity, `p` preposition, `t` "to",
 * `a` helping verb, `b` a form of "be", `c` joining word, `w` question word or relative, `r` adverb, `h` hesitation,
 * `v` verb, `n` noun or what is said of one.
 */
export type Role = "s" | "o" | "d" | "q" | "p" | "t" | "a" | "b" | "c" | "w" | "r" | "h" | "v" | "n"

/** Verbs that fit any talk: they name nothing themselves. */
const lightVerbs =
  "think thought know knew mean means guess believe say says said tell told get gets got getting give make makes made making take takes took taking want wants wanted need needs put keep find see saw seen let try trying go goes went gone going come comes came seem seems use used ask looking call talking"
/** Amounts that people remember: who says one again has taken up what was said. */
const figures =
  "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen forty sixty seventy eighty ninety"
const known: Readonly<Partial<Record<Role, string>>> = {
  s: "i we he she they",
  // Subjects only where a verb follows: see `rolesOf`.
  o: "me us him them it you this that these those there everybody everyone everything nobody nothing somebody someone something anybody anyone anything myself yourself himself herself itself ourselves themselves",
  d: "the a an my our your his her their its every each another no whose",
  q: `more less much many few most all both some any enough other such same either neither one two three four five six seven eight nine ten ${figures} twenty thirty fifty hundred thousand million billion several half zero`,
  p: "of in on at by for with from about into onto over under through during without within per between after before since until till against across toward towards around than as like despite inside outside regarding among below above near behind beyond throughout upon via including except besides versus",
  t: "to wanna gonna gotta tryna",
  a: "do does did have has had can could will would shall should may might must cannot don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't mustn't having ain't",
  b: "be is am are was were been being isn't aren't wasn't weren't",
  c: "and but or so because cause 'cause if while although though unless whereas whether plus then",
  w: "who whom which what where why how when whatever wherever whenever",
  r: "just really very still right also even never always already actually too quite pretty not ever only often again probably maybe perhaps almost now here yet soon rather forward somewhat sometimes definitely basically honestly kinda sorta far away ahead once twice well together anymore however therefore thus no-longer up down out off back forth overall anytime",
  h: "um uh er erm uhm umm uhh mm mhm mm-hm mm-hmm uh-huh hm eh ah oh hmm yeah yes okay ok yep thank thanks inaudible chuckles please",
  v: `${lightVerbs} known meant feel felt hope hoping gotten gave given giving taken needed keeps kept found sees remember tried become became bring brought seemed lose lost spend spent leave pay paid asked love loved liked feels looks looked running ran sell sold buy bought built build called depends show showed shows remain remains help helps grew grow fell rose shrank hurt works runs`,
}
/** Verbs that nobody says without what they are about. */
const objectVerbs =
  "achieve affect allow anticipate avoid consider create deliver describe discuss ensure expect handle identify implement include involve maintain mention obtain provide pursue put receive recognize reflect replace represent require satisfy solve"
const transitive = set(objectVerbs)
/** More verbs, as they are before an ending: those seldom anything else, and those that are nouns as often. */
const verbs = set(
  `${known.v} ${objectVerbs} agree allow apply begin compete connect continue decide depend develop exist expand fail grow happen improve increase invest learn miss prefer reduce refuse remain require respond rely sell send speak stay suffer treat understand wait win won worry write wrote`,
)
/** Does a verb (plain) want more after it? */
export const unfinished = (word: string): boolean =>
  wanting.has(word) || wanting.has(word.replace(/ing$|s$/, "")) || endingIn(transitive, word) !== null
/** The ending of a word whose rest is one of `stems`; null when it is none. */
const endingIn = (stems: ReadonlySet<string>, word: string): "" | "s" | "ed" | "ing" | null => {
  if (stems.has(word)) return ""
  for (const ending of ["s", "ed", "ing"] as const) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    const single = rest.length > 2 && rest.at(-1) === rest.at(-2) ? rest.slice(0, -1) : rest
    if (
      stems.has(rest) ||
      (ending === "s"
        ? stems.has(rest.replace(/i?e$/, "y")) || stems.has(rest.replace(/e$/, ""))
        : stems.has(`${rest}e`) || stems.has(single) || stems.has(rest.replace(/i$/, "y")))
    )
      return ending
  }
  return null
}
const roleOf = new Map(
  Object.entries(known).flatMap(([role, words]) => words.split(" ").map((word) => [word, role as Role] as const)),
)
const clitic =
  /^(i|we|he|she|they|it|you|that|there|this|who|what|here|where|everybody|everyone|nobody|something)'(?:m|s|re|ve|ll|d)$/
const light = set(lightVerbs)
/** Verbs that are nouns where no verb can stand so: "a fashion | show", "lots of | help". */
const base = set("show call help use need look try move hope love say want leave mean cost pay run")
const figure = set(figures)
const shortened = /n't$|'(?:m|re|ve|ll|d)$/

/** Does a word (plain) only hold a sentence together? Then it can be no topic. */
export const onlyGrammar = (word: string): boolean => {
  const role = roleOf.get(word)
  if (role === undefined) return clitic.test(word) || shortened.test(word)
  return role === "v" ? light.has(word) : !figure.has(word)
}
const wanting = new Set(known.v?.split(" "))
/** Verbs that a whole clause may follow. */
export const reporting = set(
  "think thought know knew guess remember suppose afraid scared worried nervous glad happy hope believe say said feel felt mean see saw told wish sure says found find realized figured feels means heard realize notice noticed",
)
const pronounsOfPlace = set(
  "it that this there you these those everybody everyone everything nobody nothing somebody someone something anybody anyone",
)

const being = /'(?:m|s|re)$/
/** Said in pairs, they are pauses, or weigh a word. */
const pairs: Readonly<Record<string, Role>> = {
  "i mean": "h",
  "thank you": "h",
  "kind of": "r",
  "sort of": "r",
  "a lot": "q",
  "a bit": "r",
  "a little": "q",
  "because of": "p",
  "due to": "p",
  "way too": "r",
  "too much": "r",
  "very much": "r",
  "terms of": "p",
  "of course": "r",
  "in fact": "h",
  "in conclusion": "h",
  "in summary": "h",
  "in addition": "h",
  "for example": "h",
  "any time": "r",
  "for instance": "h",
  "at least": "r",
  "at all": "r",
  "right now": "r",
  "for sure": "r",
  "so far": "r",
  "by far": "r",
  "in general": "r",
  "in particular": "r",
  "on average": "r",
  "as well": "r",
}

const stutter = /^(?!co-)(.+)-\1/
/** "it-it-it's" as "it's": what is said in the end; null when nothing was said twice. */
export const withoutStutter = (word: string): string | null =>
  stutter.test(word) ? word.slice(word.lastIndexOf("-") + 1) : null
const indefinite = /^(?:some|any|every|no)(?:thing|body|one)$/
/** Helping verbs that are also verbs of their own. */
export const helpingHave = /^(?:have|has|had|having|do|does|did|doing)$/
export const negative = (word: string): boolean => word.endsWith("n't") || word === "not" || word === "never"
/** They point at a thing, or at what was said. */
export const demonstratives = set("this that these those")
const helps = (word = "") => "ab".includes(roleOf.get(word) ?? "-")

/** Nouns of which a clause tells the whole: "the fact | that the price rose". */
const told =
  /^(?:fact|idea|news|sense|reason|view|point|risk|concern|problem|truth|thing|belief|hope|fear|feeling|evidence|sign|chance|way|time)s?$/

/** "That" at word `i`: a relative (w), a joining word (c), or null where it points at something. */
const thatAt = (plain: readonly string[], roles: readonly Role[], i: number, behind: number): Role | null => {
  const [next = "", second = "", third] = plain.slice(i + 1, i + 4)
  const ahead = roleOf.get(next)
  const before = roles[behind]
  const last = plain[behind] ?? ""
  // "that people would…", "that lead times have…"
  const subjectAhead =
    before !== undefined &&
    "vnbo".includes(before) &&
    next !== "" &&
    ahead === undefined &&
    (helps(second) || (second !== "" && !roleOf.has(second) && helps(third)))
  if ((before === "n" || indefinite.test(last)) && (ahead !== "d" || !told.test(last)) && !subjectAhead) {
    let head = behind
    while (roles[head] === "n") head -= 1
    // "…was fun | that was": no relative, a new beginning.
    if (roles[head] !== "b" && !(roles[head] === "s" && being.test(plain[head] ?? ""))) return "w"
  }
  const clauseAhead = ahead === "s" || ahead === "d" || clitic.test(next) || subjectAhead
  const joins = clauseAhead || (ahead === "p" && before === "b") || (reporting.has(last) && next !== "" && !helps(next))
  return joins ? "c" : null
}

/** Is a word that is seldom anything but a verb one here? */
const isVerbAfter = (word: string, last: string, before: Role): boolean => {
  const ending = "noc".includes(before) ? endingIn(verbs, word) : null
  return (
    ending !== null &&
    ending !== "ing" &&
    !(before === "n" && (/(?:ing|ed)$/.test(last) || (ending === "s" && /[^su]s$/.test(last)))) &&
    (before !== "o" || ending === "" || !/^(?:me|us|him|them)$/.test(last))
  )
}

/** The role of each word (plain) of a sentence. */
export const rolesOf = (plain: readonly string[]): readonly Role[] => {
  const roles: Role[] = []
  for (let i = 0; i < plain.length; i += 1) {
    const word = plain[i] ?? ""
    const next = plain[i + 1] ?? ""
    // "as soon as", "over and over": one word.
    const three = /^(?:as (?:soon|long|well) as|(over|on|again) and \1)$/.exec(`${word} ${next} ${plain[i + 2] ?? ""}`)
    if (three) {
      const role = three[1] ? "r" : "c"
      roles.push(role, role, role)
      i += 2
      continue
    }
    const pair = pairs[`${word} ${next}`]
    if (pair) {
      i += 1
      // "a lot of": one quantity.
      if (word === "a" && plain[i + 1] === "of") {
        roles.push("q", "q", "q")
        i += 1
      } else roles.push(pair, pair)
      continue
    }
    const ahead = next === "" ? undefined : clitic.test(next) ? "s" : roleOf.get(next)
    let k = roles.length - 1
    while (k >= 0 && roles[k] === "r") k -= 1
    const lastWord = k < 0 ? "" : (plain[k] ?? "")
    const before: Role = k < 0 ? "h" : being.test(lastWord) && roles[k] === "s" ? "b" : (roles[k] ?? "h")
    let role = roleOf.get(word)
    const that = word === "that" ? thatAt(plain, roles, i, k) : null
    if (clitic.test(word)) role = word.startsWith("wh") ? "w" : "s"
    else if (that) role = that
    else if (word.endsWith("'s") && (ahead === "d" || ahead === "r")) role = "s"
    else if (word === "so" && (before === "b" || ahead === "q")) role = "r"
    else if (word === "to" && before === "q" && (ahead === "q" || /^\d/.test(next))) role = "q"
    else if (word === "to" && ahead !== undefined && "dqo".includes(ahead)) role = "p"
    // "164 million which…": then it is what is counted.
    else if (/^[mb]illion$/.test(word) && (/^$|(?:ed|ing)$/.test(next) || (ahead !== undefined && ahead !== "q")))
      role = "n"
    else if (word === "better" && before === "t") role = "r"
    else if (word === "bit" && before === "q") role = "q"
    else if (word === "like" && (before === "s" || before === "a" || before === "t")) role = "v"
    else if (word === "her")
      role = ahead === undefined || (ahead === "q" && !/^(?:any|all|some|more|much)$/.test(next)) ? "d" : "o"
    else if (demonstratives.has(word) && next !== "" && "qvn".includes(ahead ?? "n")) role = "d"
    else if (role === "o") {
      const verbAhead =
        next !== "" &&
        ((word === "there" ? "ab" : "abvr").includes(ahead ?? (indefinite.test(word) ? "n" : "v")) ||
          (ahead === "t" && next !== "to"))
      const held =
        lastWord === "of" ||
        (before === "p" && !helps(next) && !(verbAhead && /^(?:as|since|before|after|until|than)$/.test(lastWord))) ||
        before === "a" ||
        (before === "v" && !reporting.has(lastWord))
      if (verbAhead && !held && pronounsOfPlace.has(word)) role = "s"
    } else if (
      role === "v" &&
      !word.endsWith("ing") &&
      ("dq".includes(before) ||
        (base.has(word) &&
          (before === "p" ||
            /^ha[sd]$|^have$/.test(lastWord) ||
            (before === "n" && "dq".includes(roles[k - 1] ?? "h") && !/s$|people/.test(lastWord)))))
    )
      role = "n"
    else if (role === undefined) {
      if (/^[\d$%]/.test(word)) role = "q"
      else if (word.length > 4 && word.endsWith("ly") && !/(?:pply|mily)$/.test(word)) role = "r"
      else if (
        word.endsWith("ing") &&
        before !== "d" &&
        !/thing$|morning|evening|meeting/.test(word) &&
        ("pb".includes(before) || "dpto".includes(ahead ?? "n"))
      )
        role = "v"
      else if (isVerbAfter(word, lastWord, before)) role = "v"
      else if (/^help/.test(lastWord) && "dqo".includes(ahead ?? "n")) role = "v"
      else if (before === "n")
        role =
          word.endsWith("ed") ||
          roles[i - 1] === "r" ||
          (ahead === "d" && /[^s]s$/.test(word) && !/ing$|[^s]s$/.test(lastWord)) ||
          // "our cat | hates | other cats".
          (ahead !== undefined &&
            "qo".includes(ahead) &&
            !/^(?:that|such)$/.test(next) &&
            /[^s]s$/.test(word) &&
            !/[^s]s$/.test(lastWord)) ||
          /^(?:me|us|him|them|it)$/.test(next)
            ? "v"
            : "n"
      else if (/^ha/.test(lastWord) && before === "a") role = /(?:ed|en|ing)$/.test(word) ? "v" : "n"
      // "they | muscles": no verb of theirs.
      else if (/^(?:i|we|they|you)$/.test(lastWord) && before === "s" && /[^s]s$/.test(word)) role = "n"
      else role = before === "s" || before === "a" || before === "t" || before === "w" ? "v" : "n"
    }
    roles.push(role ?? "n")
  }
  return roles
}
