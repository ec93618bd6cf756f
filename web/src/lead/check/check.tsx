/**
 * Owns: check and send: the filled-in note, who gets it, what is asked, what it costs, and the Send slab.
 * Called by: the lead wing at /lead/check?note=….
 * Rule: one tap sends once: the slab ignores taps for 600 ms after the screen appears, and the note's key makes repeats one.
 */

import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { changeDraft, drafts, findDraft, isLoaded, type NoteDraft, sendDraft } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { findUpload } from "../../lib/media/uploads.state";
import { back, go, query } from "../../router";
import { Choices } from "../../ui/choices";
import { Icon } from "../../ui/icon";
import { TopBar } from "../../ui/top-bar";
import { reason } from "../reason";
import { askPreview, countChosen, loadGroups, preview } from "./audience.state";
import { Discard } from "./discard";
import { DueRow } from "./due-row";
import { NoteHead } from "./note-head";
import { fillIn } from "./prefill";
import { WhoRow } from "./who-row";

const GUARD_MS = 600;

export function CheckScreen() {
  const id = new URLSearchParams(query.value).get("note") ?? "";
  const draft = drafts.value.find((one) => one.id === id) ?? null;
  if (!draft) return isLoaded.value ? <Gone /> : <section class="screen" aria-busy="true" />;
  return <Check key={id} draft={draft} />;
}

function Check({ draft }: { draft: NoteDraft }) {
  const shown_at = useRef(performance.now());
  const isTitleAsked = useSignal(false);
  const isDiscarding = useSignal(false);
  const isNew = draft.replaces === null;
  const upload = draft.upload ? findUpload(draft.upload) : null;
  useEffect(() => {
    if (isNew)
      void loadGroups()
        .then(() => fillIn(draft.id))
        .catch(() => undefined);
  }, [draft.id, isNew]);
  const audience_key = JSON.stringify(draft.audience);
  useEffect(() => {
    const now = findDraft(draft.id);
    if (isNew && now) void askPreview(now);
  }, [draft.id, isNew, audience_key]);

  const send = () => {
    if (performance.now() - shown_at.current < GUARD_MS) return;
    if (draft.title.trim() === "" && draft.replaces?.as !== "repair") {
      isTitleAsked.value = true;
      document.querySelector<HTMLElement>(".title-input")?.focus();
      return;
    }
    void sendDraft(draft.id);
    go(`/lead/waiting/${draft.id}`, { isReplacing: true });
  };
  const set = (change: Partial<NoteDraft>) => void changeDraft(draft.id, change);
  const known = preview.value.kind === "known" ? preview.value.preview : null;
  const count = known?.total ?? countChosen(draft);
  const clip_s = upload ? Math.ceil(upload.progress.value.recorded_ms / 1000) : 0;
  const hasAudience = (draft.audience?.any_of.length ?? 0) > 0;
  const failure = upload?.progress.value.state.kind === "failed" ? upload.progress.value.state.code : null;
  const isReady = failure === null && (!isNew || (hasAudience && known?.total !== 0));
  return (
    <section class="screen">
      <TopBar
        way_out="back"
        label={t("lead-back")}
        onLeave={() => back("/lead")}
        title={t("check-title")}
        aside={
          <button
            type="button"
            class="iconbtn"
            aria-label={t("lead-delete")}
            onClick={() => (isDiscarding.value = true)}
          >
            <Icon name="bin" />
          </button>
        }
      />
      <div class="body">
        {draft.refused && (
          <p class="banner banner--late" role="alert">
            {t("check-refused", { why: reason(draft.refused) })}
          </p>
        )}
        {failure && (
          <p class="banner banner--late" role="alert">
            {t("check-clip-failed", { why: reason(failure) })}
          </p>
        )}
        <NoteHead draft={draft} upload={upload} isTitleMissing={isTitleAsked.value && draft.title.trim() === ""} />
        {isNew && <WhoRow draft={draft} />}
        {isNew && (
          <div class="orow">
            <span class="ol" aria-hidden="true">
              {t("check-ask")}
            </span>
            <div class="grow">
              <Choices
                label={t("check-ask")}
                choices={[
                  { key: "none", label: t("check-ask-nothing") },
                  { key: "acknowledge", label: t("check-ask-got-it") },
                ]}
                chosen={draft.ask}
                onChoose={(key) => set({ ask: key === "none" ? "none" : "acknowledge" })}
              />
            </div>
          </div>
        )}
        {draft.replaces?.as === "version" && <p class="sub">{t("check-version-hint")}</p>}
        {draft.ask === "acknowledge" && draft.replaces?.as !== "repair" && <DueRow draft={draft} />}
        {isNew && draft.ask === "acknowledge" && (draft.kind === "video" || draft.kind === "voice") && (
          <div class="orow orow--switch">
            <span class="grow" id="finish-label">
              <b>{t("check-finish")}</b>
              <span class="meta">{t("check-finish-hint")}</span>
            </span>
            <button
              type="button"
              class="switch"
              role="switch"
              aria-checked={draft.is_finish_asked}
              aria-labelledby="finish-label"
              onClick={() => set({ is_finish_asked: !draft.is_finish_asked })}
            >
              <i />
            </button>
          </div>
        )}
      </div>
      <div class="dock">
        {isNew && count > 0 && <Price people={count} seconds={clip_s || (known?.clip_seconds ?? 0)} />}
        {preview.value.kind === "unknown" && preview.value.code === "offline" && (
          <p class="price">{t("check-offline")}</p>
        )}
        <button type="button" class="slab" aria-disabled={!isReady} onClick={isReady ? send : undefined}>
          <Icon name="send" size="l" isFlipped />
          {slabLabel(draft, count)}
        </button>
      </div>
      {isDiscarding.value && <Discard draft={draft} onKeep={() => (isDiscarding.value = false)} />}
    </section>
  );
}

/** "38 people × 30 s = 19 worker-minutes": what this note costs the floor. */
function Price({ people, seconds }: { people: number; seconds: number }) {
  if (seconds === 0) return null;
  return (
    <p class="price num">
      {t("check-price", { people, seconds, minutes: Math.max(1, Math.round((people * seconds) / 60)) })}
    </p>
  );
}

function Gone() {
  return (
    <section class="screen">
      <div class="body lead-center">
        <h1 class="title">{t("check-gone")}</h1>
      </div>
      <div class="dock">
        <button type="button" class="slab slab--m" onClick={() => go("/lead", { isReplacing: true })}>
          {t("rec-title")}
        </button>
      </div>
    </section>
  );
}

function slabLabel(draft: NoteDraft, count: number): string {
  if (draft.replaces?.as === "repair") return t("check-repair");
  if (draft.replaces) return t("check-send-again-plain");
  return count > 0 ? t("check-send", { n: count }) : t("check-send-plain");
}
