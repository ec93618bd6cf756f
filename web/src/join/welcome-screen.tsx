/**
 * Owns: the screen after joining: notifications and the home screen.
 * Called by: the joining wing at `/welcome`; settings links to it.
 * Rule: the permission is asked by a tap only, and every way on leads to the notes.
 */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Me } from "../lib/api";
import { t } from "../lib/i18n";
import { installPrompt, isApple, isInstalled, pushState, refreshPush, turnOn } from "../lib/push";
import { back, go, query } from "../router";
import { Icon } from "../ui/icon";
import { Mark } from "../ui/mark";
import { DashedRing } from "../ui/rings/rings";

const home = () => go("/", { isReplacing: true });

function Step({ n, text, isDone }: { n: number; text: string; isDone?: boolean }) {
  return (
    <li>
      <span class="stepn num">{n}</span>
      <span class="grow">{text}</span>
      {isDone && (
        <span class="tag tag--done">
          <Icon name="check" size="s" />
          {t("install-step-done")}
        </span>
      )}
    </li>
  );
}

function Blocked() {
  const isShown = useSignal(false);
  const isUnsupported = pushState.value === "unsupported";
  return (
    <div class="screen">
      <div class="body state-body">
        <DashedRing icon="bell-off" />
        <h1 class="title">{t(isUnsupported ? "install-unsupported-title" : "install-blocked-title")}</h1>
        <p>{t(isUnsupported ? "install-unsupported-text" : "install-blocked-text")}</p>
        {isShown.value && (
          <ol class="steps welcome-steps">
            <Step n={1} text={t(isInstalled() ? "install-blocked-1-installed" : "install-blocked-1")} />
            <Step n={2} text={t("install-blocked-2")} />
          </ol>
        )}
      </div>
      <div class="dock">
        <button
          type="button"
          class={`btn btn--g btn--w ${isShown.value || isUnsupported ? "" : "btn--bare"}`}
          onClick={home}
        >
          {t("install-blocked-skip")}
        </button>
        {!isShown.value && !isUnsupported && (
          <button type="button" class="slab slab--m" onClick={() => (isShown.value = true)}>
            {t("install-blocked-show")}
          </button>
        )}
      </div>
    </div>
  );
}

function Apple() {
  return (
    <div class="screen">
      <div class="body">
        <h1 class="title welcome-title">{t("install-apple-title")}</h1>
        <p class="join-text">{t("install-apple-text")}</p>
        <ol class="steps welcome-steps">
          {[1, 2, 3, 4].map((n) => (
            <Step key={n} n={n} text={t(`install-apple-${n}`)} />
          ))}
        </ol>
        <p class="meta">{t("install-apple-code")}</p>
      </div>
      <div class="dock">
        <button type="button" class="btn btn--g btn--w" onClick={home}>
          {t("install-later")}
        </button>
      </div>
    </div>
  );
}

function Example() {
  return (
    <div class="welcome-demo" aria-hidden="true">
      <div class="card row">
        <span class="welcome-app">
          <Mark />
        </span>
        <span class="grow">
          <b>{t("install-example-title")}</b>
          <span class="meta">{t("install-example-body")}</span>
        </span>
      </div>
    </div>
  );
}

/** Notifications and the home screen; a phone that was let in says first that the old one is out. */
export function WelcomeScreen({ me }: { me: Me }) {
  const isMoved = new URLSearchParams(query.value).has("moved");
  return (
    <>
      {isMoved && (
        <p class="banner banner--soft welcome-moved" role="status">
          <Icon name="check" />
          <span class="grow">{t("welcome-moved")}</span>
        </p>
      )}
      <Ways me={me} />
    </>
  );
}

/** By what this phone can do. */
function Ways({ me }: { me: Me }) {
  useEffect(() => void refreshPush(), []);
  const state = pushState.value;
  if (isApple && !isInstalled() && state !== "on") return <Apple />;
  if (state === "blocked" || state === "unsupported") return <Blocked />;
  const isOn = state === "on";
  const canAdd = isOn && installPrompt.value !== null && !isInstalled();
  const add = async () => {
    await installPrompt.peek()?.prompt();
    installPrompt.value = null;
    home();
  };
  return (
    <div class="screen">
      <div class="top">
        <button type="button" class="iconbtn" aria-label={t("app-back")} onClick={() => back()}>
          <Icon name="back" isFlipped />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a small phone this scrolls and holds nothing else to focus */}
      <section class="body" tabIndex={0} aria-labelledby="welcome-title">
        <Example />
        <h1 class="title welcome-title" id="welcome-title">
          {t("install-title")}
        </h1>
        <p class="join-text">{t("install-text")}</p>
        <ol class="steps welcome-steps">
          <Step n={1} text={t("install-step-allow")} isDone={isOn} />
          {!isInstalled() && installPrompt.value !== null && <Step n={2} text={t("install-step-add")} />}
        </ol>
      </section>
      <div class="dock">
        {(canAdd || !isOn) && (
          <button type="button" class="btn btn--g btn--bare btn--w" onClick={home}>
            {t("install-later")}
          </button>
        )}
        <button type="button" class="slab" onClick={() => (canAdd ? void add() : isOn ? home() : void turnOn(me))}>
          {t(canAdd ? "install-add" : isOn ? "install-continue" : "install-allow")}
        </button>
      </div>
    </div>
  );
}
