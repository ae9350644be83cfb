import { useLayoutEffect, useRef, type TextareaHTMLAttributes } from "react"
import { Field, type FieldWords } from "./Field"

type TextAreaProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className" | "id" | "value"> & { readonly value: string }

/** Several lines; it grows with its text, so that nothing written is out of sight. */
export const TextArea = ({ label, hideLabel, hint, error, value, rows = 1, ...rest }: TextAreaProps) => {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = "auto"
    const borders = element.offsetHeight - element.clientHeight
    element.style.height = `${element.scrollHeight + borders}px`
  }, [value])
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error ?? null}>
      {(described) => <textarea ref={area} className="area" rows={rows} value={value} {...rest} {...described} />}
    </Field>
  )
}
