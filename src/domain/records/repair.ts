import * as z from "zod/mini"

/** A value that fits its schema, and the places where `given` did not (`panel.width`, `ownNames[2]`). */
export interface Repaired<T> {
  readonly value: T
  readonly repaired: readonly string[]
}

/**
 * Makes any value fit `schema`, keeping every part of it that does. A field that does not fit becomes that of `fallback`; a list
 * item that does not fit is left out; a field that is missing takes its fallback without being called damaged. What may be null
 * and is so in `fallback` keeps only what needs no guess, the items of its lists that fit; else it is null. Never throws.
 *
 * After the idea of darkreader's `utils/validation.ts`: repair the one bad field, keep the rest, say what happened.
 */
export const repair = <S extends z.core.$ZodType>(
  schema: S,
  given: unknown,
  fallback: z.output<S>,
): Repaired<z.output<S>> => {
  const repaired: string[] = []
  const value = repairAt(schema, given, fallback, "", repaired)
  return { value: value as z.output<S>, repaired }
}

const repairAt = (
  schema: z.core.$ZodType,
  given: unknown,
  fallback: unknown,
  path: string,
  repaired: string[],
): unknown => {
  const parsed = z.safeParse(schema, given)
  if (parsed.success) return parsed.data
  const inner = withoutNull(schema)
  const known = inner._zod as z.core.$ZodTypes["_zod"]

  if (known.def.type === "object" && isPlain(given) && isPlain(fallback)) {
    return Object.fromEntries(
      Object.entries(known.def.shape).map(([name, field]) => [
        name,
        Object.hasOwn(given, name)
          ? repairAt(field, given[name], fallback[name], path === "" ? name : `${path}.${name}`, repaired)
          : fallback[name],
      ]),
    )
  }
  if (known.def.type === "object" && isPlain(given) && fallback === null) {
    const places: string[] = []
    const left = Object.fromEntries(
      Object.entries(known.def.shape).map(([name, field]) => [
        name,
        repairAt(field, given[name], undefined, `${path}.${name}`, places),
      ]),
    )
    const whole = z.safeParse(inner, left)
    if (whole.success) {
      repaired.push(...places)
      return whole.data
    }
  }
  if (known.def.type === "array" && Array.isArray(given)) {
    const { element } = known.def
    return given.flatMap((item, index) => {
      const fits = z.safeParse(element, item)
      if (fits.success) return [fits.data]
      repaired.push(`${path}[${index}]`)
      return []
    })
  }
  if (known.def.type === "tuple" && Array.isArray(given) && Array.isArray(fallback)) {
    return known.def.items.map((item, index) =>
      repairAt(item, given[index], fallback[index], `${path}[${index}]`, repaired),
    )
  }
  repaired.push(path)
  return fallback
}

const withoutNull = (schema: z.core.$ZodType): z.core.$ZodType => {
  const known = schema._zod as z.core.$ZodTypes["_zod"]
  return known.def.type === "nullable" ? known.def.innerType : schema
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
