// Journey: reading. Whoever opens the portal on the cheapest phone finds what an editor put first, reads it, and finds more by
// theme, place and year; an editor composes the home page; what others publish appears by itself.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, today, words } from './house.mjs';

const { house, visit } = await openHouse();
/** A new installation makes its index while it is already at work. */
async function indexed() {
  const { request } = (await visit()).context();
  while (!(await (await request.get('/search.json')).json()).complete) await new Promise((resolve) => setTimeout(resolve, 100));
}
await indexed();

async function looked(page, name) {
  await assertAccessible(page);
  await assertFits(page);
  await picture(page, name);
}

const paths = (page, selector) => page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href')));

/** Counts what goes over the wire while something is done. */
async function weighed(page, act) {
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  const pictures = new Set();
  let bytes = 0;
  wire.on('Network.responseReceived', ({ requestId, type }) => type === 'Image' && pictures.add(requestId));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { if (!pictures.has(requestId)) bytes += encodedDataLength; });
  await act();
  await page.waitForLoadState('networkidle');
  await wire.detach();
  return bytes;
}

for (const lang of ['fr', 'ar']) for (const [size, scripts] of [[PHONE, false], [LAPTOP, true]]) {
  const where = `${lang}, ${size.width} px, scripts ${scripts ? 'on' : 'off'}`;

  test(`${where}: the home page leads to articles, and an article to others about the same`, async () => {
    const page = await visit({ lang, size });
    await page.goto('/');
    assert.equal((await page.locator('h1').innerText()).trim(), words(lang, 'portal-title'));
    assert.equal(await page.locator('h1').count(), 1);
    await looked(page, `reading-home-${lang}-${size.width}`);
    const still = scripts ? page : await visit({ lang, size, scripts });
    await still.goto('/');
    const lead = still.locator('.lead-story h2 a');
    const title = (await lead.innerText()).trim();
    await lead.click();
    await still.waitForURL(/\/articles\//);
    assert.equal((await still.locator('h1').innerText()).trim(), title);
    assert.equal(await still.locator('html').getAttribute('dir'), lang === 'ar' ? 'rtl' : 'ltr');
    if (scripts) await looked(page, `reading-article-${lang}-${size.width}`);
    const theme = still.locator('.behind a.chip[href*="theme="]').first();
    await theme.click();
    await still.waitForURL(/\/articles\?theme=/);
    assert.ok((await paths(still, '.story h2 a')).length > 0);
    await page.context().close();
    if (!scripts) await still.context().close();
  });

  test(`${where}: lists are narrowed, archives lead into them, and nothing found is said with a way out`, async () => {
    const page = await visit({ lang, size, scripts });
    await page.goto('/articles');
    const all = (await paths(page, '.story h2 a')).length;
    await page.locator('.portal-filters summary').click();
    await page.selectOption('#by-kind', 'report');
    if (!scripts) await page.click('.portal-filters button');
    await page.waitForURL(/kind=report/);
    const reports = (await paths(page, '.story h2 a')).length;
    assert.ok(reports > 0 && reports < all, `${reports} of ${all}`);
    await page.goto('/archives');
    await page.locator('.archive-ways a[href*="theme="]').first().click();
    await page.waitForURL(/theme=/);
    assert.ok((await paths(page, '.story h2 a')).length > 0);
    await page.goto('/articles?theme=no-such-theme');
    assert.ok((await textOf(page)).includes(words(lang, 'portal-reading-none-so')));
    await page.locator('.empty a').click();
    assert.equal((await paths(page, '.story h2 a')).length, all);
    await page.context().close();
  });

  if (scripts) test(`${where}: every public room of the portal can be read by everybody`, async () => {
    for (const screen of [PHONE, LAPTOP]) {
      const page = await visit({ lang, size: screen });
      for (const room of ['articles', 'press-review', 'bulletins', 'dossiers', 'antennas', 'archives', 'latest']) {
        await page.goto(`/${room}`);
        await looked(page, `reading-${room}-${lang}-${screen.width}`);
      }
      await page.goto('/dossiers');
      await page.locator('ul.grid h2 a').first().click();
      await looked(page, `reading-dossier-${lang}-${screen.width}`);
      await page.goto('/antennas');
      await page.locator('ul.links > li > a').first().click();
      await looked(page, `reading-antenna-${lang}-${screen.width}`);
      await page.context().close();
    }
  });
}

test('what is to come does not stand among the newest: it has its own list', async () => {
  const page = await visit({ lang: 'fr', size: PHONE, scripts: false });
  await page.goto('/latest');
  const days = await page.locator('.stories time').evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  assert.ok(days.length > 5 && days.every((day) => day <= today), days.join(' '));
  await page.click('main a[href="/events"]');
  const off = await paths(page, '.event:has(.chip.late, .chip.wait) h2 a');
  assert.ok(off.length > 0);
  await page.goto('/');
  for (const path of off) assert.equal(await page.locator(`main .story a[href="${path}"]`).count(), 0, `${path} is off, and is not announced`);
  await page.context().close();
});

test('an article is read in each of its languages, and one that lacks the reader’s says so', async () => {
  const page = await visit({ lang: 'fr', size: PHONE });
  await page.goto('/');
  const path = (await paths(page, '.lead-story h2 a'))[0];
  await page.goto(`${path}?lang=ar`);
  const arabic = await page.locator('h1').innerText();
  await page.locator('.other-languages a[hreflang=fr]').click();
  await page.waitForURL(/lang=fr/);
  assert.notEqual(await page.locator('h1').innerText(), arabic);
  await page.goto(`${path}?lang=en`);
  assert.match(await page.locator('article.article').getAttribute('lang'), /^(fr|ar)$/);
  assert.equal(await page.locator('.article-head .note').count() > 0, true, 'it says that it is not in English');
  await looked(page, 'reading-other-language-en-360');
  await page.context().close();
});

test('corrections carry their date, and the sheet for paper has the address on it', async () => {
  const page = await visit({ lang: 'fr', size: LAPTOP });
  await page.goto('/articles');
  const corrected = page.locator('.story', { hasText: words('fr', 'portal-reading-corrected') }).first();
  const path = await corrected.locator('h2 a').getAttribute('href');
  await page.goto(path);
  await page.locator('.byline a[href="#corrections"]').click();
  assert.match(await page.locator('.corrections time').first().getAttribute('datetime'), /^\d{4}-\d\d-\d\d$/);
  await looked(page, 'reading-corrected-fr-1280');
  await page.getByRole('link', { name: words('fr', 'portal-reading-print') }).click();
  await page.waitForURL(/\/print/);
  assert.ok((await page.locator('.sheet-foot').innerText()).includes(`${house.address}${path}`));
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'reading-print-fr');
  await page.context().close();
});

