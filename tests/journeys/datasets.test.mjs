// Data: a spreadsheet with three rows of headings, merged cells, four ways to write a date and some mistakes becomes a table
// that everybody can read, draw, map and download; and what must not be published is not.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { PHONE, assertAccessible, assertFits, openHouse, picture, textOf, words } from './house.mjs';

const { house, visit } = await openHouse();
const say = (id, lang = 'fr') => words(lang, id);
const sessions = await readFile(new URL('fixtures/sessions.xlsx', import.meta.url));
const file = (name, buffer) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });

/** Sends a file by the form of the page. */
async function send(page, title, sent, lang) {
  await page.goto('/s/fmas/datasets/new');
  await page.fill(`[name="title.${lang}"]`, title);
  await page.setInputFiles('[name=file]', sent);
  await page.click('main form[enctype] button');
}

/** Fills in what is said of a dataset, as far as it must be. */
async function describe(page, lang) {
  await page.fill(`[name="summary.${lang}"]`, 'Généré pour un essai');
  await page.selectOption('[name=licence]', 'cc-by-4-0');
  await page.click('main form button:has-text("' + say('library-data-save', lang) + '")');
}

for (const [lang, title, slug] of [['fr', 'Sessions de formation', 'sessions-de-formation'], ['ar', 'دورات التكوين', 'dourat-altkouin']]) {
  test(`${lang}: a spreadsheet with mistakes is read, mended, published, drawn, mapped and downloaded`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    for (const bad of [file('tableau.xlsx', zipSync({ 'a.txt': strToU8('rien') })), file('rapport.pdf', '%PDF-1.7 …')]) {
      await send(page, title, bad, lang);
      assert.ok((await textOf(page, '#f-file-fault')).length > 20, 'what is no table is refused beside its field');
      assert.equal(await page.inputValue(`[name="title.${lang}"]`), title, 'what was typed is still there');
    }
    await assertAccessible(page);
    await send(page, title, file('sessions.xlsx', sessions), lang);
    await page.waitForURL(/\/sheet$/);
    const sheet = await textOf(page);
    assert.ok(sheet.includes('Participation – Femmes – (personnes)'), 'three rows of headings are one');
    assert.equal(await page.locator('tr.heading-row').count(), 3);
    for (const [line, said] of [[6, 'environ 20'], [9, '31/02/2025'], [10, 'Atlantide']]) {
      const row = page.locator('tr.faulty', { hasText: said });
      assert.ok((await row.innerText()).includes(String(line)), `${said} is named with its row`);
    }
    await assertAccessible(page);
    await picture(page, `dataset-sheet-${lang}-1280`);
    await page.fill('[name="fix.6.4"]', '20');
    await page.fill('[name="fix.9.1"]', '28/02/2025');
    await page.fill('[name="fix.10.0"]', 'Azilal');
    await page.click(`button:has-text("${say('library-data-correct', lang)}")`);
    assert.ok((await textOf(page, 'section[aria-labelledby=misfits]')).includes(say('library-data-corrected', lang)));
    assert.equal(await page.locator('tr.faulty').count(), 0);
    await page.click(`a:has-text("${say('library-data-continue', lang)}")`);
    await describe(page, lang);
    await page.waitForURL(/\/publication$/);
    await assertAccessible(page);
    await page.click(`button:has-text("${say('library-data-publish', lang)}")`);
    await page.waitForURL(new RegExp(`/datasets/${slug}$`));

    const stranger = await visit({ lang });
    await stranger.goto(`/datasets/${slug}`);
    assert.ok(await stranger.locator('svg.map').count(), 'places make a map');
    await assertAccessible(stranger);
    await stranger.goto(`/datasets/${slug}/chart`);
    await stranger.selectOption('[name=by]', 'session_theme');
    await stranger.click(`form button:has-text("${say('library-data-draw', lang)}")`);
    await stranger.selectOption('[name=how]', 'sum');
    await stranger.selectOption('[name=of]', 'participation_femmes_personnes');
    await stranger.selectOption('[name=as]', 'bars');
    await stranger.click(`form button:has-text("${say('library-data-draw', lang)}")`);
    const drawn = await textOf(stranger, 'table.barred');
    assert.match(drawn, /Plaidoyer\s+42/, '14 + 7 + 21 women');
    await assertAccessible(stranger);
    await stranger.goto(`/datasets/${slug}/rows?sort=-depense_dh`);
    assert.ok((await stranger.locator('tbody tr').first().innerText()).includes('2'), 'the dearest first');
    await assertAccessible(stranger);
    const csv = await (await stranger.request.get(`/datasets/${slug}.csv`)).text();
    const lines = csv.trim().split('\r\n');
    assert.equal(lines.length, 9, 'eight sessions, without the total and the note');
    assert.equal(lines[2], '03.231,2024-04-15,Budget participatif,18,20,85.5,2350.5', 'merged cells mean each of their rows');
    assert.ok(lines[4].startsWith('09.551,2024-11-21,'), 'Arabic digits and months are read');
    await page.context().close();
    await stranger.context().close();
  });
}

