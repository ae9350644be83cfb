import { useEffect, useLayoutEffect, useRef, type TextareaHTMLAttributes } from "react"
import { Field, type FieldWords } from "./Field"

type TextAreaProps = FieldWords &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "className" | "id" | "value"> & { readonly value: string }

const fit = (element: HTMLTextAreaElement): void => {
  element.style.height = "auto"
  const borders = element.offsetHeight - element.clientHeight
  element.style.height = `${element.scrollHeight + borders}px`
}

/** Several lines; it grows with its text, so that nothing written is out of sight. */
export const TextArea = ({ label, hideLabel, hint, error, value, rows = 1, ...rest }: TextAreaProps) => {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (area.current) fit(area.current)
  }, [value])
  // A narrower page takes more lines.
  useEffect(() => {
    const element = area.current
    if (!element || !("ResizeObserver" in window)) return
    let width = element.offsetWidth
    const observer = new ResizeObserver(() => {
      if (element.offsetWidth === width) return
      width = element.offsetWidth
      fit(element)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return (
    <Field label={label} hideLabel={hideLabel ?? false} hint={hint} error={error ?? null}>
      {(described) => <textarea ref={area} className="area" rows={rows} value={value} {...rest} {...described} />}
    </Field>
  )
}
