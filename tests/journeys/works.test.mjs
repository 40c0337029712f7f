// Somebody publishes a study with its PDF, finds a word of it, cites it, and takes over a bibliography that has mistakes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, until, words } from './house.mjs';

const { house, visit } = await openHouse();

/** A PDF with one line of words, as small as one can be. */
function smallPdf(line) {
  const content = `BT /F 12 Tf 50 700 Td (${line}) Tj ET`;
  const objects = [
    '<</Type/Catalog /Pages 2 0 R>>', '<</Type/Pages /Kids [3 0 R] /Count 1>>',
    '<</Type/Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>>',
    `<</Length ${content.length}>> stream\n${content}\nendstream`, '<</Type/Font /Subtype/Type1 /BaseFont/Helvetica>>',
  ];
  let pdf = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = pdf.length;
    pdf += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${pdf}trailer <</Size ${objects.length + 1} /Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}

const TITLES = { fr: 'Les puits de la vallée (étude générée)', ar: 'آبار الوادي (دراسة مولدة)' };
const RARE = { fr: 'Zarzouria', ar: 'Ouizgane' };

for (const [lang, size] of [['fr', LAPTOP], ['ar', PHONE]]) {
  test(`a study is published with its PDF, found by a word of it, and cited (${lang})`, async () => {
    const page = await visit({ lang, size, as: 'charge' });
    await page.goto('/s/fmas/library');
    await assertAccessible(page);
    await assertFits(page);
    await page.click('main .actions a.button >> nth=0');
    await assertAccessible(page);
    // A mistake: everything that was typed is still there, and the field says what is wrong.
    await page.fill(`[name="title.${lang}"]`, TITLES[lang]);
    await page.fill('[name=authors]', 'Générée, Fatima\nForum généré');
    await page.fill('[name=date]', '31/02/2024');
    await page.click('main form button:not(.quiet)');
    assert.ok((await textOf(page)).includes(words(lang, 'library-works-fault-date')));
    assert.equal(await page.inputValue('[name=authors]'), 'Générée, Fatima\nForum généré');
    await assertAccessible(page);
    await assertFits(page);
    await page.fill('[name=date]', '05/2024');
    await page.click('main form button:not(.quiet)');
    await page.waitForURL(/\/files$/);
    // A ZIP that claims to be a Word document is named for what it is.
    await page.setInputFiles('[name=file]', { name: 'etude.docx', mimeType: 'application/zip', buffer: Buffer.from('504b0506000000000000000000000000000000000000', 'hex') });
    await page.click('main form button');
    assert.ok((await textOf(page)).includes(words(lang, 'library-works-fault-zip')));
    // A file that is too big is refused before a byte of it is sent.
    await page.setInputFiles('[name=file]', { name: 'gros.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(21 * 1024 * 1024, 32) });
    assert.ok(await page.locator('p.fault[role=alert]').isVisible());
    await page.setInputFiles('[name=file]', { name: 'puits.pdf', mimeType: 'application/pdf', buffer: smallPdf(`Le puits de ${RARE[lang]} est a sec.`) });
    await page.click('main form button');
    assert.ok((await textOf(page, '.said')).includes(words(lang, 'library-works-file-added-read')));
    await assertAccessible(page);
    await assertFits(page);
    await page.click('main .actions a.button >> nth=0');
    await assertAccessible(page);
    await page.click('main form button');
    await page.waitForURL(/\/library\/[^/]+$/);
    const address = new URL(page.url()).pathname;
    await assertAccessible(page);
    await assertFits(page);
    await picture(page, `work-${lang}`);
    // A stranger finds it by a word of its PDF, within a second or so.
    const reader = await visit({ lang, size });
    await until(async () => {
      await reader.goto(`/library?q=${RARE[lang]}`);
      return (await reader.locator(`main li.card a[href="${address}"]`).count()) === 1;
    });
    assert.ok((await textOf(reader, 'main li.card mark')).includes(RARE[lang]));
    await assertAccessible(reader);
    await assertFits(reader);
    await reader.click(`main li.card a[href="${address}"]`);
    const closed = reader.locator('section.card details:not([open]) > summary');
    while (await closed.count()) await closed.first().click();
    const cited = await textOf(reader, 'section.card');
    assert.ok(cited.includes('Générée, F.') && cited.includes('2024'), cited);
    const bibtex = await reader.request.get(`${address}/cite.bib`);
    assert.match(await bibtex.text(), /author = \{Générée, Fatima and \{Forum généré\}\}/);
    await assertAccessible(reader);
    await assertFits(reader);
    // Withdrawn, its address says so, and why.
    const kept = await visit({ lang, size, as: 'charge' });
    await kept.goto('/s/fmas/library?state=published');
    await kept.click(`main table a:has-text("${TITLES[lang]}")`);
    await kept.click('main .actions a.button >> nth=3');
    await kept.fill(`[name="reason.${lang}"]`, 'Essai');
    await kept.click('main form button');
    const gone = await reader.goto(address);
    assert.equal(gone.status(), 410);
    assert.ok((await textOf(reader)).includes('Essai'));
    await assertAccessible(reader);
  });

  test(`a bibliography with mistakes is taken over as far as it is good (${lang})`, async () => {
    const page = await visit({ lang, size, as: 'charge' });
    await page.goto('/s/fmas/library/import');
    await assertAccessible(page);
    await page.fill('[name=text]', 'Bonjour');
    await page.click('main form button');
    assert.equal(await page.inputValue('[name=text]'), 'Bonjour');
    await page.fill('[name=text]', `@book{a, title={Un livre importé ${lang}}, year={2020}, author={Générée, F.}}
@book{b, title={Sans virgule} year={2020}}
@article{c, year={2001}}
@book{d, title={Un livre importe ${lang}}, year={2020}}
@misc{e, title={Jamais fermé`);
    await page.click('main form button');
    const seen = await textOf(page);
    for (const id of ['library-works-import-no-title', 'library-works-import-unclosed', 'library-works-import-twice']) {
      assert.ok(seen.includes(words(lang, id)), `${id}\n${seen}`);
    }
    await assertAccessible(page);
    await assertFits(page);
    await picture(page, `import-${lang}`);
    await page.click('main form button');
    assert.ok((await textOf(page)).includes(`Un livre importé ${lang}`));
    await page.goto('/s/fmas/library/import');
    await page.fill('[name=text]', `TY  - BOOK\nTI  - Un livre importé ${lang}\nPY  - 2020\nER  - \n`);
    await page.click('main form button');
    assert.ok((await textOf(page)).includes(words(lang, 'library-works-import-known')));
    assert.equal(await page.locator('[name=entries]').count(), 0);
  });
}

test('half a gigabyte is refused early and in words', async () => {
  const chunk = Buffer.alloc(1024 * 1024, 32);
  const body = new ReadableStream({
    sent: 0,
    pull(controller) {
      this.sent += 1;
      if (this.sent > 500) controller.close();
      else controller.enqueue(chunk);
    },
  });
  const page = await visit({ as: 'charge' });
  await page.goto('/s/fmas/library');
  await page.click('main table a >> nth=0');
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const boundary = 'limite';
  const head = new TextEncoder().encode(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`);
  const whole = new ReadableStream({
    async start(controller) {
      controller.enqueue(head);
      const reader = body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        try { controller.enqueue(value); } catch { return; }
        await new Promise((resolve) => { setImmediate(resolve); });
      }
      try { controller.close(); } catch { /* the server has had enough */ }
    },
  });
  const answer = await fetch(`${house.address}${new URL(page.url()).pathname}/files`, {
    method: 'POST', body: whole, duplex: 'half',
    headers: { cookie: cookies, 'content-type': `multipart/form-data; boundary=${boundary}` },
  }).catch((error) => error);
  assert.ok(answer instanceof Error || answer.status === 413, String(answer.status));
  assert.equal((await fetch(`${house.address}/healthz`)).status, 200);
});