test('columns of identity cards are never published, other personal ones only after a look', async () => {
  const page = await visit({ as: 'secretaire' });
  const people = 'Nom complet;N° CIN;Téléphone;Province\r\n'
    + Array.from({ length: 9 }, (_, n) => `Personne générée ${n};ZZ12345${n};06000000${n}0;Fès`).join('\r\n');
  await send(page, 'Personnes', file('personnes.csv', people), 'fr');
  await page.goto(page.url().replace('/sheet', '/description'));
  await describe(page, 'fr');
  const publish = () => page.click(`button:has-text("${say('library-data-publish')}")`);
  for (const why of ['card', 'phone', 'name']) {
    assert.ok((await textOf(page, 'div.note')).includes(say(`library-data-personal-${why}`)), why);
  }
  await page.check('[name=looked]');
  await publish();
  assert.ok((await textOf(page, '#f-looked-fault')).includes('N° CIN'), 'cards are refused by name');
  await assertAccessible(page);
  await page.goto(page.url().replace(/\/publication.*/, '/sheet'));
  await page.check('[name="c1.dropped"]');
  await page.click(`button:has-text("${say('library-data-columns-save')}")`);
  await page.goto(page.url().replace(/\/sheet.*/, '/publication'));
  await publish();
  assert.ok((await textOf(page, '#f-looked-fault')).length > 10, 'the others are looked at first');
  await page.check('[name=looked]');
  await page.selectOption('[name=visibility]', 'space');
  await publish();
  await page.waitForURL(/\/datasets\/personnes$/);
  const csv = await (await page.request.get('/datasets/personnes.csv')).text();
  assert.ok(!csv.includes('ZZ12345'), 'what was left out is nowhere in the download');
  const stranger = await visit({});
  for (const ending of ['', '.csv', '.json', '.xlsx', '.csv-metadata.json', '/rows', '/chart', '/columns', '/versions', '/cite.bib']) {
    assert.equal((await stranger.request.get(`/datasets/personnes${ending}`)).status(), 404, `hidden: ${ending}`);
  }
  assert.ok(!(await (await stranger.request.get('/datasets')).text()).includes('/datasets/personnes'));
  assert.ok(!(await (await stranger.request.get('/catalog.ttl')).text()).includes('/datasets/personnes'));
  await page.context().close();
  await stranger.context().close();
});

test('what was withdrawn says so; words that a spreadsheet would run are sent as words', async () => {
  const page = await visit({ as: 'secretaire' });
  const armed = 'Note;Valeur\r\n=HYPERLINK("http://mal.example");1\r\n+212 5 00;2\r\n@SUM(1);3\r\nbonjour;-4\r\n';
  await send(page, 'Formules', file('formules.csv', armed), 'fr');
  const at = page.url().replace('/sheet', '');
  await page.goto(`${at}/description`);
  await describe(page, 'fr');
  if (await page.locator('[name=looked]').count()) await page.check('[name=looked]');
  await page.click(`button:has-text("${say('library-data-publish')}")`);
  await page.waitForURL(/\/datasets\/formules$/);
  const csv = (await (await page.request.get('/datasets/formules.csv')).text()).trim().split('\r\n').slice(1);
  assert.ok(csv.slice(0, 3).every((line) => /^"?'[=+@]/.test(line)), csv.join('\n'));
  assert.equal(csv[3], 'bonjour,-4', 'a number below zero stays a number');
  await page.goto(at);
  await page.locator('summary', { hasText: say('library-data-withdraw') }).click();
  await page.click(`button.danger:has-text("${say('library-data-withdraw')}")`);
  const stranger = await visit({});
  for (const ending of ['', '.csv', '.json']) {
    assert.equal((await stranger.request.get(`/datasets/formules${ending}`)).status(), 410, ending);
  }
  await page.context().close();
  await stranger.context().close();
});

for (const lang of ['fr', 'ar']) {
  test(`${lang}: the census fits a telephone, page by page, with scripts off`, async () => {
    const page = await visit({ lang, size: PHONE, scripts: false });
    const judge = await visit({ lang, size: PHONE });
    for (const rest of ['', '/rows', '/chart', '/columns', '/versions']) {
      await page.goto(`/datasets/recensement-2024-communes${rest}`);
      await assertFits(page);
      await judge.goto(`/datasets/recensement-2024-communes${rest}`);
      await assertAccessible(judge);
      await picture(page, `dataset${rest.replace('/', '-')}-${lang}-360`);
    }
    await page.goto('/datasets');
    await assertFits(page);
    await page.context().close();
    await judge.context().close();
  });
}

test('a sheet that is being read fits a telephone', async () => {
  const page = await visit({ as: 'secretaire', size: PHONE, lang: 'ar' });
  await send(page, 'هاتف', file('sessions.xlsx', sessions), 'ar');
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, 'dataset-sheet-ar-360');
  assert.ok(house.address);
  await page.context().close();
});
