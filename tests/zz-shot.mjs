import { chromium } from 'playwright-core';
import { execSync, spawn } from 'node:child_process';
const base = [
  '--no-sandbox',
  '--hide-scrollbars',
  '--disable-gpu',
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  ...process.argv.slice(2),
];
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...base] });
const ctx = await b.newContext({ viewport: { width: 1024, height: 672 } });
const p = await ctx.newPage();
await p.setContent(
  '<html><body style="font:18px sans-serif">' +
    Array.from(
      { length: 40 },
      (_, i) =>
        `<p><label>Pertanyaan ${i} <input value="teks ${i}"></label> Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor</p>`,
    ).join('') +
    '</body></html>',
);
const s = await ctx.newCDPSession(p);
await s.send('Emulation.setDeviceMetricsOverride', { width: 1024, height: 672, deviceScaleFactor: 2.5, mobile: false });
const opt = { format: 'png', optimizeForSpeed: true };
await s.send('Page.captureScreenshot', opt);
const pid = execSync("pgrep -f 'type=gpu-process'").toString().split('\n')[0];
const st = spawn('perf', ['record', '-e', 'cpu-clock', '-F', '2000', '-g', '-p', pid, '-o', '/tmp/work/perf.data'], {
  stdio: 'inherit',
});
await new Promise((r) => setTimeout(r, 1000));
for (let i = 0; i < 10; i++) {
  await p.evaluate((i) => {
    document.querySelector('input').value = 'x' + i;
  }, i);
  await s.send('Page.captureScreenshot', opt);
}
st.kill('SIGINT');
await new Promise((r) => setTimeout(r, 1500));
await b.close();
