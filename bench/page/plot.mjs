// Owns the picture of one figure: ours and the peer's as bars, samples as dots, the aim as a dashed line.
// Called by make.mjs, once per row. The one rule: readable on light and dark ground, and without colour alone.

const WIDTH = 760;
const LEFT = 250;
const RIGHT = 130;
const SPAN = WIDTH - LEFT - RIGHT;

const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const short = (value) => (value >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(4))));
const at = (value, most) => LEFT + (SPAN * value) / most;
const digits = (value) => value.toFixed(1);

/** Where the aim lies in the row's unit, if it has one. */
function aimOf(row) {
  const [, sign, amount] = /([≥≤]) ([\d.]+)/.exec(row.aim) ?? [];
  if (!sign) return null;
  return row.aim.startsWith('ratio') ? row.peer_median * Number(amount) : Number(amount);
}

function bar(label, kind, median, samples, unit, y, most) {
  const [least, greatest] = [Math.min(...samples), Math.max(...samples)];
  const dots = samples.map((sample) => `<circle class="dot" cx="${digits(at(sample, most))}" cy="${y + 13}" r="2.5"/>`).join('');
  return `
  <text class="label" x="${LEFT - 12}" y="${y + 17}" text-anchor="end">${escape(label)}</text>
  <rect class="${kind}" x="${LEFT}" y="${y}" width="${digits(Math.max(1.5, at(median, most) - LEFT))}" height="26" rx="3"/>
  <path class="whisker" d="M${digits(at(least, most))} ${y + 13}H${digits(at(greatest, most))}"/>${dots}
  <text class="value" x="${digits(at(Math.max(median, greatest), most) + 8)}" y="${y + 17}">${short(median)} ${escape(unit)}</text>`;
}

/** Draws a row. */
export function plot(row, detail, title) {
  const aim = aimOf(row);
  const most = Math.max(...detail.samples, ...detail.peer_samples, aim ?? 0);
  const line =
    aim === null
      ? ''
      : `
  <path class="aim" d="M${digits(at(aim, most))} 38V116"/>
  <text class="note" x="${digits(at(aim, most))}" y="131" text-anchor="middle">aim ${escape(row.aim.replace('ratio ', ''))}${row.aim.startsWith('ratio') ? ' × the peer' : ''}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} 140" role="img" aria-label="${escape(title)}">
  <style>
    text { font: 13px system-ui, sans-serif; fill: #1f2328; }
    .title { font-weight: 600; font-size: 14px; }
    .note { font-size: 12px; fill: #59636e; }
    .ours { fill: #2f7d5b; }
    .peer { fill: #b8bec5; }
    .whisker { stroke: #1f2328; stroke-width: 1.5; }
    .dot { fill: #fff; stroke: #1f2328; stroke-width: 1.2; }
    .aim { stroke: #b3500f; stroke-width: 1.5; stroke-dasharray: 5 4; }
    @media (prefers-color-scheme: dark) {
      text { fill: #e6edf3; }
      .note { fill: #9aa5b1; }
      .ours { fill: #3fa37a; }
      .peer { fill: #5b636d; }
      .whisker { stroke: #e6edf3; }
      .dot { fill: #0d1117; stroke: #e6edf3; }
      .aim { stroke: #f0a35e; }
    }
  </style>
  <text class="title" x="12" y="22">${escape(title)}</text>${line}${bar('Floornote', 'ours', row.median, detail.samples, row.unit, 44, most)}${bar(row.peer, 'peer', row.peer_median, detail.peer_samples, row.unit, 82, most)}
</svg>
`;
}
