// What goes wrong at a keyboard or is sent in malice: each time a message in the reader's language, and nothing is lost.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { assertAccessible, filled, openHouse, picture, textOf, words } from './house.mjs';

const { house, visit } = await openHouse();
const say = (id, lang = 'fr') => words(lang, id);
const LANGS = ['fr', 'ar'];

const file = (name, buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });

/** A spreadsheet whose sheet unpacks to sixty megabytes of nothing. */
const bomb = file('bombe.xlsx', zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/worksheets/sheet1.xml': new Uint8Array(60_000_000),
}));

/** A letter that asks the server to read its own files out. */
const spy = file('espion.docx', zipSync({
  '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
  'word/document.xml': strToU8('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    + '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'),
}));

/** Opens the import of the first body of a space. */
async function openImport(page) {
  await page.goto('/s/fmas/bodies');
  await page.locator('article.card h3 a').first().click();
  await page.goto(`${page.url()}/import`);
}

/** Sends a file by the form of the page, and gives what stands beside the field of the file. */
async function refusal(page, sent) {
  await page.setInputFiles('[name=file]', sent);
  await page.click('main form[enctype] button');
  return textOf(page, '#f-file-fault');
}

for (const lang of LANGS) {
  test(`${lang}: hostile and unreadable files are refused beside their field, with what to do`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await page.goto('/s/fmas/plan/documents/new');
    assert.ok((await refusal(page, spy)).includes(say('papers-doctype', lang)));
    assert.ok((await refusal(page, file('plan.pdf', '%PDF-1.7 …'))).includes(say('papers-pdf', lang)));
    await assertAccessible(page);
    await openImport(page);
    assert.ok((await refusal(page, bomb)).includes(filled(lang, 'papers-swollen', { limit: 200 })));
    assert.ok((await refusal(page, file('liste.csv', 'Couleur;Taille\r\nbleu;3\r\n'))).includes(say('gov-import-no-names', lang)));
    await assertAccessible(page);
    await picture(page, `bad-file-${lang}-1280`);
    await page.context().close();
  });

  test(`${lang}: a file of 25 MB is answered by a page, not by a broken connection`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await openImport(page);
    await page.setInputFiles('[name=file]', file('grand.csv', Buffer.alloc(25 * 1024 * 1024, 'a;b\r\n')));
    await page.click('main form[enctype] button');
    await page.getByText(say('web-error-too-large', lang)).first().waitFor();
    assert.equal(await page.getAttribute('html', 'lang'), lang);
    await page.context().close();
  });
}

