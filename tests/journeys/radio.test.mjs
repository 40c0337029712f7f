// Somebody makes an episode of the webradio, with mistakes on the way; somebody else hears it from where she wants, finds a
// word that is said in it, and comes back to where she stopped. With scripts and without.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, filled, openHouse, picture, root, textOf, until, words } from './house.mjs';

const { visit } = await openHouse();
const recording = { name: 'eau.mp3', mimeType: 'audio/mpeg', buffer: await readFile(path.join(root, 'demo/radio/eau.mp3')) };

const EPISODE = '/radio/paroles-d-oasis/l-eau-du-douar-trois-jours-par-semaine';
const position = (page) => page.locator('.player audio').evaluate((audio) => audio.currentTime);

for (const [lang, size] of [['fr', LAPTOP], ['fr', PHONE], ['ar', LAPTOP], ['ar', PHONE]]) {
  const name = `${lang}-${size.width}`;
  test(`the webradio is heard and read (${name})`, async () => {
    const page = await visit({ lang, size });
    for (const [address, shot] of [['/radio', 'all'], ['/radio/live', 'live'], ['/radio/paroles-d-oasis', 'programme'], [EPISODE, 'episode'],
      [`${EPISODE}/transcript/${lang}?q=${lang === 'fr' ? 'femmes' : 'النساء'}`, 'said']]) {
      const answer = await page.goto(address);
      assert.equal(answer.status(), 200, address);
      await assertAccessible(page);
      await assertFits(page);
      await picture(page, `radio-${shot}-${name}`);
    }
    assert.equal(await page.locator('ol.moments li').count(), 1);
  });
}

test('a chapter begins on the spot, the place is kept, and speed too', async () => {
  const page = await visit({ lang: 'fr' });
  await page.goto(EPISODE);
  assert.equal(await page.locator('.player audio').evaluate((audio) => audio.readyState), 0, 'nothing is fetched before somebody listens');
  await page.click('.chapters li:nth-child(2) a');
  await until(async () => (await position(page)) > 11.2);
  assert.equal(new URL(page.url()).pathname, EPISODE, 'the page was not loaded again');
  await until(async () => (await page.locator('.chapters a[aria-current=true]').textContent()).includes('La pompe du douar'));
  // What is said at this moment is marked.
  await until(async () => (await page.locator('.speech .now').count()) === 1);
  await page.selectOption('[data-speed]', '1.5');
  await page.locator('.player audio').evaluate((audio) => audio.pause());
  const left = await position(page);
  await page.goto('/radio');
  await page.goto(EPISODE);
  await until(async () => Math.abs((await position(page)) - left) < 1.5);
  assert.ok(await page.locator('[data-resumed]').isVisible());
  assert.equal(await page.locator('.player audio').evaluate((audio) => audio.playbackRate), 1.5);
  // An address that asks for a moment goes before memory.
  await page.goto(`${EPISODE}?t=28`);
  assert.ok(!(await page.locator('[data-resumed]').isVisible()));
  // A word that is said leads to its moment.
  await page.click('.speech span[data-at] >> nth=0');
  await until(async () => (await position(page)) < 6);
});

