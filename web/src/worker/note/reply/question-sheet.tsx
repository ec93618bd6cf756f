/**
 * Owns: asking back: voice, photo, or one of the quick replies.
 * Called by: the note screen.
 * Rule: a question never closes the ring; one tap sends a quick reply.
 */
import { useSignal } from "@preact/signals";
import { t } from "../../../lib/i18n";
import { namesOf } from "../../../lib/i18n/names";
import type { Quick, ReplyContent } from "../../../lib/outbox";
import { Icon } from "../../../ui/icon";
import { Sheet } from "../../../ui/sheet";
import { isOffline } from "../../inbox.state";
import { type NoteFacts, reply } from "../note.state";
import { PhotoReply } from "./photo-reply";
import "./reply.css";
import { say } from "../../say";
import { VoiceReply } from "./voice-reply";

const OFFERED: { key: Quick; is_answer: boolean }[] = [
  { key: "not_clear", is_answer: true },
  { key: "cannot", is_answer: true },
  { key: "help", is_answer: false },
];

function Menu({
  note,
  onVoice,
  onPhoto,
  onSend,
}: {
  note: NoteFacts;
  onVoice: () => void;
  onPhoto: () => void;
  onSend: (content: ReplyContent) => void;
}) {
  const hears = note.view?.hears ?? [];
  return (
    <>
      {hears.length > 0 && <p class="meta">{t("question-hears", { names: namesOf(hears), count: hears.length })}</p>}
      <div class="tiles">
        <button type="button" class="tile tile--lane" onClick={onVoice}>
          <Icon name="mic" size="l" />
          <b>{t("question-voice")}</b>
          {t("question-voice-hint")}
        </button>
        <button type="button" class="tile" onClick={onPhoto}>
          <Icon name="photo" size="l" />
          <b>{t("question-photo")}</b>
          {t("question-photo-hint")}
        </button>
      </div>
      <p class="h2">{t("question-or")}</p>
      <div class="quicks">
        {(note.view?.quick_replies ?? OFFERED).map(({ key }) => (
          <button
            key={key}
            type="button"
            class="btn btn--g btn--w quick"
            onClick={() => onSend({ reply: "quick", quick: key })}
          >
            {t(`quick-${key}`)}
          </button>
        ))}
      </div>
      <p class="meta question-end">{t("question-not-a-no")}</p>
    </>
  );
}

/** Sends a question about `note`; closed without one, nothing is sent. */
export function QuestionSheet({ note, onClose }: { note: NoteFacts; onClose: () => void }) {
  const step = useSignal<"menu" | "voice" | "photo">("menu");
  const send = async (content: ReplyContent) => {
    await reply(note, content);
    onClose();
    say(t(isOffline.peek() ? "question-saved" : "question-sent"));
  };
  const title = {
    menu: t("question-title", { name: note.sender_name }),
    voice: t("voice-title"),
    photo: t("photo-title"),
  }[step.value];
  return (
    <Sheet label={title} onClose={onClose}>
      {step.value === "menu" && (
        <Menu
          note={note}
          onVoice={() => (step.value = "voice")}
          onPhoto={() => (step.value = "photo")}
          onSend={(content) => void send(content)}
        />
      )}
      {step.value === "voice" && <VoiceReply hears={note.view?.hears ?? []} onSend={(content) => void send(content)} />}
      {step.value === "photo" && <PhotoReply onSend={(content) => void send(content)} />}
    </Sheet>
  );
}
