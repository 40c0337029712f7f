// What every journey needs: a Twiza of its own, a browser, visits, words, pictures, and two judges: axe and a ruler.
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');
const program = process.env.TWIZA_BIN ?? path.join(root, 'target/debug/twiza');
const pictures = path.join(root, 'artifacts');
/** Where the files of one run share a demonstration that one of them has made. */
const demos = process.env.TWIZA_DEMOS;

export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 800 };
/** The password of all demonstration accounts. */
export const PASSWORD = 'zellige-huit-etoiles';

/** The longest that a journey takes, in minutes, on a slow machine. */
const LONGEST = 10;

/** What the calendar (`en-CA`: as ISO 8601 writes it) or the clock says where Twiza lives. */
const inMorocco = (asked) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Casablanca', ...asked }).format(new Date());

/** No journey begins so late in the evening that its today would be yesterday before it ends. */
async function pastMidnight() {
  const [hour, minute] = inMorocco({ timeStyle: 'short', hourCycle: 'h23' }).split(':').map(Number);
  const left = 24 * 60 - hour * 60 - minute;
  if (left <= LONGEST) await new Promise((resolve) => { setTimeout(resolve, left * 60_000); });
}
await pastMidnight();

/** Today where Twiza lives, as ISO 8601 writes it. */
export const today = inMorocco({});

/** How long the browser waits for what has to come. A slow machine takes its time; where all goes well nobody waits. */
const PATIENCE = 45_000;

