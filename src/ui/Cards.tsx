import { useId } from "react"

interface CardsProps<T extends string> {
  readonly legend: string
  readonly hideLegend?: boolean
  /** null: nothing chosen yet. */
  readonly value: T | null
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint: string }[]
  readonly onChange: (value: T) => void
}

/** One of two to four, side by side, each with room for a sentence. */
export const Cards = <T extends string>({ legend, hideLegend, value, options, onChange }: CardsProps<T>) => {
  const name = useId()
  return (
    <fieldset>
      <legend className={hideLegend ? "sr" : "label seg-legend"}>{legend}</legend>
      <div className="card-choice">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              <b>{option.label}</b>
              <small>{option.hint}</small>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
