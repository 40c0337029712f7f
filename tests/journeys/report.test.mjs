// Journey 2 of the portal: a reporter writes on a telephone without a network, with photos and a recording, and her draft
// reaches the newsroom once; an editor blurs a face for good; in French and in Arabic, with scripts and without.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, root, textOf, until, words } from './house.mjs';

const { house, visit } = await openHouse();
const data = path.join(root, 'crates/media/tests/data');
const turned = path.join(data, 'turned.jpg');
const tone = path.join(data, 'tone.ogg');

async function looked(page, name) {
  await assertAccessible(page);
  await assertFits(page);
  await picture(page, name);
}

const TEXTS = {
  fr: { title: 'La source revient à Tissint', text: 'Après trois ans, l’eau coule de nouveau.\n\nLes femmes de la coopérative ont curé la khettara.', photo: 'Deux femmes près de la source', sources: 'Zahra, présidente de la coopérative\nÉtude du bassin : https://example.org/bassin' },
  ar: { title: 'عادت العين إلى تيسينت', text: 'بعد ثلاث سنوات عاد الماء يجري.\n\nنظفت نساء التعاونية الخطارة.', photo: 'امرأتان قرب العين', sources: 'زهرة، رئيسة التعاونية' },
};
const at = '/s/fmas/newsroom/report';
const ready = (page) => page.waitForSelector('#report[data-ready]', { state: 'attached' });
const states = (page) => page.locator('[data-list] li').evaluateAll((items) => items.map((item) => item.dataset.state));
const listed = (page, state) => page.waitForFunction((state) =>
  [...document.querySelectorAll('[data-list] li')].some((item) => item.dataset.state === state), state, { timeout: 60_000 });

/** What the phone keeps of its reports. */
const kept = (page) => page.evaluate(async () => {
  const [{ name }] = (await indexedDB.databases()).filter(({ name }) => name.startsWith('twiza-report'));
  const db = await new Promise((resolve) => { const opening = indexedDB.open(name); opening.onsuccess = () => resolve(opening.result); });
  const all = await new Promise((resolve) => { const asked = db.transaction('reports').objectStore('reports').getAll(); asked.onsuccess = () => resolve(asked.result); });
  db.close();
  return all.map((report) => ({ id: report.id, state: report.state, title: report.title, photos: report.photos.map((photo) => ({ id: photo.id, bytes: photo.blob.size, file: photo.file })), sound: report.sound?.blob.size ?? 0 }));
});