test('a first visit and an article after it are light', async () => {
  const page = await visit({ lang: 'fr', size: PHONE });
  const first = await weighed(page, () => page.goto('/'));
  assert.ok(first <= 60_000, `a first visit: ${first} bytes`);
  const path = (await paths(page, '.lead-story h2 a'))[0];
  const article = await weighed(page, () => page.goto(path));
  assert.ok(article <= 20_000, `an article after it: ${article} bytes`);
  await page.context().close();
});

for (const lang of ['fr', 'ar']) test(`${lang}: an editor composes the home page; readers see it when she publishes`, async () => {
  const editor = await visit({ lang, size: PHONE, as: 'charge', scripts: false });
  const reader = await visit({ lang, size: LAPTOP });
  await reader.goto('/');
  const before = await reader.locator('.lead-story h2 a').getAttribute('href');
  await editor.goto('/s/fmas/newsroom/front');
  const offers = await editor.locator('#block-0 select option').evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
  const chosen = offers.filter((one) => one.startsWith('article:'))[1];
  await editor.selectOption('#block-0 select', chosen);
  await editor.locator('.front-acts button[value=keep]').click();
  assert.ok(await editor.locator('.said').count() > 0);
  const first = editor.locator(`#block-0 input[type=radio][value="${chosen}"]`);
  if (await first.count() > 0) await first.check(); // alone it is first already
  await editor.locator('button[value="down:0"]').click();
  await editor.locator('button[value="up:1"]').click();
  await editor.selectOption('#sort', 'words');
  await editor.locator('button[value=add]').click();
  const last = editor.locator('.front-block').last();
  await last.locator(`textarea[lang=${lang}]`).first().fill('Composé pour essai / ركب للتجربة');
  await editor.locator('.front-acts button[value=preview]').click();
  assert.ok((await textOf(editor)).includes('Composé pour essai'));
  await reader.goto('/');
  assert.equal(await reader.locator('.lead-story h2 a').getAttribute('href'), before, 'a draft is nobody else’s');
  await editor.goto('/s/fmas/newsroom/front');
  const seen = await visit({ lang, size: PHONE, as: 'charge' });
  await seen.goto('/s/fmas/newsroom/front');
  await looked(seen, `reading-compose-${lang}-360`);
  await seen.context().close();
  await editor.locator('.front-acts button[value=publish]').click();
  await reader.goto('/');
  assert.notEqual(await reader.locator('.lead-story h2 a').getAttribute('href'), before);
  assert.ok((await textOf(reader)).includes('Composé pour essai'));
  const member = await visit({ lang, as: 'membre' });
  assert.equal((await member.goto('/s/fmas/newsroom/front')).status(), 403);
  for (const page of [editor, reader, member]) await page.context().close();
});
