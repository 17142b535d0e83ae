import { defineRule } from "./rule.ts";

export const timePerCampaign = defineRule({
  id: "time-per-campaign",
  passage: "P7b",
  basis: "explicit",
  verdict: "not-authorisable",
  title: {
    en: "Time per campaign",
    it: "Tempo per commessa",
  },
  description: {
    en: "Disallow measuring the time each operator works on a campaign or job order",
    it: "Segnala la misura del tempo dedicato da ciascun operatore a ciascuna commessa",
  },
  message: {
    en: "Measures, for each operator, {what}.",
    it: "Misura, per ciascun operatore, {what}.",
  },
  why: {
    en: "INL circular 4/2017 (P7b) lists this among software that is not a work tool and for which the Inspectorate does not issue the art. 4 authorisation.",
    it: "La circolare INL 4/2017 (P7b) pone questa funzione tra i software che non sono strumenti di lavoro e per i quali l'Ispettorato non rilascia l'autorizzazione dell'art. 4.",
  },
  remedy: {
    en: "Take the hours of a campaign from the team's total, or turn it off.",
    it: "Ricavare le ore della commessa dal totale del gruppo, oppure disattivare.",
  },
});
