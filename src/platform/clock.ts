/** The time now, in epoch ms. The only clock: domain code gets its `at` from here. */
export const now = (): number => Date.now()
