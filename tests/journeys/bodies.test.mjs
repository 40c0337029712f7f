// Journey 3: a body is set up with its seats and statutes, filled from a list, exported, edited and imported again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { PHONE, assertAccessible, assertFits, filled, openHouse, picture, textOf, today, words } from './house.mjs';

const { visit } = await openHouse();

/** The same journey, told twice. The people are made up. */
const JOURNEYS = [
  {
    lang: 'fr', space: 'fmas', name: 'Commission d’essai',
    head: 'Nom complet;Sexe;Date de naissance;Fonction;Début du mandat;Courriel',
    good: ['Zineb Essai (générée);F;1999;Présidente;2026-01-15;zineb@exemple.ma', 'Wassim Épreuve (généré);M;1984;Trésorier;15/01/2026;', 'Ilham Tentative (générée);F;1991;;15/01/2026;'],
    bad: ['Yassir Faute (généré);M;31/02/1990;;15/01/2026;', '=cmd(1);F;1990;;15/01/2026;', 'Salma Erreur (générée);X;1990;;demain;pas-une-adresse'],
    office: 'Secrétaire générale',
  },
  {
    lang: 'ar', space: 'amsed', name: 'لجنة تجريبية',
    head: 'الاسم الكامل;الجنس;تاريخ الازدياد;المهمة;بداية الولاية;البريد الإلكتروني',
    good: ['زينب تجربة (مولَّدة);امرأة;1999;رئيسة;2026-01-15;zineb@exemple.ma', 'وسيم اختبار (مولَّد);رجل;1984;أمين المال;15/01/2026;', 'إلهام محاولة (مولَّدة);امرأة;1991;;15/01/2026;'],
    bad: ['ياسر خطأ (مولَّد);رجل;31/02/1990;;15/01/2026;', '=cmd(1);امرأة;1990;;15/01/2026;', 'سلمى غلط (مولَّدة);س;1990;;غدا;ليس-عنوانا'],
    office: 'كاتبة عامة',
  },
];

