/** A new random id (UUID, version 4) for a record. */
export const newId = (): string => crypto.randomUUID()
