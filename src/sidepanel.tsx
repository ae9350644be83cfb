import { rowSchema } from "~domain/records/row"

export default function Panel() {
  return <main>{String(rowSchema.safeParse({}).success)}</main>
}
