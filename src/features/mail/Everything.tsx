import { useDeskState } from "./context"

/** Everything heard in every open draft, for programs that read along (`npm run replay:mail`); people see one thought at a time. */
export const Everything = () => {
  const drafts = useDeskState((state) => state.drafts)
  return (
    <div hidden>
      {drafts.map(({ id, heard }) => (
        <ul key={id} data-draft={id}>
          {heard.findings.map((finding, index) => (
            <li key={index} data-finding={finding.id}>
              <q>{finding.quote}</q>
            </li>
          ))}
        </ul>
      ))}
    </div>
  )
}
