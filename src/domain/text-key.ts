type Underscored<T extends string> = T extends `${infer Head}-${infer Rest}` ? `${Head}_${Underscored<Rest>}` : T

/** A name of ours as part of a `_locales` key, which takes no hyphen. */
export const underscored = <T extends string>(name: T) => name.replaceAll("-", "_") as Underscored<T>
