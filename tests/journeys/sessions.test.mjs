// Journey 4 of the pathway: a session is prepared, invited to, moved and called off; who is there is noted on a phone whose network
// is cut, by code, by number and by name, and reconciled later; on paper without scripts. In French and in Arabic.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, filled, openHouse, picture, textOf, today, words } from './house.mjs';

const { house, visit } = await openHouse();

const inDays = (days) => new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const HALF = { fr: 'am', ar: 'pm' };

async function looked(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, `sessions-${name}`);
}

/** The addresses of all sessions on the first page of the list, the latest first. */
async function listed(page) {
  await page.goto('/s/amsed/training/sessions');
  return page.locator('.calls h2 a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
}

/** The session that is under way, and one of another cohort. */
async function underWay(page) {
  const seen = [];
  for (const href of await listed(page)) {
    await page.goto(href);
    const cohort = await page.locator('nav.crumbs a').last().getAttribute('href');
    const isNow = await page.locator(`a[href$="/attendance/${today}-am"]`).count() && await page.locator(`a[href$="/attendance/${today}-pm"]`).count();
    seen.push({ href, cohort, isNow: Boolean(isNow) });
    const [own] = seen.filter((one) => one.isNow);
    const other = own && seen.find((one) => one.cohort !== own.cohort);
    if (other) return { session: own.href, other: other.href };
  }
  return assert.fail('no session is under way');
}

/** The codes of a session's participants, as their own pages show them. */
async function codes(page, session) {
  await page.goto(session);
  await page.goto((await page.locator('a[href$="/people/slips.pdf"]').getAttribute('href')).replace('/slips.pdf', ''));
  const links = await page.locator('td a[href^="/training/participants/"]').evaluateAll((all) => all.map((one) => one.pathname));
  const codes = [];
  for (const link of links) {
    await page.goto(link);
    codes.push((await page.locator('bdi.code').innerText()).replaceAll(' ', ''));
  }
  return codes;
}

const part = (page, name) => page.locator(`[data-part="${name}"]`);
const ready = (page) => page.waitForSelector('#checkin[data-ready]', { state: 'attached' });
const says = (page, name, expected) => page.waitForFunction(([name, expected]) =>
  document.querySelector(`[data-part="${name}"]`).textContent.includes(expected), [name, expected]);

async function typed(page, written) {
  await page.fill('#typed', written);
  await page.locator('[data-part=typed] button').click();
}

/** What the phone keeps, read where it lies. */
const kept = (page) => page.evaluate(async () => {
  const all = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve) => { const opening = indexedDB.open(name); opening.onsuccess = () => resolve(opening.result); });
    for (const store of db.objectStoreNames) {
      all.push(...await new Promise((resolve) => { const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => resolve(asked.result); }));
    }
    db.close();
  }
  return all;
});