const csv = (lines) => ({ name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`) });

/** Sends a list to a body and waits for its preview. */
async function bring(page, body, file) {
  await page.goto(`${body}/import`);
  await page.setInputFiles('[name=file]', file);
  await page.click('main form[enctype] button');
  await page.waitForURL(/\/import\/\w+$/);
}

/** The workbook with some words replaced in its first sheet. */
function edited(workbook, was, is) {
  const parts = unzipSync(workbook);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']);
  assert.ok(sheet.includes(was), `${was} stands in the sheet`);
  return Buffer.from(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet.replace(was, is)) }));
}

async function looked(page, name) {
  await assertAccessible(page);
  await assertFits(page);
  await picture(page, name);
}

for (const { lang, space, name, head, good, bad, office } of JOURNEYS) {
  const here = `/s/${space}/bodies`;
  const say = (id) => words(lang, id);
  const nameOf = (row) => row.split(';')[0];
  let body; // the address of the body that is set up

  test(`${lang}: the public sees the organigram, and parity as a picture`, async () => {
    const page = await visit({ lang });
    await page.goto(here);
    assert.ok(await page.getByRole('group', { name: say('gov-organigram') }).locator('a').count() >= 1);
    assert.ok(await page.getByRole('img', { name: say('gov-picture-parity') }).count() >= 1);
    await looked(page, `bodies-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await looked(page, `bodies-${lang}-360`);
    await page.locator('article.card h3 a').first().click();
    await looked(page, `assembly-${lang}-360`);
    await page.context().close();
  });

  test(`${lang}: the secretary sets up a body of five seats, and its quorum as the statutes say`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await page.goto(`${here}/new`);
    await page.fill(`[name="name.${lang}"]`, name);
    await page.fill('[name=seats]', '5');
    await page.click('main form[method=post] button');
    assert.ok((await textOf(page, 'p.said')).includes(say('gov-body-created')));
    body = new URL(page.url()).pathname;
    assert.equal(await textOf(page, 'h1'), name);
    assert.equal(await page.getByText(say('gov-standing-vacant'), { exact: true }).count(), 5);

    await page.goto(`${body}/statutes/new?subject=quorum`);
    await page.selectOption('[name="first.how"]', 'at-least');
    await page.fill('[name="first.value"]', '2/3');
    await page.selectOption('[name="second.how"]', 'anybody');
    await page.fill('[name=article]', '14');
    await assertAccessible(page);
    await page.click('main form[method=post] button');
    assert.ok((await textOf(page, 'p.said')).includes(say('gov-rule-set')));
    assert.match(await textOf(page, 'main'), /14/);
    await page.context().close();
  });

  test(`${lang}: a list with errors is previewed by row and column; the corrected one is applied`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await bring(page, body, csv([head, ...good, ...bad]));
    const faults = await page.locator('main table').first().innerText();
    for (const cell of ['C5', 'A6', 'B7', 'E7', 'F7']) assert.ok(faults.includes(cell), `${cell} is named in:\n${faults}`);
    await looked(page, `import-faults-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await looked(page, `import-faults-${lang}-360`);

    await bring(page, body, csv([head, ...good]));
    await page.locator('main form[method=post] button').first().click();
    await page.waitForURL((address) => address.pathname === body);
    const seats = await textOf(page, 'main');
    for (const row of good) assert.ok(seats.includes(nameOf(row)), nameOf(row));
    assert.ok((await textOf(page)).includes(filled(lang, 'gov-quorum-means', { members: 3, first: 2, second: 1 })));
    await looked(page, `body-${lang}-360`);
    await page.context().close();
  });

  test(`${lang}: an export that is edited and imported again updates, and changes nothing else`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    const chairs = good[0].split(';')[3];
    const asCsv = (await (await page.context().request.get(`${body}/export.csv`)).body()).toString();
    const asXlsx = await (await page.context().request.get(`${body}/export.xlsx`)).body();
    await bring(page, body, { name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from(asCsv) });
    assert.equal(await page.locator('main form[method=post] button').count(), 0, 'an export that nobody edited changes nothing');

    assert.ok(asCsv.includes(chairs), asCsv);
    await bring(page, body, { name: 'export.xlsx', mimeType: 'application/zip', buffer: edited(asXlsx, chairs, office) });
    const changes = page.locator('main form[method=post] tbody tr');
    assert.equal(await changes.count(), 1);
    assert.ok((await changes.innerText()).includes(say('gov-import-step-amend')));
    await page.locator('main form[method=post] button').first().click();
    await page.waitForURL((address) => address.pathname === body);
    assert.ok((await textOf(page, 'main')).includes(office));
    await page.context().close();
  });

  test(`${lang}: a mandate ends with its day and reason, the seat is vacant and remembers who held it`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await page.goto(body);
    await page.locator('tbody tr', { hasText: nameOf(good[1]) }).locator('td a, th a').first().click();
    await page.getByRole('link', { name: say('gov-mandate-end'), exact: true }).click();
    await page.fill('[name=on]', '2025-01-01');
    await page.selectOption('[name=why]', 'resigned');
    await page.click('main form[method=post] button');
    assert.ok(await page.locator('#f-on-fault').count(), 'it cannot end before it began');
    assert.equal(await page.inputValue('[name=why]'), 'resigned');
    await page.fill('[name=on]', today);
    await page.click('main form[method=post] button');
    assert.ok((await textOf(page, 'p.said')).includes(say('gov-mandate-ended')));
    assert.ok((await textOf(page, 'ol.timeline')).includes(nameOf(good[1])));
    assert.ok((await textOf(page, 'main')).includes(say('gov-standing-vacant')));
    await looked(page, `seat-${lang}-1280`);
    await page.context().close();
  });
}
