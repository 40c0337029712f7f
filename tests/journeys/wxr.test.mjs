// An old site comes into the newsroom: its export is read, its pictures are sent, somebody decides, and its old addresses lead
// to its articles. What is no export, and what breaks, is told with the way out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, root, textOf, until, words } from './house.mjs';

const { visit } = await openHouse();
const say = (id, lang) => words(lang, id);
const site = await readFile(`${root}/crates/features/portal/tests/wxr/site.xml`, 'utf8');
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/AAX+Av4N70a4AAAAAElFTkSuQmCC', 'base64');
const file = (name, content) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });

/** Waits until a piece of work has ended: its page comes again by itself, and would be disturbed by one who loads it anew. */
async function settled(page) {
  await until(async () => !page.url().includes('/work/') || await page.locator('.fault').count(), 300);
  await page.waitForLoadState();
}

for (const [lang, size, scripts, host, number] of [['fr', LAPTOP, true, 'ancien.example', ''], ['ar', PHONE, false, 'autre.example', '9']]) {
  test(`${lang}, ${size.width} px, scripts ${scripts ? 'on' : 'off'}: an old site comes with its pictures and addresses`, async () => {
    const page = await visit({ lang, size, scripts, as: 'secretaire' });
    const judge = scripts ? page : await visit({ lang, size, as: 'secretaire' });
    const look = async (name) => {
      if (!scripts) await judge.goto(page.url());
      await assertAccessible(judge);
      await assertFits(judge);
      await picture(judge, `wxr-${name}-${lang}-${size.width}`);
    };
    await page.goto('/s/fmas/newsroom/import');
    await look('begin');
    const send = async (sent, name = 'file') => {
      await page.setInputFiles(`[name=${name}]`, sent);
      await page.click(`form:has([name=${name}]) button`);
      await settled(page);
    };
    await send(file('liste.xml', '<html/>'));
    assert.ok((await textOf(page)).includes(say('portal-wxr-fault-other', lang).slice(0, 30)), 'what is no export says so');
    await page.goto('/s/fmas/newsroom/import');
    const own = site.replaceAll('ancien.example', host).replaceAll('<wp:post_id>', `<wp:post_id>${number}`)
      .replaceAll('2013/05/', `2013/0${number || 5}/`).replace('<wp:meta_value><![CDATA[20]]>', `<wp:meta_value><![CDATA[${number}20]]>`);
    await send(file('coupe.xml', own.slice(0, own.indexOf(`<wp:post_id>${number}14`))));
    assert.match(await textOf(page, '.faults'), /\d{2,}/, 'the line where it breaks is named');
    await page.goto('/s/fmas/newsroom/import');
    await send(file('site.xml', own));
    assert.ok(page.url().includes('/newsroom/import/'));
    await look('decide');
    await send(file('uploads.zip', zipSync({ [`uploads/2013/0${number || 5}/seguia.jpg`]: new Uint8Array(dot), 'lisez.txt': strToU8('x') })), 'files');
    assert.ok((await textOf(page, 'section[aria-labelledby=files]')).includes('1'));
    await page.selectOption('[name="kind.entretiens"]', 'report');
    await page.click(`button:has-text("${say('portal-wxr-decide', lang)}")`);
    assert.equal(await page.inputValue('[name="kind.entretiens"]'), 'report', 'what was decided stays');
    await page.locator('form.actions button').last().click();
    await settled(page);
    assert.ok((await textOf(page)).includes(say('portal-wxr-done', lang)));
    await look('done');

    const reader = await visit({ lang, size });
    await reader.goto(`/?p=${number}12`);
    assert.match(reader.url(), /\/articles\/leau-a-tata/, 'the number of the old site leads to the article');
    assert.ok((await textOf(reader)).includes(lang === 'ar' ? 'الماء في طاطا' : 'L’eau à Tata'));
    assert.ok(await reader.locator('main img').count(), 'its picture is shown');
    const old = await reader.request.get(`/2013/0${number || 5}/leau-a-tata/`, { maxRedirects: 0 });
    assert.equal(old.status(), 301);
    assert.match(old.headers().location, /^\/articles\/leau-a-tata/);
    assert.equal((await reader.request.get('/2013/05/jamais/', { maxRedirects: 0 })).status(), 404);
    assert.equal((await reader.request.get(`/?p=${number}14`, { maxRedirects: 0 })).status(), 200, 'a draft leads nowhere');
    for (const one of [page, reader, ...(scripts ? [] : [judge])]) await one.context().close();
  });
}

test('bringing in a site is for editors', async () => {
  const member = await visit({ as: 'membre' });
  assert.equal((await member.request.get('/s/fmas/newsroom/import')).status(), 403);
  const stranger = await visit({});
  assert.notEqual((await stranger.request.get('/s/fmas/newsroom/import', { maxRedirects: 0 })).status(), 200);
  await member.context().close();
  await stranger.context().close();
});
