/**
 * Owns: which worker screen an address opens.
 * Called by: main, by `import()`; leads and managers come here for notes that are for them.
 * Rule: every address below opens from a cold start, offline too.
 */
import { useEffect } from "preact/hooks";
import { t } from "../lib/i18n";
import { canSendInBackground } from "../lib/outbox";
import { go, path } from "../router";
import { me } from "../session";
import { startInbox, unsent } from "./inbox.state";
import { Sayings } from "./say";
import "./worker.css";
import { NoSignal, wing } from "../wing";

/** The screen after Got it could not come: the answer is kept all the same, and that is what counts. */
function SavedAnyway({ id }: { id: string }) {
  const isSaved = unsent.value.some((one) => one.message === id && one.kind !== "reply" && one.act === "got_it");
  if (!isSaved) return <NoSignal />;
  return (
    <div role="alert">
      <h1 class="hero">{t("sent-saved-title")}</h1>
      <p>{t(canSendInBackground() ? "sent-saved-text" : "sent-saved-open")}</p>
    </div>
  );
}

const InboxScreen = wing(() => import("./inbox/inbox-screen").then((loaded) => loaded.InboxScreen), "worker");
const NoteScreen = wing(() => import("./note/note-screen").then((loaded) => loaded.NoteScreen), "worker");
const SentScreen = wing(
  () => import("./note/sent-screen").then((loaded) => loaded.SentScreen),
  "worker",
  "screen",
  SavedAnyway,
);
const SettingsScreen = wing(
  () => import("./settings/settings-screen").then((loaded) => loaded.SettingsScreen),
  "settings",
);

function NotFound() {
  return (
    <div class="screen">
      <div class="body state-body">
        <h1 class="title">{t("app-not-found-title")}</h1>
        <p>{t("app-not-found-text")}</p>
      </div>
      <div class="dock">
        <button type="button" class="slab slab--m" onClick={() => go("/", { isReplacing: true })}>
          {t("app-to-notes")}
        </button>
      </div>
    </div>
  );
}

function Screen({ at }: { at: string }) {
  const [, root, id, rest] = at.split("/");
  if (root === "" || root === "inbox") return <InboxScreen />;
  if (root === "settings") return <SettingsScreen />;
  if (root === "m" && id && rest === undefined) return <NoteScreen key={id} id={decodeURIComponent(id)} />;
  if (root === "m" && id && rest === "sent") return <SentScreen key={id} id={decodeURIComponent(id)} />;
  return <NotFound />;
}

/** Starts reading the inbox of whoever is signed in, and again when that is somebody else. */
export function WorkerApp() {
  const person = me.value?.person.id;
  useEffect(() => void startInbox(), [person]);
  return (
    <main class="wing">
      <Screen at={path.value} />
      <Sayings />
    </main>
  );
}
