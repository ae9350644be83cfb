import type { Migration } from "./migrations"

/** Nothing is known of who was kept before people had more than a name; `changedAt` begins with them. */
export const personMigrations: readonly Migration[] = [
  {
    from: 1,
    up: (old) => ({
      ...old,
      addresses: [],
      links: [],
      howMet: "",
      matters: [],
      rhythmDays: null,
      fit: null,
      fitWhy: "",
      snoozedUntil: null,
      changedAt: old.createdAt,
    }),
    example: {
      before: {
        version: 1,
        id: "5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11",
        name: "Dana Okafor",
        company: "Umbrella",
        createdAt: 1772442000000,
      },
      after: {
        version: 2,
        id: "5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11",
        name: "Dana Okafor",
        company: "Umbrella",
        addresses: [],
        links: [],
        howMet: "",
        matters: [],
        rhythmDays: null,
        fit: null,
        fitWhy: "",
        snoozedUntil: null,
        createdAt: 1772442000000,
        changedAt: 1772442000000,
      },
    },
  },
]

/** When a promise was settled was not noted before. */
export const promiseMigrations: readonly Migration[] = [
  {
    from: 1,
    up: (old) => ({ ...old, settledAt: null, note: "" }),
    example: {
      before: {
        version: 1,
        id: "p1",
        callId: null,
        personId: "5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11",
        text: "Send the staffing numbers",
        evidence: null,
        due: "2026-03-06",
        state: "kept",
        createdAt: 1772442000000,
      },
      after: {
        version: 2,
        id: "p1",
        callId: null,
        personId: "5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11",
        text: "Send the staffing numbers",
        evidence: null,
        due: "2026-03-06",
        state: "kept",
        settledAt: null,
        note: "",
        createdAt: 1772442000000,
      },
    },
  },
]
