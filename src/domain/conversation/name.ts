/** A name for comparing: no case, accents, spaces or punctuation. */
export const fold = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{Script=Latin}\p{M}+/gu, (letter) => letter.charAt(0))
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "")

/**
 * A name without what tools hang on it, for comparing: "(Guest)" in any language, and the number of a second person of that
 * name ("Dana Seller 2").
 */
export const bare = (name: string): string =>
  fold(name.replace(/\s*[([（【][^)\]）】]*[)\]）】]\s*$/u, "").replace(/\s+\d{1,2}$/u, "")) || fold(name)

/** A name as shown: outer space dropped, inner space single. */
export const tidy = (name: string): string => name.trim().replace(/\s+/gu, " ")
