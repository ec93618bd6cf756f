/**
 * Owns: settings: language, when notes come, notifications, what others see, what is not sent, leaving.
 * Called by: the worker wing at `/settings`.
 * Rule: nothing here asks for anything: no yellow, except turning notifications on.
 */
import { useSignal } from "@preact/signals";
import { api, type Me } from "../../lib/api";
import { languages, locale, problemText, setLocale, t } from "../../lib/i18n";
import { namesOf } from "../../lib/i18n/names";
import { back } from "../../router";
import { me, take } from "../../session";
import { Icon } from "../../ui/icon";
import { useFocus } from "../say";
import { HoursCard } from "./hours-card";
import { NotificationsCard } from "./notifications-card";
import "./settings.css";
import { SignOutSheet } from "./sign-out-sheet";
import { UnsentCard } from "./unsent-card";

const nameOf = (tag: string) => new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;

function Language() {
  const problem = useSignal<string | null>(null);
  const choose = async (tag: string) => {
    const before = locale.peek();
    problem.value = null;
    await setLocale(tag);
    try {
      await take(await api.patch<Me>("me", { locale: tag }));
    } catch (cause) {
      problem.value = (cause as { code?: string }).code ?? "unknown";
      await setLocale(before);
    }
  };
  return (
    <div class="card settings-card">
      <label class="setrow">
        <Icon name="globe" />
        <span class="grow">
          <b>{t("settings-language")}</b>
          <span class="meta block">{t("settings-language-hint")}</span>
        </span>
        <select
          class="btn settings-select"
          value={locale.value}
          onChange={(event) => void choose(event.currentTarget.value)}
        >
          {languages.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {nameOf(tag)}
            </option>
          ))}
        </select>
      </label>
      <p role="alert">{problem.value && problemText(problem.value)}</p>
      <div class="setrow">
        <Icon name="captions" />
        <span class="grow">
          <b>{t("settings-captions")}</b>
          <span class="meta block">{t("settings-captions-hint")}</span>
        </span>
        <Icon name="lock" size="s" />
      </div>
    </div>
  );
}

/** Everything a person can decide about their own phone, and what could not be sent. */
export function SettingsScreen() {
  const isLeaving = useSignal(false);
  const title = useFocus<HTMLHeadingElement>("settings");
  const who = me.value;
  if (!who) return null;
  return (
    <div class="screen">
      <div class="top">
        <button type="button" class="iconbtn" aria-label={t("app-back")} onClick={() => back()}>
          <Icon name="back" isFlipped />
        </button>
        <h1 ref={title} tabIndex={-1} class="grow title settings-title">
          {who.person.name}
        </h1>
      </div>
      <div class="body">
        <Language />
        <UnsentCard />
        <h2 class="h2">{t("settings-hours")}</h2>
        <HoursCard me={who} />
        <h2 class="h2">{t("settings-notifications")}</h2>
        <NotificationsCard me={who} />
        <h2 class="h2">{t("settings-seen")}</h2>
        <div class="card">
          <p>{t("settings-seen-text")}</p>
          {who.leads.length > 0 && (
            <p class="meta settings-who">{t("settings-seen-who", { names: namesOf(who.leads) })}</p>
          )}
        </div>
        <button type="button" class="btn btn--g btn--w settings-leave" onClick={() => (isLeaving.value = true)}>
          {t("settings-sign-out")}
        </button>
      </div>
      {isLeaving.value && <SignOutSheet me={who} onClose={() => (isLeaving.value = false)} />}
    </div>
  );
}
