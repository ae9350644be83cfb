/** A wording to hand a stone over (`{quote}`, `{title}`, `{link}`), filled in. */
export const stoneLine = (
  wording: string,
  values: { readonly quote: string; readonly title: string; readonly link: string },
): string => wording.replace(/\{(quote|title|link)\}/g, (_, name: keyof typeof values) => values[name])
