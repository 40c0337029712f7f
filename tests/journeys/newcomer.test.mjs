// Journey 1: somebody who has never seen Twiza, first as a reader, then as the one who installs it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { PHONE, assertAccessible, assertFits, openHouse, picture, textOf, words } from './house.mjs';

const { house, visit } = await openHouse();
const empty = await openHouse('serve');

const DIRECTIONS = { fr: 'ltr', ar: 'rtl', en: 'ltr', zgh: 'ltr' };

/** The language and direction that a page states. */
const stated = (page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);

test('the public home shows both organisations, with their plans and bodies, on a telephone too', async () => {
  for (const [lang, names] of [['fr', ['Forum des Alternatives Maroc', 'Association marocaine de solidarité']], ['ar', ['منتدى بدائل المغرب', 'الجمعية المغربية للتضامن']]]) {
    const page = await visit({ lang, size: PHONE });
    await page.goto('/');
    assert.equal(await textOf(page, 'h1'), lang === 'ar' ? 'إي جسور' : 'E-Joussour');
    assert.equal(await page.locator('section.organisation').count(), 2);
    const text = await textOf(page, 'main');
    for (const name of names) assert.ok(text.includes(name), name);
    await assertFits(page);
    await assertAccessible(page);
    await picture(page, `home-${lang}-360`);
    await page.context().close();
  }
});

test('the switch of languages keeps the page, and the choice', async () => {
  const page = await visit();
  await page.goto('/places?q=tata');
  for (const lang of ['ar', 'en', 'zgh', 'fr']) {
    await page.click(`nav.langs a[lang=${lang}]`);
    const address = new URL(page.url());
    assert.equal(address.pathname, '/places');
    assert.equal(address.searchParams.get('q'), 'tata');
    assert.deepEqual(await stated(page), [lang, DIRECTIONS[lang]]);
    await page.goto('/credits');
    assert.deepEqual(await stated(page), [lang, DIRECTIONS[lang]], 'the cookie remembers');
    await page.goto('/places?q=tata');
  }
});

test('the language comes from ?lang=, then the cookie, then Accept-Language, then is French', async () => {
  const langOf = async (address, headers) => {
    const html = await (await fetch(house.address + address, { headers })).text();
    return html.match(/<html lang="(\w+)" dir="(\w+)">/)?.slice(1);
  };
  const arabic = { 'accept-language': 'ar-MA,ar;q=0.9,fr;q=0.5' };
  assert.deepEqual(await langOf('/', { 'accept-language': 'de' }), ['fr', 'ltr']);
  assert.deepEqual(await langOf('/', arabic), ['ar', 'rtl']);
  assert.deepEqual(await langOf('/', { ...arabic, cookie: 'twiza_lang=en' }), ['en', 'ltr']);
  assert.deepEqual(await langOf('/?lang=zgh', { ...arabic, cookie: 'twiza_lang=en' }), ['zgh', 'ltr']);
  assert.deepEqual(await langOf('/?lang=klingon', arabic), ['ar', 'rtl']);
});

test('outsiders find /healthz and a valid /openapi.json', async () => {
  const health = await fetch(`${house.address}/healthz`);
  assert.deepEqual([health.status, await health.text()], [200, 'ok']);
  const description = await (await fetch(`${house.address}/openapi.json`)).json();
  const { valid, errors } = await new Validator().validate(description);
  assert.ok(valid, JSON.stringify(errors));
  assert.ok(description.paths['/healthz'], 'it describes what outsiders rely on');
});

test('the first visit weighs at most 60 kB, asks no other host and keeps the Content-Security-Policy', async () => {
  const page = await visit();
  const wire = await page.context().newCDPSession(page);
  const hosts = new Set();
  const complaints = [];
  let weight = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => { weight += encodedDataLength; });
  page.on('request', (request) => { if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).origin); });
  page.on('console', (message) => complaints.push(message.text()));
  await wire.send('Network.enable');
  await page.goto('/', { waitUntil: 'networkidle' });
  console.log(`# first visit: ${weight} bytes over the wire`);
  assert.ok(weight <= 60_000, `${weight} bytes`);
  assert.deepEqual([...hosts], [house.address]);
  assert.deepEqual(complaints, []);
});

test('everything that a reader needs works with scripts off', async () => {
  const page = await visit({ scripts: false });
  await page.goto('/');
  await page.click('section.organisation h2 a');
  assert.match(page.url(), /\/s\/\w+$/);
  await page.goto('/places');
  await page.fill('main input[name=q]', 'الرباط');
  await page.click('form.filter button');
  await page.click('main table a');
  assert.match(page.url(), /\/places\/[\d.]+$/);
  await page.click('nav.langs a[lang=ar]');
  assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
});

test('an address that does not exist says so in words, and leads back', async () => {
  const page = await visit({ lang: 'ar' });
  const answer = await page.goto('/nowhere/at/all');
  assert.equal(answer.status(), 404);
  assert.ok((await textOf(page, 'main')).includes(words('ar', 'web-error-not-found')));
  await assertAccessible(page);
  await page.click('main a[href="/"]');
  assert.equal(await textOf(page, 'h1'), 'إي جسور');
});

test('an empty installation greets with its first-run page; only the code of the terminal opens it', async () => {
  const code = empty.house.said().match(/with this code: (\S+)/)[1];
  const page = await empty.visit();
  await page.goto('/');
  assert.equal(await textOf(page, 'h1'), words('fr', 'home-setup-title'));
  await assertAccessible(page);
  await picture(page, 'first-run-fr-1280');

  const answers = { 'organisation.fr': 'Association d’essai', slug: 'essai', name: 'Aïcha l’essayeuse', login: 'aicha', code: 'faux-code' };
  for (const [name, value] of Object.entries(answers)) await page.fill(`[name="${name}"]`, value);
  await page.fill('[name=password]', 'une phrase bien à moi');
  await page.click('main form button');
  assert.ok((await textOf(page, '#f-code-fault')).includes(words('fr', 'home-setup-code-wrong')));
  for (const [name, value] of Object.entries(answers)) assert.equal(await page.inputValue(`[name="${name}"]`), value, `${name} is kept`);
  await assertAccessible(page);

  await page.fill('[name=code]', code);
  await page.fill('[name=password]', 'une phrase bien à moi');
  await page.click('main form button');
  assert.ok((await textOf(page, 'p.said')).includes(words('fr', 'home-setup-done')));
  assert.ok((await textOf(page, 'div.account')).includes('Aïcha l’essayeuse'), 'signed in');
  assert.equal(await page.locator('section.organisation').count(), 1);
  await page.goto('/s/essai');
  assert.equal(await textOf(page, 'h1'), 'Association d’essai');
});