for (const lang of LANGS) test(`${lang}: each fault that is listed leads to its field, and a refused act back to its form`, async () => {
  const page = await visit({ lang, as: 'charge', scripts: false });
  for (const form of ['/s/fmas/events/new', '/s/fmas/newsroom/radio/new', '/s/fmas/newsroom/new']) {
    await page.goto(form);
    await page.locator('main form [required]').evaluateAll((fields) => fields.forEach((field) => field.removeAttribute('required')));
    await page.locator('main form button').last().click();
    const links = await page.locator('.faults a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    assert.ok(links.length > 0, form);
    for (const link of links) assert.equal(await page.locator(link).count(), 1, `${form}${link}`);
    for (const wrong of await page.locator('[aria-invalid=true]').all()) {
      const told = (await wrong.getAttribute('aria-describedby')).split(' ').at(-1);
      assert.ok((await textOf(page, `#${told}`)).length > 5, `${form}: what is wrong is said of the field`);
    }
  }
  await page.goto('/s/fmas/newsletter/lists/e-joussour');
  await page.click('form[action$="/issues"] button');
  const issue = page.url();
  await page.click('form[action$="/schedule"] button');
  if (page.url() !== issue) await page.click(`main a:has-text("${say('web-work-back', lang)}")`);
  assert.equal(page.url(), issue);
  await page.context().close();
});

test('lists in Windows-1256 and papers in UTF-16 are read as they were meant', async () => {
  const page = await visit({ lang: 'ar', as: 'secretaire' });
  await openImport(page);
  const list = 'الاسم الكامل;الجنس;بداية الولاية\r\nزينب تجربة (مولدة);امرأة;15/01/2026\r\n';
  await page.setInputFiles('[name=file]', file('liste.csv', execFileSync('iconv', ['-t', 'CP1256'], { input: list })));
  await page.click('main form[enctype] button');
  await page.waitForURL(/\/import\/\w+$/);
  assert.ok((await textOf(page)).includes('زينب تجربة (مولدة)'));
  await page.goto('/s/fmas/plan/documents/new');
  await page.setInputFiles('[name=file]', file('plan.txt', Buffer.from('\ufeffالأهداف\r\n- تكوين وسيطات الأحياء\r\n- نشر تقرير سنوي\r\n', 'utf16le')));
  await page.click('main form[enctype] button');
  assert.ok((await textOf(page, '.draft-tree')).includes('تكوين وسيطات الأحياء'));
});

test('a text without structure, and no text at all, are told as what they are', async () => {
  const page = await visit({ as: 'secretaire' });
  await page.goto('/s/fmas/plan/documents/new');
  await page.click('main form[enctype] button');
  assert.equal(await textOf(page, '#f-file-fault'), say('plan-fault-no-document'));
  await page.fill('[name=text]', 'Nous étions nombreux hier soir. Il faisait froid dehors. Nous avons beaucoup parlé et bien ri.');
  await page.click('main form[enctype] button');
  assert.ok((await textOf(page)).includes(say('plan-draft-no-structure')));
  assert.ok((await textOf(page, '#unplaced')).includes('Il faisait froid dehors'), 'nothing is lost');
  await assertAccessible(page);
});

for (const lang of LANGS) {
  test(`${lang}: wrong days, numbers and lengths are told beside their fields, and what was typed stays`, async () => {
    const page = await visit({ lang, as: 'charge' });
    await page.goto('/s/fmas/activities/new');
    const typed = {
      [`title.${lang}`]: 'و'.repeat(250), first_day: '2099-01-01', place: 'Nulle-Part-sur-Rien', women: '3', men: '2', youth: '50',
      [`note.${lang}`]: 'Une note que personne ne veut écrire deux fois.',
    };
    for (const [name, value] of Object.entries(typed)) await page.fill(`[name="${name}"]`, value);
    await page.click('button[name=save]');
    await page.locator('div.faults').waitFor();
    assert.equal(await textOf(page, '#f-first_day-fault'), say('plan-refused-future', lang));
    assert.equal(await textOf(page, '#f-youth-fault'), say('plan-fault-youth', lang));
    assert.equal(await textOf(page, '#f-place-fault'), say('plan-fault-no-place', lang));
    assert.ok((await textOf(page)).includes(filled(lang, 'web-fault-long', { count: 250, most: 200 })));
    for (const [name, value] of Object.entries(typed)) assert.equal(await page.inputValue(`[name="${name}"]`), value, `${name} is kept`);
    assert.equal(await page.locator('[aria-invalid=true]').count(), 4);
    await assertAccessible(page);
    await picture(page, `bad-fields-${lang}-1280`);
    await page.context().close();
  });
}

test('days as people write them are read, and impossible ones are not', async () => {
  const page = await visit({ as: 'secretaire' });
  await page.goto('/people/new');
  await page.fill('[name="name.fr"]', 'Safaa Datée (générée)');
  await page.fill('[name=birth]', '31/02/1990');
  await page.click('main form[method=post] button');
  assert.ok(await page.locator('#f-birth-fault').count());
  assert.equal(await page.inputValue('[name=birth]'), '31/02/1990');
  await page.fill('[name=birth]', '28/02/1990');
  await page.click('main form[method=post] button');
  assert.ok((await textOf(page, 'dl.facts')).includes('28 février 1990'));
});

test('a name that a spreadsheet would run as a formula leaves as words', async () => {
  const page = await visit({ as: 'secretaire' });
  await page.goto('/people/new?kind=organisation');
  await page.fill('[name="name.fr"]', '=1+1 Association piégée');
  await page.click('main form[method=post] button');
  const list = await (await page.context().request.get('/people/export.csv')).text();
  const line = list.split(/\r?\n/).find((line) => line.includes('Association piégée'));
  assert.ok(line, 'it is in the list');
  for (const cell of line.split(/[;,]/)) assert.doesNotMatch(cell.replace(/^"/, ''), /^=/);
});

test('unknown addresses say so in the reader’s language', async () => {
  const page = await visit({ lang: 'ar', as: 'admin' });
  const lost = ['/s/nulle-part', '/s/fmas/rien', '/s/fmas/plan/nodes/pas-un-id', '/s/fmas/plan/drafts/0', '/s/fmas/activities/0', '/s/fmas/bodies/0',
    '/s/fmas/members/0', '/people/0', '/places/99', '/work/0', '/account/reset/zzz', '/s/fmas/plan/past/0', '/assets/rien.css'];
  for (const address of lost) {
    const answer = await page.context().request.get(address);
    assert.ok([404, 422].includes(answer.status()), `${address}: ${answer.status()}`);
    const isAsset = address.startsWith('/assets/');
    assert.ok(isAsset || (await answer.text()).includes('lang="ar"'), `${address} answers in Arabic`);
  }
});

test('a form on another site’s page changes nothing', async () => {
  const page = await visit({ as: 'secretaire' });
  await page.setContent(`<form method="post" action="${house.address}/people/new"><input name="kind" value="person"><input name="name.fr" value="Intruse"><button>go</button></form>`);
  await page.click('button');
  await page.getByText(say('web-error-cross-site')).waitFor();
  for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'same-site' }]) {
    const answer = await page.context().request.post('/people/new', { headers, form: { kind: 'person', 'name.fr': 'Intruse' } });
    assert.equal(answer.status(), 403);
  }
  await page.goto('/people?q=intruse');
  assert.equal(await page.locator('main tbody tr').count(), 0);
});

test('requests that no page of ours sends get a page all the same', async () => {
  const { request } = (await visit({ lang: 'ar', as: 'secretaire' })).context();
  const broken = await request.post('/s/fmas/plan/documents/new', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, data: '--y\r\nnonsense' });
  assert.ok([400, 422].includes(broken.status()), `${broken.status()}`);
  const other = await request.post('/people/new', { headers: { 'content-type': 'application/json' }, data: '{}' });
  assert.ok([400, 415, 422].includes(other.status()), `${other.status()}`);
  for (const answer of [broken, other]) assert.ok((await answer.text()).includes('lang="ar"'));
});
