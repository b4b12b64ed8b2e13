import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Seats that are not in front keep drawing and counting, as they do on their own devices.
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
];

/**
 * A Chromium: the one at `CHROMIUM_PATH`, else the distribution's, else the one that npm brought along. Throws when
 * none starts: browser tests that quietly do not run are worse than none.
 */
export async function launchChromium(...moreFlags: string[]): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ executablePath, args: [...flags, ...moreFlags] });
}

async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, but there is nothing there.`);
    return named;
  }
  const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  return installed ?? unpackChromium();
}

/** The packaged Chromium brings its shared libraries only when it believes to run on this platform. */
async function unpackChromium(): Promise<string> {
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
}
