import { defineRule } from "./rule.ts";

export const handlingTime = defineRule({
  id: "handling-time",
  passage: "P6b",
  basis: "explicit",
  verdict: "not-authorisable",
  title: {
    en: "Handling time",
    it: "Tempi di lavorazione",
  },
  description: {
    en: "Disallow measuring mean handling times of each operator",
    it: "Segnala la misura dei tempi medi di evasione di ciascun operatore",
  },
  message: {
    en: "Measures, for each operator, {what}.",
    it: "Misura, per ciascun operatore, {what}.",
  },
  why: {
    en: "INL circular 4/2017 (P6b) lists this among software that is not a work tool and for which the Inspectorate does not issue the art. 4 authorisation.",
    it: "La circolare INL 4/2017 (P6b) pone questa funzione tra i software che non sono strumenti di lavoro e per i quali l'Ispettorato non rilascia l'autorizzazione dell'art. 4.",
  },
  remedy: {
    en: "Compute times for each queue, service or kind of task and drop the operator before storing, or turn it off.",
    it: "Calcolare i tempi per coda, servizio o tipo di lavorazione eliminando l'operatore prima di salvare, oppure disattivare.",
  },
});
