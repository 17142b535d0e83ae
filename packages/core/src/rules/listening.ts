import { defineRule } from "./rule.ts";

export const listening = defineRule({
  id: "listening",
  passage: "P8",
  basis: "residual",
  verdict: "agreement-needed",
  title: {
    en: "Listening",
    it: "Ascolto",
  },
  description: {
    en: "Disallow recording, live listening, transcription or scoring of operators' conversations without the art. 4 procedure",
    it: "Segnala registrazione, ascolto, trascrizione o valutazione delle conversazioni degli operatori senza la procedura dell'art. 4",
  },
  message: {
    en: "Allows operators to be listened to: {what}.",
    it: "Consente di ascoltare gli operatori: {what}.",
  },
  why: {
    en: "Circular 4/2017 does not name this function; it speaks of being certain of not being \"ascoltato\" (P8). Art. 4 c. 1 L. 300/1970 requires a union agreement or INL authorisation before it is installed.",
    it: "La circolare 4/2017 non nomina questa funzione; parla della certezza di non essere «ascoltato» (P8). L'art. 4 c. 1 L. 300/1970 richiede, prima dell'installazione, un accordo sindacale o l'autorizzazione dell'INL.",
  },
  remedy: {
    en: "Turn it off, or record a sample without any operator name, extension or report and with the agreement or authorisation in hand.",
    it: "Disattivare, oppure registrare a campione senza nome, interno né report dell'operatore e con accordo o autorizzazione già ottenuti.",
  },
});
