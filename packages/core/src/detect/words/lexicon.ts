/**
 * Words of call centres in Italian, English, German, French and Spanish, by what they are evidence of.
 * A term is one or more words with a blank between; `identifier.ts` says how names become words. Accents are dropped.
 * Sources: the circular's own words, vendors' documentation and glossaries (docs/circular.md); the rest is trade usage.
 */
export interface Lexicon {
  readonly [concept: string]: readonly string[];
}

/** Whom: a person who works as an operator. Strong words name the job, weak ones any person or his device. */
export const operatorWords = {
  strong: [
    "operator", "operatore", "operatori", "operatrice", "agent", "agents", "agente", "agenti", "agentes", "addetto", "addetti", "matricola",
    "postazione", "consulente", "csr", "tsr", "advisor", "teleoperador", "operador", "operadores", "asesor", "teleconseiller", "conseiller",
    "operateur", "mitarbeiter", "sachbearbeiter", "teleoperatore", "telecaller", "telecallers", "telemarketer",
  ],
  weak: [
    "user", "username", "users", "utente", "utenti", "employee", "dipendente", "worker", "member", "staff", "rep", "representative", "extension", "exten",
    "interno", "owner", "assigned", "assignee", "benutzer", "utilisateur", "usuario", "empleado", "vendeur", "seller",
  ],
} as const;

/** Words of a person, whatever they say of his job. */
export const personWords: readonly string[] = [...operatorWords.strong, ...operatorWords.weak];

/** What makes a word of a person a key that tells which person. */
export const keyWords: readonly string[] = [
  "id", "ids", "name", "nome", "nom", "nombre", "code", "codice", "cod", "codigo", "number", "no", "num", "numero", "uuid", "guid", "key", "email", "mail",
  "username", "user", "login", "extension", "exten", "interno", "surname", "cognome", "arn", "sid", "fullname", "matricola", "to", "ref", "pk", "fk",
];

/** What a person does to a call, in keys such as `assignedAgentId` and `answered_by_user`. */
export const linkWords: readonly string[] = ["call", "by", "di", "assigned", "answered", "handled", "completed", "closed", "current", "previous", "display", "first", "last", "full"];

/** Names of lists of people, who are nobody in particular. */
export const groupWords: readonly string[] = ["agents", "agenti", "agentes", "operatori", "operadores", "addetti", "telecallers", "users", "utenti"];

/** Keys that tell whose a customer's record is, not who made a call: counts and states beside them are the record's. */
export const ownershipWords: readonly string[] = ["owner", "assigned", "assignee"];

/** Records of a CRM, whose state is not the person's who has them. */
export const recordWords: readonly string[] = [
  "lead", "leads", "ticket", "tickets", "order", "orders", "contact", "contacts", "customer", "customers", "client", "clients", "case", "cases", "deal", "deals", "invoice", "payment", "appointment", "booking",
  "task", "tasks", "campaign", "campaigns", "callback", "callbacks", "sale", "request", "cliente", "clienti", "contatto", "contatti", "appuntamento", "pratica", "ordine", "campagna",
];

/** Which of several persons a record had. */
export const turnWords: readonly string[] = ["first", "last", "previous"];