for (const lang of ['fr', 'ar']) {
  const own = TEXTS[lang];
  const say = (id) => words(lang, `portal-report-${id}`);

  test(`${lang}: a report written without a network waits on the phone and reaches the newsroom once`, async () => {
    const page = await visit({ lang, as: 'admin', size: PHONE });
    const context = page.context();
    await context.grantPermissions(['microphone']);
    await page.goto(at);
    await ready(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))).some((count) => count >= 6));
    await looked(page, `report-${lang}-360`);

    await context.setOffline(true);
    await page.reload();
    await ready(page);
    assert.equal(await textOf(page, '[data-net]'), say('offline'));
    await page.fill('[name=title]', own.title);
    await page.fill('[name=text]', own.text);
    await page.fill('[name=sources]', own.sources);
    await page.selectOption('#f-province', { index: 5 });
    await page.selectOption('#f-commune', { index: 2 });
    await page.setInputFiles('[name=photos]', [turned, turned]);
    await page.locator('[data-photos] li').nth(1).waitFor();
    await page.locator('[data-photos] input').first().fill(own.photo);
    await page.check('[name=blur]');
    await page.click('[data-act=record]');
    await page.waitForFunction(() => /[1-9]:|:0[2-9]|:[1-5]/.test(document.querySelector('[data-recording]').textContent), undefined, { timeout: 30_000 });
    await page.click('[data-act=record]');
    await page.locator('[data-sound] audio').waitFor();
    await looked(page, `report-written-${lang}-360`);

    // The phone goes out before anything was sent, once the pause of a moment has come in which it keeps what is there.
    await until(async () => (await kept(page)).some(({ title, photos, sound }) => title === own.title && photos.length === 2 && sound > 1000));
    await page.reload();
    await ready(page);
    assert.equal(await page.inputValue('[name=title]'), own.title, 'nothing that was typed is lost');
    assert.equal(await page.locator('[data-photos] li').count(), 2);
    assert.equal(await page.locator('[data-sound] audio').count(), 1);
    const [draft] = (await kept(page)).filter((report) => report.title === own.title);
    assert.ok(draft.sound > 1000, `a recording of ${draft.sound} bytes`);

    await page.click('form[data-form] button:not([type=button])');
    await listed(page, 'waiting');
    await looked(page, `report-waiting-${lang}-360`);
    assert.equal(await page.inputValue('[name=title]'), '', 'the next report can be begun');

    // The network comes back for a moment: the first answer is lost on the way, though it was taken.
    let cut = true;
    await page.route(`**${at}`, async (route) => {
      if (route.request().method() !== 'POST' || !cut) return route.continue();
      cut = false;
      await route.fetch();
      await route.abort();
    });
    await context.setOffline(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.locator('[data-trouble]:not([hidden])').waitFor({ timeout: 60_000 });
    assert.equal(await textOf(page, '[data-trouble]'), say('failed'));
    assert.ok((await states(page)).includes('waiting'));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await listed(page, 'sent');
    await looked(page, `report-sent-${lang}-360`);
    const [gone] = (await kept(page)).filter((report) => report.id === draft.id);
    assert.equal(gone.photos.length, 0, 'what has arrived needs no room on the phone');

    await page.goto('/s/fmas/newsroom/media');
    const media = await page.locator('.media-files li').count();
    await page.goto(at);
    await ready(page);
    const drafts = await page.context().request.get(await page.locator('[data-list] a').first().getAttribute('href'));
    assert.equal(drafts.status(), 200);
    const shown = await drafts.text();
    assert.ok(shown.includes(own.title));
    assert.ok(media >= 3, 'two photos and a recording');
    // It is sent once more, as by a phone that heard no answer at all: nothing doubles.
    const again = await page.context().request.post(at, { multipart: { id: draft.id, lang, title: own.title, text: own.text }, headers: { accept: 'application/json' } });
    assert.equal((await again.json()).path, new URL(drafts.url()).pathname);
    await page.goto('/s/fmas/newsroom/media');
    assert.equal(await page.locator('.media-files li').count(), media);
    await page.context().close();
  });

  test(`${lang}: without scripts a report is a plain form`, async () => {
    const page = await visit({ lang, as: 'admin', size: LAPTOP, scripts: false });
    await page.goto(at);
    await picture(page, `report-plain-${lang}-1280`);
    await page.fill('[name=title]', `${own.title} (2)`);
    await page.fill('[name=text]', own.text);
    await page.fill('[name=place]', 'Nowhere at all');
    await page.click('form button:not([type=button])');
    assert.equal(await page.inputValue('[name=title]'), `${own.title} (2)`, 'what was typed is still there');
    assert.match(await textOf(page, '#f-place-fault'), new RegExp(say('place-unknown').slice(0, 12)));
    await page.fill('[name=place]', '');
    await page.setInputFiles('[name=photos]', [turned, turned]);
    await page.fill('[name=photo_words]', own.photo);
    await page.setInputFiles('[name=sound]', tone);
    await page.click('form button:not([type=button])');
    await page.waitForURL(/newsroom\/[0-9a-z]{26}/);
    assert.match(await textOf(page), /description|بلا وصف/, 'of one photo nothing is said');
    await page.context().close();
  });

  test(`${lang}: a face that was found is blurred for good, and the picture has a new address`, async () => {
    const page = await visit({ lang, as: 'admin', size: lang === 'fr' ? LAPTOP : PHONE });
    await page.goto('/s/fmas/newsroom/media');
    await page.locator('#bring summary').first().click();
    await page.setInputFiles('[name=file]', turned);
    await page.fill(`[name="alt.${lang}"]`, own.photo);
    await page.selectOption('[name=faces]', 'find');
    await page.click('#bring form button');
    await page.waitForURL(/newsroom\/media\/[0-9a-z]{26}/);
    await looked(page, `media-faces-${lang}`);
    assert.equal(await page.locator('.media-outlines rect').count(), 1);
    const image = page.locator('.media-frame img');
    const before = await image.getAttribute('src');
    const sharp = await (await page.context().request.get(before)).body();
    for (const words of ['Exif', 'TataPhone', 'comment Tata']) assert.ok(!sharp.includes(words), words);
    assert.ok((await readFile(turned)).includes('TataPhone'), 'there was something to lose');
    const stranger = await fetch(house.address + before);
    assert.equal(stranger.status, 404, 'a file that nothing public shows is not there');

    const box = await image.boundingBox();
    await page.mouse.move(box.x + 8, box.y + 8);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 50, { steps: 4 });
    await page.mouse.up();
    assert.equal(await page.locator('[data-marks] li').count(), 1, 'a frame drawn by hand');
    await picture(page, `media-marked-${lang}`);
    await page.click('button[value=blur]');
    await page.waitForFunction(() => document.querySelectorAll('.media-outlines rect').length === 0);
    const after = await image.getAttribute('src');
    assert.notEqual(after, before);
    assert.ok(!(await (await page.context().request.get(before)).body()).equals(sharp), 'the sharp picture is gone under its old address too');
    await looked(page, `media-blurred-${lang}`);
    await page.locator('.media-grid summary').click();
    await picture(page, `media-grid-${lang}`);
    await page.context().close();
  });
}

test('a picture that is cut short, a film and a HEIC are told by what they are, and what was typed stays', async () => {
  const page = await visit({ lang: 'fr', as: 'admin', size: PHONE, scripts: false });
  const whole = await readFile(turned);
  const bad = [
    [{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, 4000) }, 'media-fault-broken'],
    [{ name: 'film.mp4', mimeType: 'video/mp4', buffer: await readFile(path.join(data, 'film.mp4')) }, 'media-fault-film'],
    [{ name: 'x.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1') }, 'media-fault-heic'],
    // What calls itself a photo and is none.
    [{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') }, 'media-fault-unknown'],
    [{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: await readFile(path.join(data, 'film.mp4')) }, 'media-fault-film'],
    [{ name: 'page.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg onload="alert(1)"/>') }, 'media-fault-unknown'],
  ];
  for (const [file, fault] of bad) {
    await page.goto('/s/fmas/newsroom/media');
    await page.locator('#bring summary').first().click();
    await page.setInputFiles('[name=file]', file);
    await page.fill('[name=credit]', 'Radio de l’oasis');
    await page.click('#bring form button');
    const told = await textOf(page, '#f-file-fault');
    assert.ok(told.startsWith(words('fr', fault).slice(0, 25)), `${file.name}: ${told}`);
    assert.equal(await page.inputValue('[name=credit]'), 'Radio de l’oasis');
  }
  await page.context().close();
});
