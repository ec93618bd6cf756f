/**
 * Owns: the chart "Got its over time" and the same as a table for those who do not see it.
 * Called by: one note.
 * Rule: time runs from left to right in every language, like a clock runs clockwise.
 */
import type { Report } from "../../lib/api";
import { clock, day, t } from "../../lib/i18n";
import { withNumbers } from "../../ui/with-numbers";
import { noteZone } from "../site-zone";
import { useNow } from "../words";
import { curveShape, HEAD } from "./curve-shape";

/** Rows of the table: enough to follow the rise, few enough to listen to. */
const ROWS = 12;

export function Curve({ report }: { report: Report }) {
  const zone = noteZone(report.progress.site_names);
  const now = Math.max(useNow(), Date.parse(report.as_of));
  const shape = curveShape(report, now);
  const { counts, respond_by } = report.progress;
  const count = report.curve.at(-1)?.count ?? 0;
  const middle = (shape.from + shape.to) / 2;
  const goal_y = 100 - ((counts.targeted - counts.held) / Math.max(1, counts.targeted)) * (100 - HEAD);
  const isLateHalf = shape.now.x > 55;
  return (
    <section class="card" aria-labelledby="curve-h">
      <h2 class="h2 h2--c" id="curve-h">
        {t("mgr-curve")}
      </h2>
      <div class="chart" dir="ltr" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path d={shape.goal} class="goal" />
          <path d={shape.area} class="area" />
          <path d={shape.line} class="line" />
          {shape.due !== null && <path d={`M${shape.due} 22V100`} class="due-l" />}
          <path d="M0 100H100" class="axis" />
        </svg>
        <span class="dot" ref={at(shape.now.x, shape.now.y)} />
        <b class={`lbl num ${isLateHalf ? "lbl--before" : "lbl--after"}`} dir="auto" ref={at(shape.now.x, shape.now.y)}>
          {t("mgr-curve-now", { n: count })}
        </b>
        <span class="lbl meta num lbl--goal" dir="auto" ref={at(0, goal_y)}>
          {t(counts.held > 0 ? "mgr-curve-goal-shift" : "mgr-curve-goal", { n: counts.targeted - counts.held })}
        </span>
        {counts.held > 0 && (
          <span class="lbl meta num lbl--goal lbl--later" dir="auto" ref={at(100, HEAD)}>
            {t("mgr-curve-goal-later", { n: counts.targeted })}
          </span>
        )}
        {shape.due !== null && respond_by && (
          <b class="lbl num lbl--due" dir="auto" ref={at(shape.due, 100)}>
            {t("mgr-curve-due", { time: clock(respond_by, zone) })}
          </b>
        )}
      </div>
      <div class="xax meta num" dir="ltr" aria-hidden="true">
        {[shape.from, middle, shape.to].map((time) => (
          <span key={time}>{shape.to - shape.from > DAY_MS ? day(time, zone, now) : clock(time, zone)}</span>
        ))}
      </div>
      {report.curve.length > 0 && (
        <div class="vh">
          <table>
            <caption>{t("mgr-curve-table", { n: count, of: counts.targeted })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("mgr-curve-time")}</th>
                <th scope="col">{t("mgr-funnel-got_it")}</th>
              </tr>
            </thead>
            <tbody>
              {sampled(report.curve).map((point) => (
                <tr key={point.at}>
                  <th scope="row">{day(point.at, zone, now)}</th>
                  <td>{point.count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

const DAY_MS = 86_400_000;

/** Puts a dot or a label at a place of the chart, in percent. */
const at = (x: number, y: number) => withNumbers({ "--x": x, "--y": y });

/** Evenly chosen points, the last one among them. */
function sampled(curve: Report["curve"]): Report["curve"] {
  const step = Math.ceil(curve.length / ROWS);
  return curve.filter((_, place) => (curve.length - 1 - place) % step === 0);
}