for (const [lang, word] of [['fr', 'bidons'], ['ar', 'قنيناتها']]) {
  test(`without scripts a word that is said leads to its moment (${lang})`, async () => {
    const page = await visit({ lang, size: PHONE, scripts: false });
    await page.goto('/radio');
    await page.fill('main [name=q]', word);
    await page.click('main form button');
    await page.click('ol.moments a');
    assert.match(page.url(), /\?t=\d+(\.\d+)?#player$/);
    const second = new URL(page.url()).searchParams.get('t');
    assert.ok((await page.getAttribute('.player audio', 'src')).endsWith(`#t=${second}`));
    assert.ok(await page.locator('.player audio').isVisible());
    // The house's own search finds it too.
    await page.goto(`/search?q=${encodeURIComponent(word)}`);
    assert.ok(await page.locator(`a[href^="${EPISODE}"]`).count() > 0);
  });
}

test('an episode that was withdrawn says so at its address, and is in no podcast', async () => {
  const page = await visit({ lang: 'fr' });
  const answer = await page.goto('/radio/voix-des-ponts/une-annonce-d-hier');
  assert.equal(answer.status(), 410);
  assert.ok((await textOf(page)).includes('changé d’heure'));
  const feed = await (await page.request.get('/podcast.rss')).text();
  assert.ok(!feed.includes('une-annonce-d-hier') && feed.includes(EPISODE));
});

for (const [lang, size, scripts] of [['fr', LAPTOP, true], ['ar', PHONE, true], ['fr', PHONE, false]]) {
  test(`a reporter makes an episode, with mistakes on the way, editors publish and withdraw it (${lang}, scripts ${scripts ? 'on' : 'off'})`, async () => {
    const page = await visit({ lang, size, scripts, as: 'membre' });
    const title = { fr: `Un essai généré ${scripts ? 'A' : 'B'}`, ar: 'تجربة مولدة' }[lang];
    await page.goto('/s/fmas/newsroom/radio');
    await assertFits(page);
    if (scripts) await assertAccessible(page);
    await page.click('ul.grid .card h3 a >> nth=0');
    await page.click('main .actions a.button >> nth=0');
    if (scripts) await assertAccessible(page);
    await assertFits(page);
    // Nothing is said of it yet: what was chosen stays.
    await page.fill('[name=number]', '7');
    await page.click('main form button:not(.quiet)');
    assert.ok((await textOf(page)).includes(words(lang, 'web-fault-text-required')));
    assert.equal(await page.inputValue('[name=number]'), '7');
    await page.fill(`[name="title.${lang}"]`, title);
    await page.fill(`[name="summary.${lang}"]`, `${title}.`);
    await page.click('main form button:not(.quiet)');
    await page.waitForURL(/\/sound$/);
    const episode = page.url().replace(/\/sound$/, '');
    // It cannot be published yet, and says why.
    await page.goto(episode);
    assert.ok((await textOf(page)).includes(words(lang, 'portal-radio-missing-sound')));
    await page.goto(`${episode}/sound`);
    await page.setInputFiles('[name=sound]', { name: 'page.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('<html>'.repeat(99)) });
    await page.click('main form button');
    await until(async () => (await textOf(page)).includes(words(lang, 'media-fault-unknown').slice(0, 20)));
    await picture(page, `radio-sound-fault-${lang}-${size.width}`);
    if (scripts) await assertAccessible(page);
    await page.goto(`${episode}/sound`);
    await page.setInputFiles('[name=sound]', recording);
    await page.click('main form button');
    await until(async () => page.url() === episode);
    await until(async () => (await textOf(page)).includes(words(lang, 'portal-radio-sound-taken')));
    // A chapter with a moment that nobody can read is named by its line, and the lines stay.
    await page.goto(`${episode}/chapters`);
    await page.fill('[name=chapters]', '00:00 Un\n0:99 Deux');
    await page.click('main form button:not(.quiet)');
    assert.ok((await textOf(page)).includes(filled(lang, 'portal-radio-fault-time', { line: 2 })));
    assert.equal(await page.inputValue('[name=chapters]'), '00:00 Un\n0:99 Deux');
    if (scripts) await assertAccessible(page);
    await assertFits(page);
    await page.fill('[name=chapters]', '00:00 Un\n0:09 Deux');
    await page.click('main form button:not(.quiet)');
    // A transcript whose end is before its beginning.
    await page.goto(`${episode}/transcript`);
    const vtt = (end) => ({ name: 'a.vtt', mimeType: 'text/vtt', buffer: Buffer.from(`WEBVTT\n\n00:02.000 --> 00:0${end}.000\n<v Aïcha>Tifinaghia\n`) });
    await page.setInputFiles('[name=file]', vtt(1));
    await page.click('main form button:not(.quiet)');
    assert.ok((await textOf(page)).includes(filled(lang, 'portal-radio-fault-backwards', { line: 3 })));
    await page.setInputFiles('[name=file]', vtt(4));
    await page.click('main form button:not(.quiet)');
    await page.waitForURL(episode);
    await picture(page, `radio-keep-${lang}-${size.width}`);
    if (scripts) await assertAccessible(page);
    await assertFits(page);
    // Nobody publishes what she made: it is read by a second person, who publishes it.
    await page.fill('[name=words]', title);
    await page.click('main form[action$=submission] button');
    assert.ok((await textOf(page)).includes(words(lang, 'portal-radio-in-review')));
    assert.equal(await page.locator('main form[action$=publication], main a[href$=edit]').count(), 0);
    await page.goto('/s/fmas/newsroom/radio');
    assert.ok((await page.locator('section[aria-labelledby=own] a').allTextContents()).includes(title));
    if (scripts) await assertAccessible(page);
    await assertFits(page);
    const editor = await visit({ lang, size, scripts, as: 'secretaire' });
    await editor.goto('/s/fmas/newsroom/radio');
    if (scripts) await assertAccessible(editor);
    await assertFits(editor);
    await editor.click(`section[aria-labelledby=review] a:has-text("${title}")`);
    // An hour that has passed is refused; one to come is shown, and taken back.
    await editor.waitForURL(episode);
    for (const [day, saying] of [['2020-01-01', 'portal-articles-refused-past'], ['2099-01-01', 'portal-articles-unschedule']]) {
      await editor.goto(episode, { waitUntil: 'load' });
      await until(async () => {
        if (!(await editor.isVisible('[name=day]'))) await editor.locator('#schedule summary').click();
        return editor.isVisible('[name=day]');
      });
      await editor.fill('[name=day]', day);
      await editor.click('main form[action$=schedule] button');
      await until(async () => (await textOf(editor)).includes(words(lang, saying).slice(0, 20)));
    }
    await editor.click('main form[action$="schedule/end"] button');
    await until(async () => (await textOf(editor)).includes(words(lang, 'portal-radio-was-unscheduled')));
    assert.ok(!(await editor.locator('main > p .chip').allTextContents()).some((chip) => chip.includes('2099')));
    if (scripts) await assertAccessible(editor);
    await assertFits(editor);
    await picture(editor, `radio-review-${lang}-${size.width}`);
    await editor.click('main form[action$=publication] button');
    await editor.waitForURL(/\/radio\/[^/]+\/[^/]+$/);
    const address = editor.url();
    const stranger = await visit({ lang, size, scripts });
    assert.equal((await stranger.goto(address)).status(), 200);
    assert.ok((await textOf(stranger, '.speech')).includes('Tifinaghia'));
    // An error is corrected: who listens reads what was wrong, with its date, here and in podcast programs.
    const wrong = `${title} 12`;
    await editor.goto(episode);
    await editor.click('main a[href$="/correction"]');
    await editor.click('main form button:not(.quiet)');
    assert.ok((await textOf(editor)).includes(words(lang, 'portal-articles-correction-needed')));
    if (scripts) await assertAccessible(editor);
    await assertFits(editor);
    await editor.fill(`[name="correction.${lang}"]`, wrong);
    await editor.click('main form button:not(.quiet)');
    await editor.waitForURL(episode);
    await stranger.goto(address);
    const told = stranger.locator('#corrections');
    assert.ok((await told.innerText()).includes(wrong) && await told.locator('time[datetime]').count() === 1);
    if (scripts) await assertAccessible(stranger);
    await assertFits(stranger);
    await picture(stranger, `radio-corrected-${lang}-${size.width}`);
    assert.ok((await (await stranger.request.get('/podcast.rss')).text()).includes(wrong));
    // It is taken back, and its address says why.
    await editor.goto(`${episode}/withdrawal`);
    await editor.fill(`[name="reason.${lang}"]`, title);
    await editor.click('main form button.danger');
    assert.equal((await stranger.goto(address)).status(), 410);
    assert.ok((await textOf(stranger)).includes(title));
  });
}

test('a station says when it is on the air, and a wrong line is named', async () => {
  const page = await visit({ lang: 'fr', as: 'secretaire' });
  await page.goto('/s/fmas/newsroom/radio/station');
  await assertAccessible(page);
  await page.fill('[name=stream]', 'radio');
  for (const name of ['slot', 'slot-ar']) await page.fill(`[name=${name}] >> nth=0`, '');
  await page.click('main form button:not(.quiet)');
  const said = await textOf(page);
  assert.ok(said.includes(words('fr', 'portal-radio-fault-stream')) && said.includes(filled('fr', 'portal-radio-fault-slot', { line: 1 })));
  assert.equal(await page.inputValue('[name=slot] >> nth=1'), 'Paroles d’oasis');
  await assertAccessible(page);
  await page.setViewportSize(PHONE);
  await assertFits(page);
});

test('the page of the live stream may play its stream and nothing else from elsewhere', async () => {
  const page = await visit({ lang: 'fr' });
  const policy = (await page.goto('/radio/live')).headers()['content-security-policy'];
  assert.ok(policy.includes("media-src 'self' https://direct.e-joussour.example;"), policy);
  const other = (await page.goto('/radio')).headers()['content-security-policy'];
  assert.ok(other.includes("media-src 'self';"), other);
  const list = await (await page.request.get('/radio/live.m3u')).text();
  assert.match(list, /^#EXTM3U\n#EXTINF:-1,.+\nhttps:\/\/direct\.e-joussour\.example\/radio\.mp3\n$/);
});

test('pages of the webradio weigh almost nothing', async () => {
  const page = await visit({ lang: 'fr' });
  const sizes = new Map();
  page.on('response', async (answer) => {
    const { responseBodySize } = await answer.request().sizes();
    sizes.set(new URL(answer.url()).pathname, Math.max(0, responseBodySize)); // what is kept from before has none
  });
  await page.goto('/radio');
  await page.waitForLoadState('networkidle');
  sizes.clear();
  await page.goto(EPISODE);
  await page.waitForLoadState('networkidle');
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  assert.ok(total > 2_000 && total <= 20_000, `${total} bytes: ${JSON.stringify([...sizes])}`);
  assert.ok(![...sizes.keys()].some((path) => path.startsWith('/media/')), 'no sound before somebody listens');
});

