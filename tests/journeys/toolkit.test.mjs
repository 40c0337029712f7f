// Equipping: an association opens its space in three clicks, keeps its legal calendar, files what the law wants and makes its
// documents; a space that was left is handed over; in French and in Arabic, on a telephone and on a large screen, with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, openHouse, textOf, today, words } from './house.mjs';
import { looked, named } from './petitions.mjs';

const { visit } = await openHouse();

const daysAgo = (days) => new Date(Date.parse(`${today}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const pathIn = (link) => new URL(link).pathname;

/** The link that a page shows for the only time. */
const shown = async (page) => pathIn((await page.locator('textarea[readonly]').first().inputValue()).trim());

/** A link for an association without a space, made by the secretary of the programme. */
async function invited(lang, size, number) {
  const secretary = await visit({ lang, size, as: 'secretaire' });
  await secretary.goto('/s/amsed/toolkit/offers/new');
  await looked(secretary, `toolkit-offers-${lang}-${size.width}`);
  await secretary.goto(`/s/amsed/toolkit/offers/new?q=${encodeURIComponent(lang === 'fr' ? 'Association générée AMSED' : 'جمعية مولَّدة AMSED')} ${number}`);
  await secretary.locator('input[name=organisation]:not([disabled])').first().check();
  await named(secretary, 'button', lang, 'toolkit-offers-do').click();
  return shown(secretary);
}

/** Three clicks: the link, the space, the bureau. Gives the page of its administrator and the path of her space. */
async function opened(lang, size, scripts, number) {
  const say = (id) => words(lang, id);
  const link = await invited(lang, LAPTOP, number);
  const page = await visit({ lang, size, scripts });
  await page.goto(link);
  if (scripts) await looked(page, `toolkit-open-${lang}-${size.width}`);
  const slug = `amal-${lang}-${number}`;
  await page.fill('[name=slug]', slug);
  await page.fill('[name=person]', lang === 'fr' ? 'Fatima Générée' : 'فاطمة المولدة');
  await page.fill('[name=login]', `fatima-${lang}-${number}@example.org`);
  await page.fill('[name=password]', 'court');
  await page.click('main form button');
  assert.equal(await page.locator('.fault').count() > 0, true, 'a short password is refused');
  assert.equal(await page.inputValue('[name=slug]'), slug, 'what was typed is still there');
  await page.fill('[name=password]', 'quatre mots sans suite');
  await named(page, 'button', lang, 'toolkit-open-do').click();
  assert.ok((await textOf(page)).includes(say('toolkit-open-done')));
  if (scripts) await looked(page, `toolkit-bureau-${lang}-${size.width}`);
  await page.fill('[name=since]', daysAgo(400));
  await page.fill('[name=name-secretary]', lang === 'fr' ? 'Omar Généré' : 'عمر المولد');
  await page.fill('[name=name-treasurer]', lang === 'fr' ? 'Zoubida Générée' : 'زبيدة المولدة');
  await named(page, 'button', lang, 'toolkit-bureau-do').click();
  assert.equal(new URL(page.url()).pathname, `/s/${slug}/toolkit`);
  return { page, slug, link };
}

for (const [index, [lang, size, scripts]] of [['fr', PHONE, true], ['fr', LAPTOP, false], ['ar', PHONE, false], ['ar', LAPTOP, true]].entries()) {
  const name = `${lang}-${size.width}`;
  test(`${name}: an association opens its space in three clicks and files what the law wants ${scripts ? 'with' : 'without'} scripts`, async () => {
    const say = (id) => words(lang, id);
    const { page, slug, link } = await opened(lang, size, scripts, 101 + index);
    if (scripts) await looked(page, `toolkit-start-${name}`);
    const stranger = await visit({ lang, size });
    assert.equal((await stranger.goto(link)).ok(), false, 'the link serves once');

    // What the association says once.
    await page.goto(`/s/${slug}/toolkit/dossier`);
    if (scripts) await looked(page, `toolkit-dossier-${name}`);
    for (const [field, fr, ar] of [['seat', 'Maison des associations, Tata', 'دار الجمعيات، طاطا'], ['town', 'Tata', 'طاطا'], ['object', 'l’éducation', 'التربية']]) {
      await page.fill(`[name="${field}.fr"]`, fr);
      await page.fill(`[name="${field}.ar"]`, ar);
    }
    await page.fill('[name=change_day]', '30');
    await page.fill('[name=change_month]', '2');
    await named(page, 'button', lang, 'toolkit-save').click();
    assert.equal(await page.locator('#f-change_day[aria-invalid=true]').count(), 1, 'there is no 30 February');
    const [, month, day] = daysAgo(20).split('-'); // it comes again in eleven months: nothing is due yet
    await page.fill('[name=change_day]', day === '29' && month === '02' ? '28' : String(Number(day)));
    await page.fill('[name=change_month]', String(Number(month)));
    await named(page, 'button', lang, 'toolkit-save').click();

    // Who sits in the bureau: nobody is told that she is late for what was before.
    await page.goto(`/s/${slug}/toolkit/officers`);
    assert.equal(await page.locator('.links li').count(), 3);
    await page.locator('.links a').first().click();
    await page.fill('[name="profession.fr"]', 'enseignante');
    await page.fill('[name="profession.ar"]', 'أستاذة');
    await page.fill('[name=born_on]', '1980-02-29');
    if (scripts) await looked(page, `toolkit-officer-${name}`);
    await named(page, 'button', lang, 'toolkit-save').click();
    await page.goto(`/s/${slug}/obligations`);
    assert.ok((await textOf(page)).includes(say('toolkit-duties-nothing')));

    // Foreign aid came.
    await page.goto(`/s/${slug}/obligations/new/foreign-funding`);
    await page.fill('[name=since]', daysAgo(10));
    await page.fill('[name="what.fr"]', 'Fondation générée');
    await page.fill('[name="what.ar"]', 'مؤسسة مولدة');
    await page.fill('[name=amount]', 'beaucoup');
    await named(page, 'button', lang, 'toolkit-new-do').click();
    assert.equal(await page.locator('#f-amount[aria-invalid=true]').count(), 1);
    await page.fill('[name=amount]', '125000');
    await named(page, 'button', lang, 'toolkit-new-do').click();
    assert.match(await textOf(page), lang === 'fr' ? /encore (19|20) jours/ : /بقي (19|20) يوما/);
    if (scripts) await looked(page, `toolkit-duty-${name}`);
    const [pack] = await Promise.all([page.waitForEvent('download'), named(page, 'button', lang, 'toolkit-pack-do').click()]);
    assert.match(pack.suggestedFilename(), /^foreign-funding-.*\.zip$/);

    // It is handed in, and a receipt comes.
    await page.getByRole('link', { name: say('toolkit-step-file'), exact: true }).click();
    await page.fill('[name=officer]', lang === 'fr' ? 'Agent généré' : 'موظف مولد');
    await page.setInputFiles('[name=proof]', { name: 'recu.txt', mimeType: 'text/plain', buffer: Buffer.from('pas une image') });
    await named(page, 'button', lang, 'toolkit-save').click();
    assert.equal(await page.locator('#f-proof[aria-invalid=true]').count(), 1, 'a text is no proof');
    await page.setInputFiles('[name=proof]', { name: 'recu.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 genere') });
    if (scripts) await looked(page, `toolkit-step-${name}`);
    await named(page, 'button', lang, 'toolkit-save').click();
    await page.getByRole('link', { name: say('toolkit-step-receipt'), exact: true }).click();
    await page.fill('[name=number]', '17/2026');
    await named(page, 'button', lang, 'toolkit-save').click();
    assert.match(await textOf(page), /17\/2026/);
    await page.goto(`/s/${slug}/obligations/past`);
    assert.equal(await page.locator('.links li').count(), 1);

    // The calendar of the telephone, which says nothing of anybody.
    await page.goto(`/s/${slug}/obligations/calendar`);
    await named(page, 'button', lang, 'toolkit-feed-make').click();
    const feed = await stranger.request.get(await shown(page));
    const ics = (await feed.text()).replace(/\r\n /g, '');
    assert.match(ics, /DTSTART;VALUE=DATE:\d{8}/);
    const told = ics.replace(/^(?:UID|URL|DTSTAMP|DTSTART|DTEND).*$/gm, ''); // identities, addresses and days have any digits
    assert.doesNotMatch(told, /Agent|موظف|17\/2026|125[^\d\n]?000/);

    // A document that fills itself.
    await page.goto(`/s/${slug}/toolkit/documents/new/purchases`);
    await named(page, 'button', lang, 'toolkit-save').click();
    assert.ok((await textOf(page)).includes(say('toolkit-pack-whole')), 'nothing is missing: the association has said it');
    if (scripts) await looked(page, `toolkit-paper-${name}`);
    await page.goto(`/s/${slug}/toolkit/documents/new/budget`);
    await page.fill('[name=costs]', 'Loyer');
    await named(page, 'button', lang, 'toolkit-save').click();
    assert.equal(await page.locator('#f-costs[aria-invalid=true]').count(), 1, 'a line without an amount');
    await page.fill('[name=costs]', 'Loyer = 12000\nEau : 350,50');
    await page.fill('[name=year]', '2027');
    await named(page, 'button', lang, 'toolkit-save').click();
    assert.ok((await page.locator('article').first().textContent()).replace(/\u00a0/g, ' ').includes('12 350,50'), 'the total is reckoned');
  });

  test(`${name}: models are read by everybody ${scripts ? 'with' : 'without'} scripts`, async () => {
    const page = await visit({ lang, size, scripts });
    await page.goto('/toolkit');
    assert.equal(await page.locator('.grid .card').count(), 9);
    if (scripts) await looked(page, `toolkit-models-${name}`);
    await page.locator('.grid .card').first().click();
    if (scripts) await looked(page, `toolkit-model-${name}`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$=".docx"]').first().click()]);
    assert.match(file.suggestedFilename(), /^statutes-fr\.docx$/);
  });

  test(`${name}: a programme sees who was left and hands a space over without entering it ${scripts ? 'with' : 'without'} scripts`, async () => {
    const say = (id) => words(lang, id);
    const page = await visit({ lang, size, scripts, as: 'secretaire' });
    await page.goto('/s/amsed/toolkit/houses');
    if (scripts) await looked(page, `toolkit-houses-${name}`);
    await page.locator('nav.filters a').nth(1).click();
    await page.locator('tbody a', { hasText: say('toolkit-houses-hand-over') }).first().click();
    await page.fill('[name=name]', lang === 'fr' ? 'Aïcha Générée' : 'عائشة المولدة');
    await page.fill('[name=office]', lang === 'fr' ? 'présidente' : 'رئيسة');
    await page.fill('[name=proof_on]', daysAgo(30));
    await page.fill('[name=words]', lang === 'fr' ? 'PV n° 3, cachet et signatures vus' : 'محضر رقم 3 بخاتمه وتوقيعاته');
    if (scripts) await looked(page, `toolkit-handover-${name}`);
    await named(page, 'button', lang, 'toolkit-handover-do').click();
    const link = await shown(page);
    const space = link.split('/')[2];
    assert.notEqual((await page.goto(`/s/${space}/obligations`)).status(), 200, 'the programme never enters');
    const heir = await visit({ lang, size, scripts });
    await heir.goto(link);
    if (scripts) await looked(heir, `toolkit-claim-${name}`);
    await heir.fill('[name=person]', lang === 'fr' ? 'Aïcha Générée' : 'عائشة المولدة');
    await heir.fill('[name=login]', `aicha-${name}@example.org`);
    await heir.fill('[name=password]', 'quatre mots sans suite');
    await named(heir, 'button', lang, 'toolkit-claim-do').click();
    assert.equal(new URL(heir.url()).pathname, `/s/${space}/toolkit`);
    assert.equal((await heir.goto(`/s/${space}/members`)).status(), 200, 'she administers it');
  });
}
