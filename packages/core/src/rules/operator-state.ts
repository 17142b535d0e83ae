import { defineRule } from "./rule.ts";

export const operatorState = defineRule({
  id: "operator-state",
  passage: "P6a",
  basis: "explicit",
  verdict: "not-authorisable",
  title: {
    en: "Operator state",
    it: "Stato dell'operatore",
  },
  description: {
    en: "Disallow collecting each operator's activity states in near real time",
    it: "Segnala la raccolta in tempo quasi reale degli stati di attività di ciascun operatore",
  },
  message: {
    en: "Collects, for each operator, {what}.",
    it: "Raccoglie, per ciascun operatore, {what}.",
  },
  why: {
    en: "INL circular 4/2017 (P6a) lists this among software that is not a work tool and for which the Inspectorate does not issue the art. 4 authorisation.",
    it: "La circolare INL 4/2017 (P6a) pone questa funzione tra i software che non sono strumenti di lavoro e per i quali l'Ispettorato non rilascia l'autorizzazione dell'art. 4.",
  },
  remedy: {
    en: "Show counts for each queue, keep the state in memory for routing only, or turn it off.",
    it: "Mostrare solo conteggi per coda, tenere lo stato in memoria per il solo instradamento, oppure disattivare.",
  },
});
