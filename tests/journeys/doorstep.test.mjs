// Journey 4 of petitions: a volunteer collects at the door without a network, and two people key in a sheet of paper; in
// French and in Arabic, on a telephone.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { PHONE, openHouse, textOf, today, words } from './house.mjs';
import { COMMITTEE, TEXTS, looked } from './petitions.mjs';

const { house, visit } = await openHouse();

const JOURNEYS = [{ lang: 'fr', space: 'fmas', slug: 'porte-a-porte' }, { lang: 'ar', space: 'amsed', slug: 'min-bayt' }];
const valid = `${Number(today.slice(0, 4)) + 4}-05-04`;
const cardOf = (lang, number) => `${lang === 'fr' ? 'JF' : 'JA'} ${800_000 + number}`;

/** Begins a national petition and opens it, by the forms of its pages. */
async function opened(space, slug) {
  const page = await visit({ as: 'admin' });
  const post = async (path, form) => {
    const answer = await page.context().request.post(path, { form, maxRedirects: 0 });
    assert.equal(answer.status(), 303, `${path}: ${await answer.text()}`);
    return answer.headers().location;
  };
  const text = (name) => ({ [`${name}.fr`]: TEXTS[name].fr, [`${name}.ar`]: TEXTS[name].ar });
  const carried = await post(`/s/${space}/petitions/new/national-petition`,
    { ...text('title'), slug, authority: 'head-of-government', confirmation: 'offered' });
  await post(`${carried}/texts`, { ...text('title'), ...text('demand'), ...text('reasons'), ...text('aims') });
  for (const [part, given, family] of COMMITTEE) await post(`${carried}/committee/new`, { part, given, family });
  await page.goto(`${carried}/checklist`);
  for (const answer of await page.locator('input[type=radio][value=good]').all()) await answer.check();
  await page.locator('main form[method=post] button').first().click();
  await post(`${carried}/opening`, { risks: 'yes' });
  await page.goto(`/s/${space}/members`);
  const member = await page.locator(`main a[href^="/s/${space}/members/"]`).evaluateAll((links) =>
    [...new Set(links.map((link) => link.getAttribute('href').split('?')[0]))].filter((href) => /\/members\/[0-9a-z]{26}$/.test(href)));
  for (const href of member) await page.context().request.post(`${href}/clearances`, { form: { compartment: 'petitions' } });
  await page.context().close();
  return carried;
}

/** The count of signatures, for everybody. */
const counted = async (slug) => (await (await fetch(`${house.address}/petitions/${slug}/count.json`)).json()).standing;

/** What a part of the door says. */
const told = (page, part) => textOf(page, `.door:not([hidden]) [data-${part}]`);
const shown = (page) => page.locator('.door:not([hidden])');
const ready = (page) => page.waitForSelector('#doorstep[data-ready]', { state: 'attached' });

/** Collects one person at the door. */
async function collect(page, person, mark = 'drawn') {
  await shown(page).locator('[data-act=begin]:visible').first().click();
  const form = shown(page).locator('form');
  for (const name of ['given', 'family', 'number', 'address', 'birth-place']) assert.equal(await form.locator(`[name="${name}"]`).inputValue(), '', 'nothing of anybody is left');
  for (const [name, value] of Object.entries(person)) await form.locator(`[name="${name}"]`).fill(value);
  if (!await form.locator('[name=commune]').inputValue()) {
    await form.locator('[name=province]').selectOption({ index: 4 });
    await form.locator('[name=commune]').selectOption({ index: 1 });
  }
  if (mark === 'drawn') await draw(page, form.locator('canvas'));
  else await form.locator('[name=typed]').check();
  await form.locator('[name=consent]').check();
  await form.locator('button:not([type=button])').click();
  await shown(page).locator('[data-screen=thanks]').waitFor();
}

async function draw(page, canvas) {
  await canvas.scrollIntoViewIfNeeded();
  const { x, y } = await canvas.boundingBox();
  await page.mouse.move(x + 20, y + 60);
  await page.mouse.down();
  await page.mouse.move(x + 120, y + 20, { steps: 6 });
  await page.mouse.move(x + 220, y + 70, { steps: 6 });
  await page.mouse.up();
}

const waits = (page, count) => page.waitForFunction((count) =>
  document.querySelector('.door:not([hidden]) [data-count]').textContent.includes(count), String(count));
const home = (page) => shown(page).locator('[data-screen=thanks] [data-act=home]').click();

