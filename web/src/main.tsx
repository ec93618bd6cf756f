/**
 * Owns: the start of the page: language, session, service worker, and which wing an address opens.
 * Called by: index.html.
 * Rule: the role decides what is loaded; a worker's phone never downloads the lead's or manager's wing.
 */
import { computed, effect, signal } from "@preact/signals";
import { render } from "preact";
import type { Role } from "./lib/api";
import { keptPerson } from "./lib/db/device";
import { bestOf, locale, setLocale } from "./lib/i18n";
import { keepSending } from "./lib/outbox";
import { resumePush } from "./lib/push";
import { go, path } from "./router";
import { me, session, start } from "./session";
import "./ui/styles.css";
import { wing } from "./wing";

const Join = wing(() => import("./join").then((loaded) => loaded.JoinApp), "join");
const NewPhoneBanner = wing(
  () => import("./new-phone/banner").then((loaded) => loaded.NewPhoneBanner),
  "new-phone",
  "extra",
);
const Worker = wing(() => {
  // The screen of the address comes beside its wing, not after it; what fails here is asked for again by the wing.
  void (
    path.peek().startsWith("/m/") ? import("./worker/note/note-screen") : import("./worker/inbox/inbox-screen")
  ).catch(() => undefined);
  return import("./worker").then((loaded) => loaded.WorkerApp);
}, "worker");
const Lead = wing(() => import("./lead").then((loaded) => loaded.LeadApp), ["lead", "replies"]);
const Manager = wing(() => import("./manager").then((loaded) => loaded.ManagerApp), ["manager", "replies"]);

/** Where a role is at home. */
function homeOf(role: Role): string {
  if (role === "lead") return "/lead";
  return role === "worker" ? "/" : "/manager";
}

/** Who is signed in; unlike `me` it does not change when the server is asked again. */
const signedIn = computed(() => me.value?.person.id ?? null);

/** Whether a new phone of this person waits; the banner then stays for the rest of the visit, to say how it ended. */
const isAsked = signal(false);

function App() {
  return (
    <>
      {isAsked.value && session.value.kind === "in" && <NewPhoneBanner />}
      <Wing />
    </>
  );
}

function Wing() {
  const at = path.value;
  const known = session.value;
  if (known.kind === "loading") return null;
  if (known.kind !== "in" || at.startsWith("/join") || at === "/welcome") return <Join />;
  const role = known.me.person.role;
  if (role !== "worker" && at.startsWith("/lead")) return <Lead />;
  if ((role === "manager" || role === "admin") && at.startsWith("/manager")) return <Manager />;
  return <Worker />;
}

/** The first screen has its words and its clip before this phone listens for another one: 2 kB and a stream. */
const LISTEN_AFTER_MS = 3_000;

/** Listens for new phones while somebody is signed in. */
effect(() => {
  const person = signedIn.value;
  if (!person) return;
  let stop: (() => void) | null = null;
  let isOver = false;
  const listen = async () => {
    const { followNewPhones, mine } = await import("./new-phone/waiting.state");
    if (isOver) return;
    const follow = followNewPhones(person);
    const watch = effect(() => {
      if (mine.value.length > 0) isAsked.value = true;
    });
    stop = () => {
      follow();
      watch();
    };
  };
  const timer = setTimeout(() => void listen().catch(() => undefined), LISTEN_AFTER_MS);
  return () => {
    clearTimeout(timer);
    isOver = true;
    stop?.();
    isAsked.value = false;
  };
});

/** The address a person should not stay at is replaced by their home. */
effect(() => {
  const role = me.value?.person.role;
  const at = path.value;
  if (!role) return;
  const isForbidden =
    (at.startsWith("/lead") && role === "worker") ||
    (at.startsWith("/manager") && (role === "worker" || role === "lead"));
  if (isForbidden || (at === "/" && role !== "worker")) queueMicrotask(() => go(homeOf(role), { isReplacing: true }));
});

function listenToServiceWorker(): void {
  if (!("serviceWorker" in navigator)) return;
  navigator.serviceWorker.addEventListener("message", (event: MessageEvent<{ what?: string; path?: string }>) => {
    const { what, path: to } = event.data ?? {};
    if (what === "open" && to?.startsWith("/")) go(to);
  });
  void navigator.serviceWorker.register("/sw.js", { scope: "/" }).catch(() => undefined);
}

async function begin(): Promise<void> {
  const kept = await keptPerson().catch(() => null);
  const words = setLocale(bestOf(kept ? [kept.person.locale] : navigator.languages));
  await Promise.all([start(), words]);
  const root = document.getElementById("app");
  if (root) render(<App />, root);
  listenToServiceWorker();
  keepSending();
  let resumed: string | null = null;
  effect(() => {
    const person = me.value;
    if (!person) {
      // Who joins again needs a subscription again: the old one ended with the session.
      resumed = null;
      return;
    }
    const wanted = bestOf([person.person.locale]);
    if (wanted !== locale.peek()) void setLocale(wanted);
    if (resumed === person.person.id) return;
    resumed = person.person.id;
    void resumePush(person);
  });
}

void begin();
