/**
 * Owns: the recorder screen: templates, kinds, the stage and its controls before a take.
 * Called by: the lead wing at /lead.
 * Rule: one tap starts; the camera is open only while this screen is.
 */
import { useEffect } from "preact/hooks";
import { drafts, isLoaded, type NoteAnswers, type NoteDraft } from "../../lib/drafts.state";
import { t } from "../../lib/i18n";
import { go, query } from "../../router";
import { type Choice, Choices } from "../../ui/choices";
import { Icon } from "../../ui/icon";
import { TopBar } from "../../ui/top-bar";
import { readAnswer } from "../answering";
import { readReplacement } from "../replacement";
import { pick } from "./pick.state";
import { PickSheet } from "./pick-sheet";
import { RecordButton } from "./record-button";
import {
  answering,
  facing,
  kind,
  leaveStage,
  openStage,
  remark,
  replacement,
  resetRecorder,
  stage,
  TEMPLATES,
  template,
} from "./recorder.state";
import { Beats, StageLens } from "./stage-lens";
import { TakeScreen } from "./take-screen";
import { TextStage } from "./text-stage";

const KINDS = ["video", "voice", "photo", "text"] as const;

/** The recorder; shows the running take in its place while there is one. */
export function RecorderScreen() {
  const asked = query.value;
  useEffect(() => {
    resetRecorder(readReplacement(asked));
    void openStage();
    return leaveStage;
  }, [asked]);
  useEffect(() => {
    let isLeft = false;
    void readAnswer(asked).then((answer) => {
      if (!isLeft) answering.value = answer;
    });
    return () => {
      isLeft = true;
    };
    // After a reload the answer lies in the person's database, which is open when the drafts are read.
  }, [asked, isLoaded.value]);
  const now = stage.value;
  if (now.kind === "recording") return <TakeScreen take={now.take} stream={now.stream} />;
  const old = replacement.value;
  const kinds: Choice[] = KINDS.filter((one) => !old || old.as === "version" || one === old.kind).map((one) => ({
    key: one,
    label: t(`rec-kind-${one}`),
  }));
  return (
    <section class="screen stage" data-theme="dark">
      <TopBar
        way_out="close"
        label={t("lead-close")}
        onLeave={() => go("/inbox")}
        title={t("rec-title")}
        aside={
          (kind.value === "video" || kind.value === "photo") &&
          now.kind === "ready" && (
            <button type="button" class="iconbtn" aria-label={t("rec-switch-camera")} onClick={switchCamera}>
              <Icon name="turn" />
            </button>
          )
        }
      />
      <div class="body record-body">
        {old || answering.value ? (
          <p class="meta lead-about">
            {old ? t("rec-replaces", { title: old.title }) : answering.value && <ToWhom answers={answering.value} />}
          </p>
        ) : (
          <div class="scroll-x" role="radiogroup" aria-label={t("rec-template")}>
            {TEMPLATES.map((one) => (
              // biome-ignore lint/a11y/useSemanticElements: a chip row that scrolls; arrow keys are not needed to reach it
              <button
                key={one}
                type="button"
                class="chip"
                role="radio"
                aria-checked={template.value === one}
                onClick={() => {
                  template.value = one;
                }}
              >
                {t(`rec-template-${one}`)}
              </button>
            ))}
          </div>
        )}
        {kind.value === "text" ? <TextStage onDone={openCheck} /> : <StageLens />}
        {(kind.value === "video" || kind.value === "voice") && <Beats now={null} />}
        {kind.value !== "text" && (
          <p class="meta lead-hint" role="status">
            {remark.value ?? t(kind.value === "voice" ? "rec-voice-hint" : "rec-beats-hint")}
          </p>
        )}
      </div>
      <div class="dock record-dock">
        <Unsent />
        {kind.value !== "text" && (
          <div class="recrow">
            <button
              type="button"
              class="iconbtn iconbtn--ring"
              aria-label={t("rec-pick")}
              onClick={() => void pick(null).then((draft) => draft && openCheck(draft))}
            >
              <Icon name="photo" />
            </button>
            <RecordButton onDraft={openCheck} />
            <button
              type="button"
              class="iconbtn iconbtn--ring"
              aria-label={t("rec-sent-list")}
              onClick={() => go("/lead/sent")}
            >
              <Icon name="lines" />
            </button>
          </div>
        )}
        {kinds.length > 1 && (
          <Choices
            label={t("rec-kind")}
            choices={kinds}
            chosen={kind.value}
            onChoose={(key) => {
              kind.value = KINDS.find((one) => one === key) ?? "video";
              remark.value = null;
              void openStage();
            }}
          />
        )}
      </div>
      <PickSheet onDraft={openCheck} />
    </section>
  );
}

function ToWhom({ answers }: { answers: NoteAnswers }) {
  return (
    <>
      <b>{answers.title}</b>
      <br />
      {t("rec-answers", { n: answers.count })}
    </>
  );
}

function Unsent() {
  const count = drafts.value.length;
  if (count === 0) return null;
  return (
    <button type="button" class="btn btn--w" onClick={() => go("/lead/sent")}>
      {t("rec-unsent", { n: count })}
    </button>
  );
}

function openCheck(draft: NoteDraft): void {
  go(`/lead/check?note=${draft.id}`);
}

function switchCamera(): void {
  facing.value = facing.peek() === "user" ? "environment" : "user";
  void openStage();
}
