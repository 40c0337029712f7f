// What every journey needs: a Twiza of its own, a browser, signing in, pictures, and axe.
import { spawn } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');
const program = process.env.TWIZA_BIN ?? path.join(root, 'target/debug/twiza');
const pictures = path.join(root, 'artifacts');

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 800 };

/** Starts a Twiza on a free port and a fresh folder; `command` is `demo` or `serve`. */
export async function startHouse(command = 'demo', extra = []) {
  const data = await mkdtemp(path.join(tmpdir(), 'twiza-journey-'));
  const child = spawn(program, [command, '--listen', '127.0.0.1:0', '--data', data, ...extra], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'en', LC_ALL: 'en' },
  });
  let said = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`twiza ended with ${code} before it listened:\n${said}`)));
  });
  return {
    address,
    data,
    said: () => said,
    async stop() {
      child.removeAllListeners('exit');
      const ended = new Promise((resolve) => child.on('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

export async function startBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
}

/** A page in a language and size, in a browser context of its own. */
export async function visit(browser, house, { lang = 'fr', size = LAPTOP, scripts = true, dark = false } = {}) {
  const context = await browser.newContext({
    baseURL: house.address, viewport: size, locale: lang === 'zgh' ? 'fr' : lang, javaScriptEnabled: scripts,
    colorScheme: dark ? 'dark' : 'light',
  });
  await context.addCookies([{ name: 'twiza_lang', value: lang, url: house.address }]);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => { throw error; });
  return page;
}

export async function signIn(page, login = 'secretaire', password = 'zellige-huit-etoiles') {
  await page.goto('/account/sign-in');
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', password);
  await page.click('main form button');
  await page.waitForLoadState();
  assert.ok(!page.url().includes('/account/sign-in'), 'signed in');
}

/** Keeps a picture of the whole page. */
export async function picture(page, name) {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails on any violation that axe-core finds against WCAG 2.2 A and AA. */
export async function assertAccessible(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const told = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.slice(0, 4).map((n) => `   ${n.html}\n   ${n.failureSummary}`).join('\n')}`);
  assert.equal(violations.length, 0, `${page.url()}\n${told.join('\n')}`);
}

/** Fails if the page is wider than the screen. */
export async function assertFits(page) {
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  assert.ok(wide <= screen, `${page.url()} is ${wide} px wide on a screen of ${screen} px`);
}
