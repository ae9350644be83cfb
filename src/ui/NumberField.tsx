import { useState } from "react"
import { Input } from "./Field"

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step?: number
  /** Says what is wrong with a number that does not fit. */
  readonly misfit: string
  /** Only called with a whole number that fits. */
  readonly onChange: (value: number) => void
}

/** A whole number. What does not fit stays in the field and is said; the last one that fitted holds. */
export const NumberField = ({ label, value, min, max, step = 1, misfit, onChange }: NumberFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const fits = (text: string): boolean => {
    const number = Number(text)
    return text.trim() !== "" && Number.isInteger(number) && number >= min && number <= max
  }
  const isMisfit = typed !== null && !fits(typed)
  return (
    <Input
      type="number"
      label={label}
      value={typed ?? value}
      min={min}
      max={max}
      step={step}
      error={isMisfit ? misfit : null}
      onChange={(event) => {
        setTyped(event.target.value)
        if (fits(event.target.value)) onChange(Number(event.target.value))
      }}
      onBlur={() => {
        if (!isMisfit) setTyped(null)
      }}
    />
  )
}