/** A letter that holds all of some words, as soon as it is in the folder of letters. */
async function letter(...holding) {
  const outbox = path.join(house.data, 'outbox');
  for (let turn = 0; turn < 1_200; turn += 1) {
    for (const name of await readdir(outbox).catch(() => [])) {
      if (name.startsWith('.')) continue;
      const found = decoded(await readFile(path.join(outbox, name), 'utf8')).replace(/[\u00a0\u202f]/g, ' ');
      if (holding.every((one) => found.includes(one))) return found;
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
  return assert.fail(`no letter says ${holding.join(', ')}`);
}

function decoded(written) {
  const cut = written.indexOf('\r\n\r\n');
  const [head, body] = [written.slice(0, cut), written.slice(cut)];
  const bytes = (text) => text.replace(/=\r?\n/g, '').replace(/(?:=[0-9A-F]{2})+/g, (all) => Buffer.from(all.replaceAll('=', ''), 'hex').toString());
  if (/transfer-encoding: base64/i.test(head)) return `${head}\n\n${Buffer.from(body, 'base64')}`;
  return `${head}\n\n${/quoted-printable/i.test(head) ? bytes(body) : body}`;
}

async function calendar(address) {
  const answer = await fetch(`${house.address}${address}`);
  const text = (await answer.text()).replaceAll('\r\n ', '');
  const all = (name) => [...text.matchAll(new RegExp(`^${name}:(.*?)\\r?$`, 'gm'))].map(([, value]) => value);
  return { status: answer.status, method: all('METHOD')[0], uids: all('UID'), sequence: Number(all('SEQUENCE')[0]) };
}

for (const lang of ['fr', 'ar']) {
  const say = (id) => words(lang, id);

  test(`${lang}: sessions are seen on a telephone and on a large screen`, async () => {
    for (const size of [PHONE, LAPTOP]) {
      const page = await visit({ lang, size, as: 'charge' });
      const { session } = await underWay(page);
      await looked(page, `one-${lang}-${size.width}`);
      for (const below of ['', '/edit', `/attendance/${inDays(-1)}-am`]) {
        await page.goto(`${session}${below}`);
        await looked(page, `${below.split('/')[1] ?? 'one'}-${lang}-${size.width}`);
      }
      await page.goto('/s/amsed/training/sessions');
      await looked(page, `list-${lang}-${size.width}`);
      for (const paper of [`sheets/${today}-am`, 'allowances.pdf']) {
        const answer = await page.context().request.get(`${session}/${paper}`);
        assert.equal((await answer.body()).subarray(0, 4).toString(), '%PDF', paper);
      }
      await page.context().close();
    }
  });

  test(`${lang}: who is there is noted without a network, and each is told what became of it`, async () => {
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    const { session, other } = await underWay(officer);
    const [own, strangers] = [await codes(officer, session), await codes(officer, other)];
    assert.ok(own.length > 8 && strangers.length > 0 && !own.includes(strangers[0]));
    const slot = `${today}-${HALF[lang]}`;
    const count = async () => {
      await officer.goto(session);
      return Number((await textOf(officer, `li:has(a[href$="/attendance/${slot}"])`)).match(lang === 'fr' ? /(\d+) présents/ : /الحاضرون: (\d+)/)?.[1] ?? 0);
    };
    assert.equal(await count(), 0);

    // The trainer opens the page once; it stays on her phone.
    const phone = await visit({ lang, size: PHONE, as: 'animatrice' });
    await phone.goto(session);
    await phone.locator('a[href$="/phone"]').first().click();
    await ready(phone);
    await looked(phone, `phone-${lang}-360`);
    await phone.evaluate(() => navigator.serviceWorker.ready);
    await phone.waitForFunction(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).some((count) => count >= 5));

    await phone.context().setOffline(true);
    await phone.reload();
    await ready(phone);
    assert.equal(await textOf(phone, '[data-part=net]'), say('training-checkin-offline'));
    await phone.selectOption('#slot', slot);
    await typed(phone, own[0]);
    await says(phone, 'last', say('training-checkin-kept'));
    await typed(phone, own[0].toLowerCase());
    await says(phone, 'last', say('training-checkin-already'));
    await typed(phone, lang === 'fr' ? '2' : '٢');
    await says(phone, 'last', say('training-checkin-kept'));
    await phone.locator('[data-person]').nth(2).click();
    await says(phone, 'waiting', '3');
    await phone.locator('[data-person]').nth(3).dblclick();
    await says(phone, 'last', say('training-checkin-taken-back'));
    await typed(phone, strangers[0]);
    await says(phone, 'last', say('training-checkin-elsewhere'));
    await typed(phone, 'https://example.org/');
    await says(phone, 'last', say('training-checkin-strange'));
    const last = await phone.locator('#slot option').last().getAttribute('value');
    assert.ok(last > slot, 'the session goes on after today');
    await phone.selectOption('#slot', last);
    await phone.locator('[data-person]').nth(4).click();
    await says(phone, 'waiting', '5');
    await looked(phone, `phone-away-${lang}-360`);
    await phone.reload();
    await ready(phone);
    await says(phone, 'waiting', '5');
    await phone.selectOption('#slot', slot);
    await says(phone, 'present', '3 / ');
    const noted = await kept(phone);
    assert.equal(noted.length, 5);
    assert.ok(!/[ée]n[ée]r[ée]|مولد/.test(JSON.stringify(noted)), 'no name lies beside what was noted');
    assert.equal(await count(), 0, 'nothing is known yet');

    // A second trainer notes one of them first, on a phone whose clock is wrong.
    const second = await visit({ lang, size: PHONE, as: 'secretaire' });
    await second.addInitScript(() => { const now = Date.now.bind(Date); Date.now = () => now() + 2_850_000; });
    await second.goto(`${session}/phone`);
    await ready(second);
    await second.selectOption('#slot', slot);
    await second.locator('[data-person]').first().click();
    await says(second, 'clock', filled(lang, 'training-session-odd-clock', { minutes: '47' }).slice(0, 20));
    await says(second, 'waiting', '0');
    assert.equal(await count(), 1);

    // The network is back: everything is sent by itself, and what needs a person's eye is told.
    await phone.context().setOffline(false);
    await says(phone, 'waiting', '0');
    await says(phone, 'told-list', say('training-outcome-twice'));
    const told = await textOf(phone, '[data-part=told-list]');
    for (const outcome of ['twice', 'other-session', 'not-yet']) assert.ok(told.includes(say(`training-outcome-${outcome}`)), `${outcome} in ${told}`);
    await looked(phone, `phone-told-${lang}-360`);
    assert.equal(await count(), 3);

    // What is sent again, because nobody heard the answer, is answered as before and counts once.
    const scans = new URLSearchParams(noted.map(({ id, slot, at, who }) => ['scan', `${id} ${slot} ${at} ${who}`]));
    scans.set('now', Date.now());
    const again = await phone.context().request.post(`${session}/scans`, { data: scans.toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    const answered = new Map((await again.json()).scans.map(({ id, outcome }) => [id, outcome]));
    for (const { id, outcome } of await kept(phone)) assert.equal(answered.get(id), outcome);
    assert.equal(await count(), 3);
    const strange = await fetch(`${house.address}${session}/scans`, { method: 'POST', body: scans });
    assert.equal(strange.status, 401, 'not for strangers');

    // In the space: what to look at, with the clock; and a mistake is corrected on the list, without scripts.
    await officer.goto(session);
    const odd = await textOf(officer);
    for (const words of [say('training-outcome-twice'), say('training-outcome-other-session'), filled(lang, 'training-session-odd-clock', { minutes: '47' })]) assert.ok(odd.includes(words), words);
    await looked(officer, `odd-${lang}-1280`);
    const paper = await visit({ lang, as: 'animatrice', size: PHONE, scripts: false });
    await paper.goto(`${session}/attendance/${slot}`);
    assert.equal(await paper.locator('[name=there]:checked').count(), 3);
    await paper.locator('[name=there]').nth(2).uncheck();
    await paper.locator('[name=there]').nth(5).check();
    await paper.locator('[name=there]').nth(6).check();
    await paper.locator('button[value=sheet]').click();
    assert.equal(await paper.locator('[name=there]:checked').count(), 4);
    assert.equal(await count(), 4);

    // The list leaves the phone when she says so.
    await phone.locator('[data-act=forget]').click();
    await phone.waitForURL((url) => url.pathname === session);
    assert.equal((await kept(phone)).length, 0);
    await phone.waitForFunction(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length === 0);
    for (const page of [officer, phone, second, paper]) await page.context().close();
  });

  test(`${lang}: codes are read by the camera`, async () => {
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    const { session } = await underWay(officer);
    const own = await codes(officer, session);
    const phone = await visit({ lang, size: PHONE, as: 'animatrice' });
    // The browser of these journeys has a camera that is none and reads no codes: what a telephone's would read stands here.
    await phone.addInitScript((code) => {
      window.BarcodeDetector = class {
        static async getSupportedFormats() { return ['qr_code']; }
        async detect() { return [{ rawValue: code }]; }
      };
    }, own.at(-1));
    await phone.goto(`${session}/phone`);
    await ready(phone);
    await phone.selectOption('#slot', `${today}-${HALF[lang]}`);
    await phone.locator('[data-part=look]').click();
    await phone.locator('[data-person]').last().and(phone.locator('[aria-pressed=true]')).waitFor();
    await says(phone, 'waiting', '0');
    await phone.locator('[data-part=look]').click();
    await phone.waitForFunction(() => document.querySelector('video').hidden);
    for (const page of [officer, phone]) await page.context().close();
  });

  test(`${lang}: a session is written, invited to, moved and called off, and letters and calendars follow`, async () => {
    const title = lang === 'fr' ? 'Session des essais' : 'دورة التجارب';
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    const { session } = await underWay(officer);
    await officer.goto(session);
    await officer.locator('nav.crumbs a').last().click();
    await officer.locator('a[href$="/sessions/new"]').click();
    assert.match(await officer.inputValue('[name=half_days]'), /^\d{4}-\d\d-\d\d \| 09:00 \| /, 'the programme fills the half-days');
    const line = (starts) => `${inDays(20)} | ${starts} | 12:15 | 15 | ${title} | Salle 3`;
    await officer.fill(`[name="title.${lang}"]`, title);
    await officer.fill('[name=half_days]', `${line('09:00')}\n${line('10:00')}`);
    await officer.locator('main form button').last().click();
    assert.ok((await textOf(officer, '.faults')).includes(`${inDays(20)}-am`), 'a half-day stands there twice');
    await looked(officer, `form-faults-${lang}-1280`);
    await officer.fill('[name=half_days]', line('09:00'));
    await officer.locator('main form button').last().click();
    await officer.locator('.calls a', { hasText: title }).click();
    const made = new URL(officer.url()).pathname;
    const ics = `/sessions/${made.split('/').at(-1)}.ics`;
    assert.equal((await calendar(ics)).status, 404, 'a plan is nobody’s business');

    await officer.locator('form[action$="/invitations"] button').click();
    await letter(title, '09:00');
    const invited = await calendar(ics);
    assert.deepEqual([invited.status, invited.method, invited.uids.length], [200, 'PUBLISH', 1]);

    await officer.goto(`${made}/edit`);
    await officer.fill('[name=half_days]', line('08:30'));
    await officer.locator('main form button').last().click();
    await letter(title, '08:30');
    const moved = await calendar(ics);
    assert.ok(moved.sequence > invited.sequence);

    await officer.goto(made);
    const silent = await officer.context().request.post(`${made}/cancellation`, { form: {} });
    assert.equal(silent.status(), 422, 'whoever was invited is to be told why');
    const reason = lang === 'fr' ? 'Le pont est fermé.' : 'القنطرة مغلقة.';
    await officer.locator('#call-off > summary').click();
    await officer.fill(`[name="reason.${lang}"]`, reason);
    await officer.locator('form[action$="/cancellation"] button').click();
    assert.ok((await textOf(officer)).includes(reason));
    await letter(title, reason);
    const off = await calendar(ics);
    assert.deepEqual([off.method, off.uids], ['CANCEL', invited.uids]);
    assert.ok(off.sequence > moved.sequence);
    assert.equal((await officer.context().request.get(`${made}/phone`)).status(), 404, 'nobody is noted in a session that was called off');
    await looked(officer, `called-off-${lang}-1280`);
    await officer.context().close();
  });
}
