import { useState } from "react"
import { Input } from "./Field"
import type { FieldWords } from "./Field"

interface CommaListProps extends FieldWords {
  readonly value: readonly string[]
  readonly onChange: (value: string[]) => void
  /** Longest single entry. */
  readonly maxLength: number
}

const entriesOf = (text: string, maxLength: number): string[] => [
  ...new Set(
    text
      .split(",")
      .map((entry) => entry.trim().slice(0, maxLength).trim())
      .filter((entry) => entry !== ""),
  ),
]

/** Several short texts in one line, with commas. While one types, the line stays as typed. */
export const CommaList = ({ value, onChange, maxLength, ...words }: CommaListProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <Input
      {...words}
      value={typed ?? value.join(", ")}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(entriesOf(event.target.value, maxLength))
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
