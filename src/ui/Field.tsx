import { useId, type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes } from "react"
import { Icon } from "./Icon"

/** What every field has around it. */
export interface FieldWords {
  readonly label: string
  /** The label is there for who cannot see, because the place already says it. */
  readonly hideLabel?: boolean
  readonly hint?: ReactNode
  /** What is wrong with the value, and how to mend it. */
  readonly error?: string | null
}

/** What a control inside a field takes so that its words belong to it. */
export interface Described {
  readonly id: string
  readonly "aria-describedby": string | undefined
  readonly "aria-invalid": true | undefined
}

interface FieldProps extends FieldWords {
  readonly children: (described: Described) => ReactNode
}

/** A control with its label, a hint and what is wrong. */
export const Field = ({ label, hideLabel = false, hint, error, children }: FieldProps) => {
  const id = useId()
  const about = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ")
  return (
    <div className="field">
      <label className={hideLabel ? "sr" : "label"} htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": about || undefined, "aria-invalid": error ? true : undefined })}
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  )
}

type InputProps = FieldWords &
  Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "id"> & { readonly ref?: Ref<HTMLInputElement> }

/** One line of text, a number or a date. */
export const Input = ({ label, hideLabel, hint, error, ...rest }: InputProps) => (
  <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error ?? null}>
    {(described) => <input className="input" autoComplete="off" {...rest} {...described} />}
  </Field>
)

interface SelectProps<T extends string>
  extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, "className" | "id" | "value" | "onChange"> {
  readonly value: T
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly onChange: (value: T) => void
}

/** One of many. */
export const Select = <T extends string>({
  label,
  hideLabel,
  hint,
  error,
  value,
  options,
  onChange,
  ...rest
}: SelectProps<T>) => (
  <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error ?? null}>
    {(described) => (
      <span className="pick">
        <select
          className="select"
          value={value}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
          {...rest}
          {...described}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </span>
    )}
  </Field>
)
