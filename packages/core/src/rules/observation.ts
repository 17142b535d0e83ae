import { defineRule } from "./rule.ts";

export const observation = defineRule({
  id: "observation",
  passage: "P8",
  basis: "residual",
  verdict: "agreement-needed",
  title: {
    en: "Observation",
    it: "Osservazione",
  },
  description: {
    en: "Disallow recording or viewing operators' screens or webcams without the art. 4 procedure",
    it: "Segnala la registrazione o la visione dello schermo o della webcam degli operatori senza la procedura dell'art. 4",
  },
  message: {
    en: "Allows operators to be observed: {what}.",
    it: "Consente di osservare gli operatori: {what}.",
  },
  why: {
    en: "Circular 4/2017 does not name this function; it speaks of being certain of not being \"osservato\" (P8). Art. 4 c. 1 L. 300/1970 requires a union agreement or INL authorisation before it is installed.",
    it: "La circolare 4/2017 non nomina questa funzione; parla della certezza di non essere «osservato» (P8). L'art. 4 c. 1 L. 300/1970 richiede, prima dell'installazione, un accordo sindacale o l'autorizzazione dell'INL.",
  },
  remedy: {
    en: "Turn it off; remote support should be started and accepted by the operator each time.",
    it: "Disattivare; l'assistenza remota va avviata e accettata ogni volta dall'operatore.",
  },
});