/** What: the measures and functions of each rule. Strong terms say it alone, weak ones need a strong operator beside them. */
export const measureWords: Readonly<Record<string, { readonly strong: readonly string[]; readonly weak: readonly string[] }>> = {
  "operator-state": {
    strong: [
      "agent status", "agent statuses", "agents status", "agent state", "operator status", "operator state", "stato operatore", "stato agente", "availability status", "current status", "routing status",
      "presence status", "current state", "status changed", "status change", "state change", "last state change", "status since", "is on call", "on call since", "status duration", "status updated",
      "activity name", "current activity", "live status", "system presence", "agent presence", "user presence", "queue state", "device state",
      "estado agente", "estado operador", "etat agent", "statut agent", "agentenstatus", "agent zustand", "in chiamata", "in attesa chiamata",
    ],
    weak: ["status", "state", "stato", "presence", "availability", "disponibilita", "estado", "statut", "etat", "zustand", "activity", "status text", "status code"],
  },
  "handling-time": {
    strong: [
      "talk time", "talk seconds", "talk sec", "talk duration", "handle time", "handling time", "average handle time", "aht", "att", "acw", "acw time", "after call work", "after contact work",
      "hold time", "hold seconds", "hold duration", "call time", "call seconds", "average talk time", "average talk", "total talk", "average handle", "handle average", "average hold", "avg call duration", "average call duration",
      "tempo conversazione", "durata conversazione", "ore conversazione", "tempo chiamata", "tempo medio", "tempo lavorazione", "tempo gestione", "post chiamata", "tmc", "tmg", "tmo",
      "tiempo conversacion", "tiempo medio", "tiempo manejo", "temps traitement", "temps conversation", "dmt", "dmc", "bearbeitungszeit", "gesprachszeit", "nachbearbeitungszeit",
      "resolution time", "response time", "resolution seconds", "response seconds",
    ],
    weak: ["average duration", "total duration", "wrap up time", "wrapup time", "wrapup seconds", "wrapup sec", "wrap time", "call duration", "durata chiamata", "duracion llamada", "duration seconds", "duree appel"],
  },
  "daily-productivity": {
    strong: [
      "calls made", "calls handled", "calls answered", "calls taken", "total calls", "completed calls", "answered calls", "call count", "calls today", "calls per hour", "calls per day", "inbound calls", "outbound calls", "incoming calls", "outgoing calls", "handled calls", "calls received", "calls connected", "total dials", "dials made", "contacts handled", "ticket count", "tickets closed", "tickets resolved", "closed tickets", "resolved tickets", "tickets handled", "chats handled", "conversations closed", "conversations handled", "total activities", "total agent activity", "activity count", "total responses", "total replies", "missed calls", "answered today", "handled today", "missed today", "completed today",
      "answer rate", "conversion rate", "productivity", "agent productivity", "agent performance", "performance score", "agent stats", "agent statistics", "agent metrics", "leaderboard", "scorecard", "occupancy", "utilization",
      "chiamate gestite", "chiamate effettuate", "chiamate risposte", "numero chiamate", "totale chiamate", "chiamate ora", "contatti lavorati", "produttivita", "resa oraria", "classifica", "esiti positivi", "vendite giornaliere",
      "llamadas atendidas", "llamadas realizadas", "productividad", "appels traites", "productivite", "anrufe bearbeitet", "produktivitat", "auslastung", "rangliste", "classement",
    ],
    weak: ["goal", "target", "kpi", "ranking", "obiettivo", "score", "sales", "vendite", "conversions", "performance", "calls", "chiamate", "statistics", "stats", "metrics", "performances", "statistiche", "answered", "missed", "handled", "risposte", "perse", "atendidas", "perdidas"],
  },
  "time-per-campaign": {
    strong: [
      "campaign time", "campaign hours", "time per campaign", "project hours", "job hours", "ore commessa", "tempo commessa", "ore campagna", "tempo campagna", "ore per commessa", "horas campana", "tiempo campana", "temps campagne", "projektzeit", "queue time",
    ],
    weak: [],
  },
  "break-tracking": {
    strong: [
      "agent breaks", "agent break", "break type", "break types", "break reason", "break reasons", "break start", "break end", "break duration", "break time", "break name", "break log", "break logs", "breaks taken", "on break since", "current break", "break overtime",
      "pause reason", "pause reasons", "pause code", "pause codes", "pause sec", "pause seconds", "pause time", "paused time", "paused seconds", "time paused", "pause duration", "pause start", "not ready reason", "not ready reasons", "aux code", "aux codes", "aux reason", "lunch time", "lunch break",
      "causale pausa", "motivo pausa", "tempo pausa", "durata pausa", "inizio pausa", "fine pausa", "pausa pranzo", "minuti pausa", "pause effettuate", "pausengrund", "pausenzeit", "motif pause", "code pause", "temps pause", "motivo descanso", "tiempo pausa", "tiempo descanso",
    ],
    weak: ["break", "breaks", "pausa", "pause", "pauses", "pausas", "lunch", "descanso", "descansos"],
  },
  "crm-further-processing": { strong: [], weak: ["duration", "durata", "billsec", "call length"] },
  listening: {
    strong: [
      "recording url", "recording file", "record file", "recording path", "recording sid", "recording link", "call recording", "call recordings", "record call", "record calls", "record agent", "recording enabled", "silent monitor", "whisper", "barge in", "call barge", "barge call", "barging", "monitor call", "call monitoring", "listen in", "spy", "eavesdrop",
      "quality score", "qa score", "protocol score", "agent tone", "agent sentiment", "call transcript", "registrazione chiamata", "registra chiamate", "registrazione chiamate", "file registrazione", "ascolto chiamate", "riascolto", "punteggio qualita", "trascrizione chiamata",
      "grabacion llamada", "grabacion", "enregistrement appel", "ecoute appel", "double ecoute", "gesprachsaufzeichnung", "mithoren", "mitschnitt", "listen live", "live listening",
    ],
    weak: ["recording", "registrazione", "transcript", "sentiment", "recordings"],
  },
  observation: {
    strong: ["video recording", "video recordings", "screen recording", "screen recordings", "screen capture", "screenshot interval", "webcam recording", "desktop recording", "cattura schermo", "registrazione schermo", "capture ecran", "captura pantalla", "bildschirmaufzeichnung"],
    weak: ["screenshot", "screenshots", "webcam"],
  },
  tracking: {
    strong: ["login time", "logout time", "operator event", "operator events", "operator action", "operator actions", "operator log", "operator logs", "operator activity log", "agent activity log", "agent activity logs", "logged in at", "logged out at", "login duration", "idle time", "idle hours", "idle duration", "idle seconds", "idle minutes", "keystroke", "keystrokes", "mouse clicks", "mouse movements", "mouse activity", "keyboard activity", "key presses", "key recordings", "click recordings", "key clicks", "keylogger", "inactivity time", "orario login", "ora login", "tempo inattivita", "last activity", "session duration", "tiempo conexion", "temps connexion", "anmeldezeit", "geolocation", "schedule adherence"],
    weak: ["idle", "ip address", "gps", "latitude", "location"],
  },
};

