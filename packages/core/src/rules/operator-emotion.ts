import { defineRule } from "./rule.ts";

export const operatorEmotion = defineRule({
  id: "operator-emotion",
  passage: "AI Act art. 5(1)(f)",
  basis: "beyond-circular",
  verdict: "prohibited",
  title: {
    en: "Operator emotion",
    it: "Emozioni dell'operatore",
  },
  description: {
    en: "Disallow inferring operators' emotions from voice or video",
    it: "Segnala la deduzione delle emozioni degli operatori da voce o video",
  },
  message: {
    en: "Infers operators' emotions: {what}.",
    it: "Deduce le emozioni degli operatori: {what}.",
  },
  why: {
    en: "AI Act art. 5(1)(f) prohibits AI that infers emotions from biometric data, such as the voice, at the workplace. Text alone is not biometric; the customer's side is not covered.",
    it: "L'AI Act, art. 5(1)(f), vieta l'IA che deduce emozioni da dati biometrici, come la voce, sul luogo di lavoro. Il solo testo non è biometrico; il lato cliente non vi rientra.",
  },
  remedy: {
    en: "Disable it for the operator's channel.",
    it: "Disattivare per il canale dell'operatore.",
  },
});
