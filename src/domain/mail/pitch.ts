import { said } from "~domain/hearing/en/rule"
import type { Moment } from "~domain/hearing/moment"
import type { MailSentence } from "./sentences"

const selling = said(
  "(?:we|i) (?:can |also |currently |have |just |proudly |only )*(?:help|helped|offer|provide|specialize|specialise|deliver|guarantee|serve|support|empower|enable|launched|built|work with) (?:[^ ]+ ){0,4}(?:companies|teams|businesses|clients|customers|firms|brands|organisations|organizations|services|solutions|people|you|your|rates|candidates|delivery|results|a|an|the|version|\\d+)",
  "(?:our|my) (?:[^ ]+ ){0,3}(?:platform|product|solution|solutions|software|service|services|tool|engine|package|programme|program|system|app|offering|capabilities|customers|clients|fees|prices|rates|beans|fleet|team of experts|growth team|panels|plan)",
  "(?:(?:the|a|are|as) leading|market-leading|award-winning|world-class|cutting-edge|state-of-the-art|best-in-class|market leader|all-in-one|end-to-end|full-service|turnkey|proven track record|trusted by|number one|premier|top-tier|industry-leading|ai-powered|ai powered|next-generation|fully insured|iso 9001|best price|competitive (?:prices|rates|fees)|very competitive|great reviews|five stars)",
  "(?:reduces?|cuts?|saves?|increases?|boosts?|improves?|raises?|automates?|grow|grows|10x|delivers?) (?:[^ ]+ ){0,5}(?:by (?:up to )?\\d+|up to \\d+|\\d+ ?%|automatically|hours)",
  "(?:you qualify for|selected for|introducing|wanted to introduce|years of experience|years experience|money-back|roi|on autopilot|seamlessly|pays for itself)",
)

/** Others were asked for them: what customers say of a thing is no sale of it. */
const askedAround = said(
  "(?:i|we|i've|i have) (?:[^ ]+ )?(?:asked|rang|spoke to|spoke with|talked to|called|visited) (?:[^ ]+ ){0,3}(?:of )?(?:our|my)",
)

/** What a sentence praises of one's own product or firm; null when it does not. `heard` are its moments. */
export const pitchIn = ({ text, line, asked }: MailSentence, heard: readonly Moment[]): string | null => {
  const found = selling.exec(line)
  if (found && !askedAround.test(line)) return found[0].trim()
  if (asked) return null
  const told = heard.find(({ kind, because }) => kind === "telling" && because === "because_telling_product")
  return told && / (?:we|our|us) /.test(line) && text.includes(told.words) ? told.words : null
}