/** Where: the trade of call centres. */
export const domainWords: readonly string[] = [
  "call", "calls", "caller", "callee", "callback", "callcenter", "contactcenter", "call center", "contact center", "telephony", "telefonia", "phone", "telefono", "telefonica", "voip", "sip", "pbx", "centralino", "ami", "asterisk", "freeswitch",
  "cti", "ivr", "acd", "dialer", "dialler", "dial", "dials", "telecaller", "telecalling", "cdr", "queue", "queues", "coda", "code attesa", "campaign", "campagna", "commessa", "inbound", "outbound", "disposition", "wrapup", "wrap up", "hangup", "talk", "ringing", "extension",
  "chiamata", "chiamate", "telefonata", "conversazione", "esito", "anruf", "anrufe", "warteschlange", "appel", "appels", "llamada", "llamadas", "cola", "campana", "wallboard", "softphone", "supervisor", "supervisore", "acw", "aht", "disposizione", "ticket",
];

/** What speaks against: the same words in another trade. */
export const negativeWords: Readonly<Record<string, readonly string[]>> = {
  "ai agent": ["llm", "openai", "anthropic", "claude", "gpt", "prompt", "prompts", "tokens", "token usage", "embedding", "subagent", "mcp", "tool call", "tool calls", "orchestrator", "langchain", "model name", "ai agent", "chatbot", "system prompt", "max tokens", "temperature", "copilot", "agentic", "multiagent", "multi agent", "multi agents", "multiagents", "agent node", "agentflow", "agent flow", "workflow", "crew", "langgraph"],
  "technical agent": ["ssh", "kubernetes", "kubelet", "daemonset", "prometheus", "datadog", "newrelic", "cloudwatch", "telegraf", "zabbix", "exporter", "hostname", "buildkite", "jenkins", "cpu", "memory usage", "disk", "pod", "node exporter", "ci agent", "build agent"],
  "website visitor": ["visitor", "pageview", "page view", "browser session", "session replay", "rrweb", "hotjar", "fullstory", "cookie", "utm"],
  "other trade": ["insurance", "policy number", "property listing", "real estate", "listing price", "game", "player", "pomodoro", "workout", "exercise", "patient", "student", "course", "vehicle", "driver", "shipment", "courier", "broker", "commission", "crop", "mls"],
  "customer side": ["customer satisfaction", "service level", "abandon rate", "estimated wait", "queue length", "waiting calls", "calls waiting", "queued calls", "calls in queue"],
};
