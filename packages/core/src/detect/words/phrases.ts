import type { Localized } from "../../rules/rule.ts";

/** What is said of a finding by words: what the name says it is, and a compliant form. */
export const phrases: Readonly<Record<string, { readonly what: Localized; readonly instead: string }>> = {
  "operator-state": { what: { en: "a state or presence, by its name", it: "uno stato o una presenza, secondo il nome" }, instead: "a count for each queue" },
  "handling-time": { what: { en: "a talk, hold or handling time, by its name", it: "un tempo di conversazione, attesa o lavorazione, secondo il nome" }, instead: "the same time for each queue, without the operator" },
  "daily-productivity": { what: { en: "calls, results or a score, by its name", it: "chiamate, esiti o un punteggio, secondo il nome" }, instead: "a total for each service" },
  "time-per-campaign": { what: { en: "the time on a campaign, by its name", it: "il tempo su una commessa, secondo il nome" }, instead: "the campaign's total" },
  "break-tracking": { what: { en: "breaks or their reasons, by its name", it: "pause o relative causali, secondo il nome" }, instead: "no breaks stored" },
  listening: { what: { en: "by its name it keeps or plays the operator's calls", it: "secondo il nome conserva o riproduce le chiamate dell'operatore" }, instead: "off" },
  observation: { what: { en: "by its name it keeps or shows the operator's screen", it: "secondo il nome conserva o mostra lo schermo dell'operatore" }, instead: "off" },
  tracking: { what: { en: "by its name it keeps log-ins, inactivity or movements", it: "secondo il nome conserva accessi, inattività o movimenti" }, instead: "attendance kept apart from activity" },
  "crm-further-processing": { what: { en: "calls with their duration, by their names", it: "chiamate con la loro durata, secondo i nomi" }, instead: "the contact history by customer" },
};