/** Asks until something holds, as often as ten times a second, and gives it: what a machine does in the background takes its time. */
export async function until(holds, seconds = 60) {
  for (const end = Date.now() + seconds * 1000; ;) {
    const found = await holds();
    if (found) return found;
    assert.ok(Date.now() < end, `it did not happen in ${seconds} seconds: ${holds}`);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}

/** A Twiza and a browser for all tests of a file; both end with it. */
export async function openHouse(command = 'demo', extra = []) {
  const [house, browser] = await Promise.all([startHouse(command, extra), startBrowser()]);
  after(async () => {
    await browser.close();
    await house.stop();
  });
  return { house, visit: (options) => visit(browser, house, options) };
}

/** Starts a Twiza on a free port and a fresh folder; `command` is `demo` or `serve`. */
export async function startHouse(command = 'demo', extra = []) {
  const data = await mkdtemp(path.join(tmpdir(), 'twiza-journey-'));
  // Houses that meet each other need keys of their own: who asks for something special is built from nothing.
  if (command === 'demo' && extra.length === 0 && demos) await cp(await furnished(), data, { recursive: true });
  return run(command, data, extra);
}

/** A folder with the demonstration of today: seeding it takes most of the time of starting, so it is done once for all files. */
async function furnished() {
  const folder = path.join(demos, today);
  if (await stat(folder).catch(() => undefined)) return folder;
  const made = await mkdtemp(path.join(demos, 'making-'));
  const house = await run('demo', made);
  await house.end();
  await rename(made, folder).catch((error) => { if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error; }); // another file was faster
  return folder;
}

async function run(command, data, extra = []) {
  const child = spawn(program, [command, '--listen', '127.0.0.1:0', '--data', data, ...extra], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LANG: 'en', LC_ALL: 'en' },
  });
  const stopWithUs = () => child.kill();
  process.once('exit', stopWithUs);
  let said = '';
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+(?=\D)/); // the whole number, though it may come in pieces
      if (found) resolve(found[0]);
    });
    child.on('exit', (code) => reject(new Error(`twiza ended with ${code} before it listened:\n${said}`)));
  });
  async function end() {
    process.off('exit', stopWithUs);
    child.removeAllListeners('exit');
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  return {
    address,
    data,
    said: () => said,
    end,
    async stop() {
      await end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function startBrowser() {
  return chromium.launch({
    timeout: 4 * PATIENCE, // while a house beside it is being furnished
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
  });
}

/** A page in a language and size, in a browser of its own: of a stranger, or `as` somebody who is signed in. */
async function visit(browser, house, { lang = 'fr', size = LAPTOP, scripts = true, dark = false, as, agent, at = house.address } = {}) {
  const context = await browser.newContext({
    baseURL: at, viewport: size, locale: lang === 'zgh' ? 'fr' : lang, javaScriptEnabled: scripts,
    colorScheme: dark ? 'dark' : 'light', userAgent: agent,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addCookies([{ name: 'twiza_lang', value: lang, url: at }]);
  if (as) await context.request.post('/account/sign-in', { form: { login: as, password: PASSWORD, then: '/' } });
  const page = await context.newPage();
  page.runsScripts = scripts;
  awaitWholePages(page);
  page.on('pageerror', (error) => { throw error; });
  page.on('dialog', (question) => question.accept());
  return page;
}

/**
 * A click or key that leads to another page is over when that page is there as a whole. By itself the browser's driver waits
 * for its first bytes only: what is counted at once on a slow machine would be missing.
 */
function awaitWholePages(page) {
  const frames = Object.getPrototypeOf(page.mainFrame());
  if (frames.awaitsWholePages) return; // all pages share their frames' methods
  frames.awaitsWholePages = true;
  for (const act of ['click', 'press']) {
    const driven = frames[act];
    frames[act] = async function actAndWait(...how) {
      await driven.apply(this, how);
      if (!this.page().isClosed()) await this.waitForLoadState();
    };
  }
}

/** Fills in the page of signing in, as a person does. */
export async function signIn(page, login, password = PASSWORD) {
  await page.goto('/account/sign-in');
  await page.fill('input[name=login]', login);
  await page.fill('input[name=password]', password);
  await page.click('main form button');
}

/** Keeps a picture of the whole page. */
export async function picture(page, name) {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails on any violation that axe-core finds against WCAG 2.2 A and AA and its own best practices. */
export async function assertAccessible(page) {
  assert.notEqual(page.runsScripts, false, 'the judge is a script, and would wait for ever where none run');
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
  const told = violations.map((v) => `${v.id}: ${v.help}\n${v.nodes.slice(0, 4).map((n) => `   ${n.html}\n   ${n.failureSummary}`).join('\n')}`);
  assert.equal(violations.length, 0, `${page.url()}\n${told.join('\n')}`);
}

/** Fails if the page is wider than the screen, and names what sticks out. */
export async function assertFits(page) {
  const [wide, screen, out] = await page.evaluate(() => {
    const screen = document.documentElement.clientWidth;
    const sticksOut = (element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > screen + 1 || left < -1);
    };
    const out = [...document.querySelectorAll('body *')].filter(sticksOut).slice(0, 5);
    return [document.documentElement.scrollWidth, screen, out.map((e) => e.cloneNode(false).outerHTML.slice(0, 120))];
  });
  assert.ok(wide <= screen, `${page.url()} is ${wide} px wide on a screen of ${screen} px\n${out.join('\n')}`);
}

const messages = await readMessages();

/** The messages of a language by id, as the features' translation files write them: only their first form. */
async function readMessages() {
  const found = {};
  const crates = path.join(root, 'crates');
  const features = (await readdir(path.join(crates, 'features'))).map((name) => `features/${name}`);
  const rooms = [...await readdir(crates), ...features].map((crate) => path.join(crates, crate, 'locales'));
  const inside = async (room) => (await readdir(room).catch(() => [])).map((name) => path.join(room, name));
  rooms.push(...(await Promise.all(rooms.map(inside))).flat()); // a feature may have a folder for each of its rooms
  for (const lang of ['fr', 'ar', 'en', 'zgh']) {
    found[lang] = new Map();
    for (const room of rooms) {
      const text = await readFile(path.join(room, `${lang}.ftl`), 'utf8').catch(() => '');
      for (const [, id, words] of text.matchAll(/^([a-z][\w-]*) = *(.*)$/gm)) found[lang].set(id, words);
    }
  }
  return found;
}

/** Words as they are compared: without the invisible marks of direction, all spaces alike. */
const plain = (text) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00a0\u202f]/g, ' ');

const rooms = new Set([...messages.fr.keys()].map((id) => id.replace(/-.*/, '')));

/** Whether a word looks like the id of a message, known or lost, which nobody should ever read. */
export const isMessage = (word) => rooms.has(word.replace(/-.*/, ''));

/** A message without places, as a page says it: `words('ar', 'plan-title')`. */
export function words(lang, id) {
  const found = messages[lang].get(id);
  assert.ok(found && !found.includes('{'), `no plain words for ${id} in ${lang}`);
  return plain(found);
}

/** A message whose places are filled, as a page says it. */
export function filled(lang, id, places) {
  const found = messages[lang].get(id) ?? '';
  return plain(found.replace(/\{ \$(\w+) \}/g, (_, place) => places[place]));
}

/** What a page, or a part of it, says. */
export async function textOf(page, selector = 'main') {
  return plain(await page.locator(selector).first().innerText());
}