/** Everything that the phone keeps for this site. */
const kept = (page) => page.evaluate(async () => {
  const all = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve) => { const opening = indexedDB.open(name); opening.onsuccess = () => resolve(opening.result); });
    for (const store of db.objectStoreNames) {
      const rows = await new Promise((resolve) => { const asked = db.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => resolve(asked.result); });
      all.push(JSON.stringify(rows));
    }
  }
  return all.join('\n');
});

for (const { lang, space, slug } of JOURNEYS) {
  let carried; // the address of the petition for those who carry it
  const say = (id) => words(lang, id);
  const person = (number) => ({ given: `Zineb Générée ${number}`, family: 'Essai généré', number: cardOf(lang, number), 'expires-on': valid, address: 'Douar 12', 'birth-place': 'Tata' });

  test(`${lang}: a volunteer collects at the door without a network, and everything counts once it is back`, async () => {
    carried = await opened(space, slug);
    const page = await visit({ lang, as: 'membre', size: PHONE });
    const context = page.context();
    await page.goto(`${carried}/doorstep`);
    await ready(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).some((count) => count >= 7));
    await looked(page, `doorstep-${lang}-360`);

    await context.setOffline(true);
    await page.reload();
    await ready(page);
    assert.equal(await told(page, 'net'), say('petition-collect-door-offline'));
    await shown(page).locator('[data-act=begin]:visible').first().click();
    await shown(page).locator('form button:not([type=button])').click();
    assert.ok(await shown(page).locator('.fault:visible').count() >= 6, 'what is missing is named while the person stands there');
    await looked(page, `doorstep-form-${lang}-360`);
    await shown(page).locator('[data-act=leave]').click();
    await collect(page, person(1));
    await looked(page, `doorstep-thanks-${lang}-360`);
    await collect(page, person(2), 'typed');
    await collect(page, { ...person(3), number: cardOf(lang, 1) }); // the first one, at another door
    await home(page);
    await waits(page, 3);
    await page.reload();
    await ready(page);
    await waits(page, 3);
    const phone = await kept(page);
    // What is sealed is written in letters that chance sets: looked for is what chance does not spell.
    for (const secret of ['Générée', 'Essai généré', 'Douar 12', cardOf(lang, 1), cardOf(lang, 1).replace(' ', '')]) assert.ok(!phone.includes(secret), `${secret} can be read on the phone`);

    // A batch that is cut off when it was taken and nobody heard so, is sent again and counts once.
    const waiting = await page.evaluate(async (name) => {
      const db = await new Promise((resolve) => { const opening = indexedDB.open(name); opening.onsuccess = () => resolve(opening.result); });
      return new Promise((resolve) => { const asked = db.transaction('envelopes').objectStore('envelopes').getAll(); asked.onsuccess = () => resolve(asked.result); });
    }, `twiza-doorstep-${carried.split('/').at(-1)}`);
    const batch = { envelopes: waiting.slice(0, 1).map(({ id, key, sealed }) => ({ id, key, sealed })) };
    const other = await visit({ as: 'membre' });
    const sent = async () => (await (await other.context().request.post(`${carried}/doorstep`, { data: batch })).json()).answers[0].outcome;
    assert.deepEqual([await sent(), await sent()], ['taken', 'taken']);
    const moved = { envelopes: [{ ...batch.envelopes[0], id: crypto.randomUUID() }] };
    const answer = await (await other.context().request.post(`${carried}/doorstep`, { data: moved })).json();
    assert.equal(answer.answers[0].outcome, 'unreadable', 'an envelope opens under its own identity only');
    const strange = await fetch(`${house.address}${carried}/doorstep`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(batch) });
    assert.equal(strange.status, 401);

    // Whoever is no longer signed in is told so, and nothing is lost.
    const cookies = await context.cookies();
    await context.clearCookies({ name: /session|twiza_s/ });
    await context.setOffline(false);
    await shown(page).locator('[data-trouble] a').waitFor();
    assert.match(await told(page, 'trouble'), new RegExp(say('petition-collect-door-expired').slice(0, 20)));
    await looked(page, `doorstep-expired-${lang}-360`);
    await context.addCookies(cookies);
    await shown(page).locator('[data-act=send]').click();
    await shown(page).locator('[data-refused]').waitFor();
    assert.match(await told(page, 'sent'), lang === 'fr' ? /2/ : /توقيعان/);
    assert.ok((await told(page, 'list')).includes(say('petition-collect-outcome-signed-already')));
    assert.ok((await told(page, 'list')).includes('3'));
    await looked(page, `doorstep-refused-${lang}-360`);
    await shown(page).locator('[data-act=acknowledge]').click();
    await shown(page).locator('[data-refused]').waitFor({ state: 'hidden' });
    assert.ok(!(await kept(page)).includes('sealed'), 'nothing stays on the phone');
    assert.equal(await counted(slug), 2);
    await context.close();
    await other.context().close();
  });

  test(`${lang}: a numbered sheet is printed, keyed in by two people, and what differs is reconciled`, async () => {
    const page = await visit({ lang, as: 'admin', size: PHONE });
    await page.goto(`${carried}/sheets`);
    await page.locator('summary', { hasText: say('petition-collect-print') }).click();
    await page.fill('[name=count]', '2');
    await page.selectOption('[name=language]', lang);
    await page.fill('[name=commune]', lang === 'fr' ? 'Tata' : 'طاطا');
    await looked(page, `sheets-print-${lang}-360`);
    await page.getByRole('button', { name: say('petition-collect-print-do') }).click();
    const link = page.getByRole('link', { name: say('petition-collect-print-open') });
    const pdf = await (await page.context().request.get(await link.getAttribute('href'))).body();
    assert.equal(pdf.subarray(0, 4).toString(), '%PDF');

    const other = await visit({ lang, as: 'membre', size: PHONE });
    const fill = async (keyer, line, { given, number }) => {
      const fields = { given, family: 'Papier', number, 'expires-on': valid, address: 'Douar 3', 'birth-place': 'Tata' };
      for (const [name, value] of Object.entries(fields)) await keyer.fill(`[name="${line}.${name}"]`, value);
    };
    const save = (keyer) => keyer.getByRole('button', { name: say('petition-collect-keying-save') }).click();
    await page.goto(`${carried}/sheets/1/keying`);
    await fill(page, 1, { given: 'Hind', number: cardOf(lang, 11) });
    await fill(page, 2, { given: 'Omar', number: '12' });
    await save(page);
    assert.ok(await page.locator('#f-2-number-fault').count(), 'a number that is none is told beside its line');
    await looked(page, `sheet-keying-${lang}-360`);
    await page.fill('[name="2.number"]', cardOf(lang, 12));
    await fill(page, 3, { given: 'Zineb', number: cardOf(lang, 1) });
    await page.check('[name="4.void"]');
    await save(page);
    await page.goto(`${carried}/sheets/1/keying`);
    assert.ok((await textOf(page)).includes(say('petition-collect-same-hand')));

    await other.goto(`${carried}/sheets/1/keying`);
    assert.equal(await other.inputValue('[name="1.given"]'), '', 'the second one does not see what the first one read');
    await fill(other, 1, { given: 'HIND', number: cardOf(lang, 11).toLowerCase().replace(' ', '-') });
    await fill(other, 2, { given: 'Omar', number: cardOf(lang, 13) });
    await fill(other, 3, { given: 'Zineb', number: cardOf(lang, 1) });
    await other.check('[name="4.void"]');
    await save(other);
    await looked(other, `sheet-keyed-${lang}-360`);
    const lines = await textOf(other, 'main');
    for (const outcome of ['signed', 'signed-already', 'differs', 'void', 'empty']) assert.ok(lines.includes(say(`petition-collect-line-${outcome}`)), outcome);
    assert.ok(!lines.includes('Zineb') && !lines.includes('Hind'), 'no name is told');
    assert.equal((await other.context().request.get(`${carried}/sheets/1/reconciliation`)).status(), 200, 'who is cleared may look');

    await page.goto(`${carried}/sheets/1/reconciliation`);
    await looked(page, `sheet-reconcile-${lang}-360`);
    await page.selectOption('[name="2.choice"]', 'second');
    await page.getByRole('button', { name: say('petition-collect-reconcile-save') }).click();
    assert.ok((await textOf(page, 'p.said')).includes(say('petition-collect-settled-said')));
    assert.equal(await counted(slug), 4);

    const scan = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(700_000, 'x')]);
    await page.setInputFiles('[name=scan]', { name: 'feuille.pdf', mimeType: 'application/pdf', buffer: scan });
    await page.getByRole('button', { name: say('petition-collect-scan-add') }).click();
    const back = await page.context().request.get(await page.locator('main a[href*="/scans/"]').getAttribute('href'));
    assert.match(back.headers()['content-disposition'], /^attachment/);
    assert.equal(createHash('sha256').update(await back.body()).digest('hex'), createHash('sha256').update(scan).digest('hex'));
    const faked = await page.context().request.post(`${carried}/sheets/1/scans`, { multipart: { scan: { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<script>alert(1)</script>') } } });
    assert.equal(faked.status(), 422);
    await looked(page, `sheet-settled-${lang}-360`);
    await page.goto(`${carried}/sheets`);
    await looked(page, `sheets-${lang}-360`);
    await page.context().close();
    await other.context().close();
  });
}
