import { useId, type ReactNode } from "react"

interface Option<T extends string> {
  readonly value: T
  readonly label: ReactNode
  readonly hint?: ReactNode
}

interface ChoiceProps<T extends string> {
  /** What is chosen here. */
  readonly legend: string
  readonly hideLegend?: boolean
  /** null: nothing chosen yet. */
  readonly value: T | null
  readonly options: readonly Option<T>[]
  readonly onChange: (value: T) => void
}

/** One of two to four, side by side. */
export const Segmented = <T extends string>({ legend, hideLegend, value, options, onChange }: ChoiceProps<T>) => {
  const name = useId()
  return (
    <fieldset>
      <legend className={hideLegend ? "sr" : "label seg-legend"}>{legend}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of several, one below the other, each with room for a sentence. */
export const Choices = <T extends string>({ legend, hideLegend, value, options, onChange }: ChoiceProps<T>) => {
  const name = useId()
  return (
    <fieldset className="choices">
      <legend className={hideLegend ? "sr" : "label"}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="tick tick--round">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.hint ? <span className="hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
