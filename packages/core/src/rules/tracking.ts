import { defineRule } from "./rule.ts";

export const tracking = defineRule({
  id: "tracking",
  passage: "P8",
  basis: "residual",
  verdict: "agreement-needed",
  title: {
    en: "Tracking",
    it: "Tracciamento",
  },
  description: {
    en: "Disallow following operators by location, keystrokes, inactivity or an activity log without the art. 4 procedure",
    it: "Segnala la possibilità di seguire gli operatori con posizione, tasti premuti, inattività o registri di attività senza la procedura dell'art. 4",
  },
  message: {
    en: "Allows operators to be followed: {what}.",
    it: "Consente di seguire gli operatori: {what}.",
  },
  why: {
    en: "Circular 4/2017 does not name this function; it speaks of being certain of not being \"seguito\" (P8). Art. 4 c. 1 L. 300/1970 requires a union agreement or INL authorisation before it is installed. Records of access and attendance alone are exempt (art. 4 c. 2).",
    it: "La circolare 4/2017 non nomina questa funzione; parla della certezza di non essere «seguito» (P8). L'art. 4 c. 1 L. 300/1970 richiede, prima dell'installazione, un accordo sindacale o l'autorizzazione dell'INL. La sola registrazione degli accessi e delle presenze è esclusa (art. 4 c. 2).",
  },
  remedy: {
    en: "Turn it off, or keep access and attendance apart from activity, with short retention and restricted access.",
    it: "Disattivare, oppure tenere accessi e presenze separati dall'attività, con conservazione breve e accesso ristretto.",
  },
});
